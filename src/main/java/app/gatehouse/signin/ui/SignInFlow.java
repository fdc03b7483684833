/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.factor.ui.EnrolmentFlow;
import app.gatehouse.shell.DialogRoute;
import app.gatehouse.shell.Navigator;
import app.gatehouse.shell.Route;
import app.gatehouse.signin.Attempt;
import app.gatehouse.signin.BackupUse;
import app.gatehouse.signin.PendingChange;
import app.gatehouse.signin.Session;
import app.gatehouse.signin.SessionEnd;
import app.gatehouse.signin.SignInMethod;
import app.gatehouse.task.TimeSource;
import java.time.Duration;
import java.util.Optional;

/**
 * The way from the resting sign-in screen to the first screen inside, and what one of its screens hands to the next: an
 * attempt, a wait, the sentence for the sign-in screen. Holds no password and no code. Screen's thread only.
 */
public final class SignInFlow {
    private final Navigator navigator;
    private final EnrolmentFlow enrolment;
    private final TimeSource time;
    private Attempt attempt;
    private PendingChange pendingChange;
    private RunningWait wait;
    private Empty empty;
    private BackupUse backupUse;
    private PrintedCodeTaker taker;
    private Notice notice = Notice.NONE;
    private Duration idle = Duration.ZERO;

    /** Nothing is under way. */
    public SignInFlow(Navigator navigator, EnrolmentFlow enrolment, TimeSource time) {
        this.navigator = navigator;
        this.enrolment = enrolment;
        this.time = time;
    }

    /**
     * A session ended: the sign-in screen will say why, where the person did not end it. Goes nowhere itself.
     *
     * @param idleTime the policy's time without activity
     */
    public void signedOut(SessionEnd reason, Duration idleTime) {
        clear();
        idle = idleTime;
        notice = switch (reason) {
            case IDLE -> Notice.IDLE;
            case TOO_LONG -> Notice.TOO_LONG;
            case SIGNED_OUT, LOCKED, RESTORED, CLOSED -> Notice.NONE;
        };
    }

    /** Lets go of everything: at sign-out, and when the vault is locked. */
    public void clear() {
        if (attempt != null) {
            attempt.end();
        }
        if (pendingChange != null) {
            pendingChange.end();
        }
        attempt = null;
        pendingChange = null;
        wait = null;
        empty = null;
        backupUse = null;
        taker = null;
        notice = Notice.NONE;
    }

    /** The backup code by which the present person came in, if they did: the first screen inside says how many are left. */
    public Optional<BackupUse> backupUse() {
        return Optional.ofNullable(backupUse);
    }

    /** A second factor is owed. */
    void needsCode(Attempt begun) {
        clear();
        attempt = begun;
        verify(begun.methods().get(0));
    }

    /** Shows the cells for one way of the present attempt. */
    void verify(SignInMethod method) {
        navigator.go(
                switch (method) {
                    case APP -> Route.VERIFY_APP;
                    case EMAIL -> Route.VERIFY_EMAIL;
                    case TOKEN -> Route.VERIFY_TOKEN;
                    case BACKUP_CODE -> Route.VERIFY_BACKUP_CODE;
                    case PASSWORD, RELEASE -> throw new IllegalArgumentException("No code");
                });
    }

    /** Opens the camera over the present verification screen, which takes what it sees. */
    void scan(PrintedCodeTaker screen) {
        taker = screen;
        navigator.open(DialogRoute.SCAN_BACKUP_CODE);
    }

    /** Closes the camera; the screen below stays. */
    void closeScan() {
        taker = null;
        navigator.closeDialog();
    }

    /** Who takes what the camera sees. */
    Optional<PrintedCodeTaker> taker() {
        return Optional.ofNullable(taker);
    }

    /** A one-time password must be replaced. */
    void mustChange(PendingChange change) {
        clear();
        pendingChange = change;
        navigator.go(Route.FORCED_PASSWORD_CHANGE);
    }

    /** A wait runs. */
    void locked(SignInMethod method, Duration total, Duration left, int wrongTries) {
        clear();
        wait = new RunningWait(method, total, time.monotonicNanos() + left.toNanos(), wrongTries);
        navigator.go(Route.LOCKED);
    }

    /** The budget of one way is empty; the attempt goes on by the other one, if there is one. */
    void noTriesLeft(Empty what) {
        empty = what;
        navigator.go(Route.NO_TRIES_LEFT);
    }

    /** Somebody is in, and meets this screen first. */
    void admitted(Route entry, Session session, Optional<BackupUse> use) {
        attempt = null;
        clear();
        enrolment.clear();
        backupUse = use.orElse(null);
        if (entry == Route.CHOOSE_METHOD) {
            // Whoever was released has no phone here perhaps: what was ordered is offered, and waits if it must.
            enrolment.begin(session.proof(), session.method() != SignInMethod.RELEASE);
            return;
        }
        if (use.filter(code -> code.left() == 0).isPresent()) {
            enrolment.noteLastCodeUsed();
        }
        navigator.go(entry);
    }

    /** Back to the resting screen, with a sentence. */
    void signIn(Notice why) {
        clear();
        notice = why;
        navigator.go(Route.SIGN_IN);
    }

    /** The present attempt. */
    Optional<Attempt> attempt() {
        return Optional.ofNullable(attempt);
    }

    /** The present change of a one-time password. */
    Optional<PendingChange> pendingChange() {
        return Optional.ofNullable(pendingChange);
    }

    /** The running wait. */
    Optional<RunningWait> runningWait() {
        return Optional.ofNullable(wait);
    }

    /** What is empty. */
    Optional<Empty> empty() {
        return Optional.ofNullable(empty);
    }

    /** Why one is at the sign-in screen; asking takes it away. */
    Notice takeNotice() {
        Notice now = notice;
        notice = Notice.NONE;
        return now;
    }

    /** The policy's time without activity, for {@link Notice#IDLE}. */
    Duration idle() {
        return idle;
    }

    /**
     * A wait after wrong tries.
     *
     * @param method PASSWORD for wrong passwords
     * @param endNanos on the monotonic clock
     */
    record RunningWait(SignInMethod method, Duration total, long endNanos, int wrongTries) {}

    /**
     * A way whose tries are used up.
     *
     * @param method which
     * @param other one that is not empty, if the person has one
     * @param administratorNeeded whether a shift leader cannot help
     */
    record Empty(SignInMethod method, Optional<SignInMethod> other, boolean administratorNeeded) {}

    /** Why somebody is back at the sign-in screen. */
    enum Notice {
        /** Nothing to say. */
        NONE,
        /** Signed out for want of activity. */
        IDLE,
        /** Signed out at the end of the longest time. */
        TOO_LONG,
        /** The attempt was too old. */
        ATTEMPT_OVER,
        /** The account was switched off. */
        SWITCHED_OFF
    }
}
