/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import java.time.Duration;
import java.util.Set;

/**
 * One person on the way in: the password was right, a second factor is still owed.
 *
 * <p>Goes from {@link State#WAITING} once and for good to {@link State#ADMITTED} or {@link State#ENDED}. Two minutes
 * without an action end it. Holds neither password nor code. Thread-safe.
 */
public final class Attempt {
    /** How long an attempt lives without an action. */
    public static final Duration LIFETIME = Duration.ofMinutes(2);

    /** Where the attempt stands. */
    public enum State {
        /** A code may be tried. */
        WAITING,
        /** A code was right; nothing more can be tried. */
        ADMITTED,
        /** Given up, too old, or the vault was locked. */
        ENDED
    }

    private final long personId;
    private final String displayName;
    private final String username;
    private final Set<SignInMethod> methods;
    private final int backupCodesLeft;
    /** Held while a code is checked, so that one attempt admits once; never while the screen waits. */
    private final Object oneTry = new Object();

    private long lastActionNanos;
    private State state = State.WAITING;

    Attempt(
            long personId,
            String displayName,
            String username,
            Set<SignInMethod> methods,
            int backupCodesLeft,
            long nowNanos) {
        this.personId = personId;
        this.displayName = displayName;
        this.username = username;
        this.methods = Set.copyOf(methods);
        this.backupCodesLeft = backupCodesLeft;
        this.lastActionNanos = nowNanos;
    }

    /** The person's name as others know it. */
    public String displayName() {
        return displayName;
    }

    /** The folded username; also what the avatar's colour is made from. */
    public String username() {
        return username;
    }

    /** The ways this person can go on: {@link SignInMethod#APP}, {@link SignInMethod#BACKUP_CODE} when any is left. */
    public Set<SignInMethod> methods() {
        return methods;
    }

    /** How many backup codes the person had left when the attempt began. */
    public int backupCodesLeft() {
        return backupCodesLeft;
    }

    /** Where the attempt stands; does not look at the clock. */
    public synchronized State state() {
        return state;
    }

    /** Gives the attempt up ("Someone else"). Nothing can be tried with it any more. */
    public synchronized void end() {
        if (state == State.WAITING) {
            state = State.ENDED;
        }
    }

    long personId() {
        return personId;
    }

    Object oneTry() {
        return oneTry;
    }

    /** Notes an action; false when the attempt is over, also because it had grown too old before this action. */
    synchronized boolean touch(long nowNanos) {
        if (state == State.WAITING && nowNanos - lastActionNanos >= LIFETIME.toNanos()) {
            state = State.ENDED;
        }
        if (state != State.WAITING) {
            return false;
        }
        lastActionNanos = nowNanos;
        return true;
    }

    /** Leaves {@link State#WAITING} for {@link State#ADMITTED}; false when another try was faster or it had ended. */
    synchronized boolean admit() {
        if (state != State.WAITING) {
            return false;
        }
        state = State.ADMITTED;
        return true;
    }

    @Override
    public String toString() {
        return "Attempt[" + state() + "]";
    }
}
