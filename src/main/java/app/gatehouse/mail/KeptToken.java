/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.mail;

import app.gatehouse.crypto.Secret;
import app.gatehouse.task.TimeSource;
import java.time.Duration;
import java.util.Optional;

/** The last access token of the kept server, in memory until shortly before it runs out. Thread-safe. */
final class KeptToken {
    /** A token that runs out while it travels is refused. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final TimeSource time;
    private Secret token;
    private SmtpSettings settings;
    private long goodUntilNanos;
    private long age;

    KeptToken(TimeSource time) {
        this.time = time;
    }

    /** Changes with each {@link #forget()}. */
    synchronized long age() {
        return age;
    }

    /** A copy of the token, if it is still good and may go where these settings send it. */
    synchronized Optional<Secret> get(SmtpSettings wanted) {
        boolean good =
                token != null && wanted.sendsSecretsWhere(settings) && goodUntilNanos - time.monotonicNanos() > 0;
        return good ? Optional.of(token.copy()) : Optional.empty();
    }

    /**
     * Keeps a copy for as long as it is good.
     *
     * @param since the age before the kept server was read: nothing is kept if all was forgotten since
     */
    synchronized void put(long since, SmtpSettings gotFor, AccessTokens.Granted granted) {
        Duration good = granted.validFor().minus(MARGIN);
        if (since != age || good.isNegative() || good.isZero()) {
            return;
        }
        wipe();
        token = granted.access().copy();
        settings = gotFor;
        goodUntilNanos = time.monotonicNanos() + good.toNanos();
    }

    /** The server refused the token before its time. */
    synchronized void drop() {
        wipe();
    }

    /** The vault was locked, or another server is kept. */
    synchronized void forget() {
        age++;
        wipe();
    }

    private void wipe() {
        if (token != null) {
            token.close();
        }
        token = null;
        settings = null;
    }
}
