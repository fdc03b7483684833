/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import java.time.Duration;

/**
 * One person on the way in who proved everything, but with a one-time password that must be replaced first. Lives ten
 * minutes and serves once. Holds no password. Thread-safe.
 */
public final class PendingChange {
    /** How long the person may think of a new password. */
    public static final Duration LIFETIME = Duration.ofMinutes(10);

    private final long personId;
    private final String displayName;
    private final String username;
    private final SignInMethod method;
    private final long sinceNanos;
    private boolean over;

    PendingChange(long personId, String displayName, String username, SignInMethod method, long nowNanos) {
        this.personId = personId;
        this.displayName = displayName;
        this.username = username;
        this.method = method;
        this.sinceNanos = nowNanos;
    }

    /** The person's name as others know it. */
    public String displayName() {
        return displayName;
    }

    /** The folded username; also what the avatar's colour is made from. */
    public String username() {
        return username;
    }

    /** Gives it up ("Someone else"); the one-time password stays as it was. */
    public synchronized void end() {
        over = true;
    }

    long personId() {
        return personId;
    }

    SignInMethod method() {
        return method;
    }

    synchronized boolean isLive(long nowNanos) {
        return !over && nowNanos - sinceNanos < LIFETIME.toNanos();
    }

    @Override
    public String toString() {
        return "PendingChange";
    }
}
