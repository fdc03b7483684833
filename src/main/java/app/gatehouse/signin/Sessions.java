/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.audit.AuditLog;
import app.gatehouse.people.Person;
import app.gatehouse.shell.IdleWatch;
import app.gatehouse.station.Policy;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * Who is signed in: one person at a time, until they leave, are idle too long, or were here for the longest time that
 * policy allows. Thread-safe.
 *
 * <p>Time is what the monotonic clock says, or the wall clock where that went further: a machine that slept does not count
 * its sleep on the first, and nobody stays signed in over night because the lid was shut. A clock set forward ends a session
 * early, which does no harm; one set back makes none longer.
 *
 * <p>It has no timer: the screen asks each second for {@link #secondsUntilEnd()} and calls {@link #end} when none is left.
 * Locking the vault ends a session too.
 */
public final class Sessions {
    /** Idle time while enrolling or scanning. */
    public static final Duration LONG_IDLE = Duration.ofMinutes(10);

    private static final Duration WARNING = Duration.ofSeconds(IdleWatch.WARNING_SECONDS);

    private final Vault vault;
    private final AuditLog audit;
    private final Supplier<Policy> policy;
    private final TimeSource time;
    private final List<LongConsumer> endListeners = new CopyOnWriteArrayList<>();
    private Session session;
    private Moment since;
    private Moment touched;
    private int longIdles;

    /** Nobody is signed in. The policy is asked each time. */
    public Sessions(Vault vault, AuditLog audit, Supplier<Policy> policy, TimeSource time) {
        this.vault = vault;
        this.audit = audit;
        this.policy = policy;
        this.time = time;
        vault.beforeLock(() -> end(SessionEnd.LOCKED));
        vault.onLock(this::drop);
    }

    /** Calls the listener with the person's id when a session has ended, for whatever reason; it must not block. */
    public void onEnd(LongConsumer listener) {
        endListeners.add(listener);
    }

    /** Who is signed in. A session that is {@linkplain #due() due} to end is not there any more. Does not block. */
    public synchronized Optional<Session> current() {
        return isLive() ? Optional.of(session) : Optional.empty();
    }

    /** The person did something: idle time begins anew. Too late for a session that is due to end. Does not block. */
    public synchronized void touch() {
        if (isLive()) {
            touched = moment();
        }
    }

    /** Why the session is to be ended now; empty while it may go on, or without one. Does not block. */
    public synchronized Optional<SessionEnd> due() {
        if (session == null || isLive()) {
            return Optional.empty();
        }
        return Optional.of(untilTooLong().isZero() ? SessionEnd.TOO_LONG : SessionEnd.IDLE);
    }

    /** Whole seconds, rounded up, until the session ends, for whichever reason comes first; 0 without one. Does not block. */
    public synchronized long secondsUntilEnd() {
        if (session == null) {
            return 0;
        }
        Duration idle = untilIdle();
        Duration tooLong = untilTooLong();
        return (idle.compareTo(tooLong) < 0 ? idle : tooLong)
                .plusNanos(999_999_999)
                .toSeconds();
    }

    /** Whether a touch puts the end off: not in the last moments of the longest time. Does not block. */
    public synchronized boolean canStay() {
        return session != null && untilTooLong().compareTo(WARNING) > 0;
    }

    /**
     * Gives {@link #LONG_IDLE} in place of the policy's idle time (if that is shorter) while an enrolment or scanning is
     * open. Closing the handle begins the ordinary idle time anew. Does not block.
     */
    public synchronized LongIdle longIdle() {
        return new Hold();
    }

    /**
     * Ends the session: it is gone at once, its proofs are worth nothing, and then the end is written to the audit log
     * (blocks). Without a session nothing happens. Somebody who leaves is let go also when that cannot be written; the
     * program's log says so.
     */
    public void end(SessionEnd reason) {
        Map<String, String> details = details(reason);
        Optional<Session> ended = drop();
        if (ended.isEmpty()) {
            return;
        }
        Person person = ended.get().person();
        try {
            audit.append(AuditEvent.ofPerson(
                    time.now(),
                    AuditKind.SIGNED_OUT,
                    person.id(),
                    person.username().value(),
                    details));
        } catch (VaultException e) {
            System.getLogger(Sessions.class.getName())
                    .log(System.Logger.Level.WARNING, "A sign-out was not written to the audit log: {0}", e.reason());
        }
    }

    private synchronized Map<String, String> details(SessionEnd reason) {
        return reason == SessionEnd.IDLE
                ? Map.of(
                        "reason",
                        reason.name(),
                        "seconds",
                        Long.toString(idleAllowed().toSeconds()))
                : Map.of("reason", reason.name());
    }

    private Optional<Session> drop() {
        Optional<Session> ended = take();
        ended.ifPresent(each ->
                endListeners.forEach(listener -> listener.accept(each.person().id())));
        return ended;
    }

    private synchronized Optional<Session> take() {
        Optional<Session> ended = Optional.ofNullable(session);
        ended.ifPresent(Session::end);
        session = null;
        longIdles = 0;
        return ended;
    }

    /** Somebody is in; whoever was there before is out. */
    void begin(Session next) {
        end(SessionEnd.SIGNED_OUT);
        synchronized (this) {
            session = next;
            longIdles = 0;
            since = moment();
            touched = since;
        }
        if (vault.state() != Vault.State.OPEN) {
            // Locked after the admission was saved: its listener found nobody to let go.
            drop();
        }
    }

    private boolean isLive() {
        return session != null && !untilIdle().isZero() && !untilTooLong().isZero();
    }

    private Duration untilIdle() {
        return left(idleAllowed(), touched);
    }

    private Duration idleAllowed() {
        Duration ordinary = policy.get().idle();
        return longIdles > 0 && ordinary.compareTo(LONG_IDLE) < 0 ? LONG_IDLE : ordinary;
    }

    private Duration untilTooLong() {
        return left(policy.get().longest(), since);
    }

    private Duration left(Duration allowed, Moment from) {
        Duration awake = Duration.ofNanos(time.monotonicNanos() - from.nanos());
        Duration byTheWall = Duration.between(from.wall(), time.now());
        Duration left = allowed.minus(awake.compareTo(byTheWall) >= 0 ? awake : byTheWall);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private Moment moment() {
        return new Moment(time.monotonicNanos(), time.now());
    }

    private record Moment(long nanos, Instant wall) {}

    /** Longer idle time while it is open. */
    public interface LongIdle extends AutoCloseable {
        /** Back to the ordinary idle time; a second call does nothing. */
        @Override
        void close();
    }

    /** Belongs to the session in which it was opened: closed after that, it changes nothing. */
    private final class Hold implements LongIdle {
        private Session heldFor = session;

        Hold() {
            if (heldFor != null) {
                longIdles++;
            }
        }

        @Override
        public void close() {
            synchronized (Sessions.this) {
                if (heldFor != null && heldFor == session) {
                    touch();
                    longIdles--;
                }
                heldFor = null;
            }
        }
    }
}
