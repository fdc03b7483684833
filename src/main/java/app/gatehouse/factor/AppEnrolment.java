/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import app.gatehouse.otp.OtpAuthUri;
import app.gatehouse.otp.OtpSecret;
import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.vault.VaultException;
import java.util.Arrays;
import java.util.Optional;

/**
 * A new secret, shown to one person and not in force yet: nothing is saved before the first valid code, and a factor that
 * the person has goes on working until then. Close it when the screen is left; that wipes the secret. Thread-safe.
 */
public final class AppEnrolment implements AutoCloseable {
    private final Enrolment enrolment;
    private final Person person;
    private final Proof proof;
    private final FactorIds had;
    private final String issuer;
    private final OtpSecret secret;
    private boolean closed;

    AppEnrolment(Enrolment enrolment, Person person, Proof proof, FactorIds had, String issuer, OtpSecret secret) {
        this.enrolment = enrolment;
        this.person = person;
        this.proof = proof;
        this.had = had;
        this.issuer = issuer;
        this.secret = secret;
    }

    /**
     * The {@code otpauth:} URI for the QR code: SHA-1, six digits, 30 seconds, 160 bits, because that is all that every app
     * computes rightly. A secret: draw it and let go of it.
     *
     * @throws IllegalStateException after {@link #close()}
     */
    public String otpAuthUri() {
        return OtpAuthUri.issued(issuer, person.username().value(), secret).format();
    }

    /**
     * The secret as people type it: 32 base32 letters in groups of four, with spaces between. To be wiped by the caller.
     *
     * @throws IllegalStateException after {@link #close()}
     */
    public char[] keyText() {
        return secret.keyText();
    }

    /** What the app will call it: "Gatehouse PS-04 · maria.kowalska". */
    public String label() {
        return issuer + " · " + person.username().value();
    }

    /**
     * Tries the code that the app shows. The first valid one puts the secret in force, uses that code up, and makes ten
     * backup codes, in one save; an app that is added beside another method leaves the backup codes as they are. Wrong codes
     * are not counted: the person sees the secret.
     *
     * @param code left as it is; spaces are passed over
     */
    public synchronized Activation confirm(char[] code) throws VaultException {
        if (closed) {
            return Activation.OVER;
        }
        Optional<char[]> digits = CodeInput.digits(code, TotpWindow.digits());
        if (digits.isEmpty()) {
            return Activation.MALFORMED;
        }
        TotpWindow.Match match = TotpWindow.match(secret, digits.get(), enrolment.now());
        Arrays.fill(digits.get(), '\0');
        if (match instanceof TotpWindow.Match.Near) {
            return Activation.CLOCK;
        }
        if (!(match instanceof TotpWindow.Match.Right right)) {
            return Activation.WRONG;
        }
        return activated(right.step());
    }

    private Activation activated(long step) throws VaultException {
        Activation came =
                enrolment.mayActivate(proof, person) ? enrolment.activate(this, secret, step) : Activation.OVER;
        if (came != Activation.OVER) {
            proof.end();
        }
        close();
        return came;
    }

    Person person() {
        return person;
    }

    /** The factors that the person had when this began. */
    FactorIds had() {
        return had;
    }

    /** Wipes the secret; a second call does nothing. */
    @Override
    public synchronized void close() {
        closed = true;
        secret.close();
    }

    @Override
    public String toString() {
        return "AppEnrolment";
    }
}
