/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import app.gatehouse.factor.MailedCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One person on the way in: the password was right, a second factor is still owed.
 *
 * <p>Goes from {@link State#WAITING} once and for good to {@link State#ADMITTED} or {@link State#ENDED}. Two minutes
 * without an action end it. Holds neither password nor code. Thread-safe.
 *
 * <p>An attempt that ends while its mailed code is alive leaves the code behind: the attempt that the same person's password
 * begins next goes on with it, without a new mail and with the same limits on mails (decisions, 19).
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
    private final boolean administrator;
    private final List<SignInMethod> methods;
    private final int tokenDigits;
    private final int backupCodesLeft;
    private final Supplier<Optional<MailedCode>> mailing;
    /** Held while a code is checked, so that one attempt admits once; never while the screen waits. */
    private final Object oneTry = new Object();

    private long lastActionNanos;
    private State state = State.WAITING;
    private Optional<MailedCode> mail = Optional.empty();

    /** @param mailing where the mailed codes come from, at the first wish for one; empty without e-mail */
    Attempt(
            long personId,
            String displayName,
            String username,
            boolean administrator,
            List<SignInMethod> methods,
            int tokenDigits,
            int backupCodesLeft,
            Supplier<Optional<MailedCode>> mailing,
            long nowNanos) {
        this.personId = personId;
        this.displayName = displayName;
        this.username = username;
        this.administrator = administrator;
        this.methods = List.copyOf(methods);
        this.tokenDigits = tokenDigits;
        this.backupCodesLeft = backupCodesLeft;
        this.mailing = mailing;
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

    /** Whether no shift leader can let them in, but another administrator alone. */
    public boolean isAdministrator() {
        return administrator;
    }

    /**
     * The ways this person can go on: e-mail where a live code waits, then the methods in the person's order, and last
     * {@link SignInMethod#BACKUP_CODE} when any is left. E-mail is among them also where no mail can be sent now.
     */
    public List<SignInMethod> methods() {
        return methods;
    }

    /** How many digits a code of the person's token has; 0 where {@link SignInMethod#TOKEN} is not among the methods. */
    public int tokenDigits() {
        return tokenDigits;
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

    /** The codes mailed for this attempt, from the first call on; none without e-mail, or once it is over. Does not block. */
    synchronized Optional<MailedCode> mail() {
        if (mail.isEmpty() && state == State.WAITING) {
            mail = mailing.get();
        }
        return mail;
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
