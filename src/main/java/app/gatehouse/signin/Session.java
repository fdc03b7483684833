/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import java.time.Instant;

/**
 * A person who is signed in. Holds no password, secret or code.
 *
 * <p>Immutable but for its end; asks {@link Sessions} for everything that depends on time. Thread-safe.
 */
public final class Session {
    private final Person person;
    private final Instant since;
    private final SignInMethod method;
    private final Proof proof;
    private volatile boolean over;

    Session(Person person, Instant since, SignInMethod method, Proof proof) {
        this.person = person;
        this.since = since;
        this.method = method;
        this.proof = proof;
    }

    /** Who is signed in, as they were when they came in. */
    public Person person() {
        return person;
    }

    /** When they came in, by the wall clock. */
    public Instant since() {
        return since;
    }

    /** How they got in. */
    public SignInMethod method() {
        return method;
    }

    /**
     * What the sign-in itself proved. It opens the enrolment that policy forces on a person without a factor, and the
     * re-enrolment of one who came in by a backup code. Worth nothing once the session is over.
     */
    public Proof proof() {
        return proof;
    }

    /** Whether it has ended. */
    public boolean isOver() {
        return over;
    }

    void end() {
        over = true;
        proof.end();
    }

    @Override
    public String toString() {
        return "Session by " + method;
    }
}
