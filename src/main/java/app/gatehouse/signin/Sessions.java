/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import java.time.Duration;
import java.util.Optional;

/**
 * Who is signed in: one person at a time, until they leave, are idle too long, or were here for the longest time that
 * policy allows, all on the monotonic clock. Thread-safe.
 *
 * <p>It has no timer: the screen calls {@link #due()} each second and {@link #end} when it says so.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class Sessions {
    /** How long before the end the warning shows. */
    public static final Duration WARNING = Duration.ofSeconds(20);
    /** Idle time while enrolling or scanning. */
    public static final Duration LONG_IDLE = Duration.ofMinutes(10);

    /** What the clock asks for. */
    public enum Due {
        /** Nothing, or nobody is signed in. */
        NOTHING,
        /** Show that the session is about to end for want of activity. */
        WARN,
        /** End it with {@link SessionEnd#IDLE}. */
        END_IDLE,
        /** End it with {@link SessionEnd#TOO_LONG}. */
        END_TOO_LONG
    }

    /** Who is signed in. A session that is {@linkplain #due() due} to end is not there any more. Does not block. */
    public Optional<Session> current() {
        throw new UnsupportedOperationException();
    }

    /** The person did something: idle time begins anew. Too late for a session that is due to end. Does not block. */
    public void touch() {
        throw new UnsupportedOperationException();
    }

    /** What is to be done now. Does not block. */
    public Due due() {
        throw new UnsupportedOperationException();
    }

    /** Whole seconds, rounded up, until the session ends for want of activity or length; 0 without one. Does not block. */
    public long secondsUntilIdleEnd() {
        throw new UnsupportedOperationException();
    }

    /**
     * Gives {@link #LONG_IDLE} in place of the policy's idle time (if that is shorter) while an enrolment or scanning is
     * open. Closing the handle begins the ordinary idle time anew.
     */
    public LongIdle longIdle() {
        throw new UnsupportedOperationException();
    }

    /**
     * Ends the session: it is gone at once, its proofs are worth nothing, the listeners run on this thread, and then the
     * end is written to the audit log (blocks). Without a session nothing happens.
     */
    public void end(SessionEnd reason) {
        throw new UnsupportedOperationException();
    }

    /** Calls the listener after each end, on the thread that ended the session. Whoever holds a person's things lets go. */
    public void onEnd(EndListener listener) {
        throw new UnsupportedOperationException();
    }

    /** Told of ends. */
    @FunctionalInterface
    public interface EndListener {
        /** The session is over. */
        void ended(Session session, SessionEnd reason);
    }

    /** Longer idle time while it is open. */
    public interface LongIdle extends AutoCloseable {
        /** Back to the ordinary idle time; a second call does nothing. */
        @Override
        void close();
    }
}
