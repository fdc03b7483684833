/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator;

import app.gatehouse.otp.OtpSecret;
import app.gatehouse.otp.TimeCodes;
import app.gatehouse.vault.VaultException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The secrets of those accounts of one person that are in sight, and their codes. Thread-safe. Closing wipes every secret;
 * a {@link #hold} that still runs then keeps nothing.
 */
public final class AccountCodes implements AutoCloseable {
    private final Secrets source;
    private final Map<Long, OtpSecret> held = new HashMap<>();
    private boolean closed;

    AccountCodes(Secrets source) {
        this.source = source;
    }

    /**
     * Holds the secrets of these accounts and wipes those of all others. Blocks; an account that is not the person's, or is
     * gone, has none.
     */
    public void hold(Collection<Long> ids) throws VaultException {
        Set<Long> missing = new HashSet<>(ids);
        synchronized (this) {
            missing.removeAll(held.keySet());
        }
        Map<Long, OtpSecret> read = missing.isEmpty() ? Map.of() : source.read(missing);
        synchronized (this) {
            if (closed) {
                read.values().forEach(OtpSecret::close);
                return;
            }
            read.forEach(this::put);
            Set<Long> wanted = Set.copyOf(ids);
            held.entrySet().removeIf(each -> {
                if (wanted.contains(each.getKey())) {
                    return false;
                }
                each.getValue().close();
                return true;
            });
        }
    }

    private void put(Long id, OtpSecret secret) {
        OtpSecret before = held.put(id, secret);
        if (before != null) {
            before.close();
        }
    }

    /** The codes of an account that time moves on; empty while its secret is not held. Does not block for long. */
    public synchronized Optional<TimedCode> at(Account account, Instant now) {
        OtpSecret secret = held.get(account.id());
        if (secret == null || !account.parameters().byTime()) {
            return Optional.empty();
        }
        TimeCodes codes = TimeCodes.of(account.parameters());
        long step = codes.step(now);
        return Optional.of(new TimedCode(step, codes.code(secret, step), codes.code(secret, step + 1)));
    }

    /** How many secrets are held. */
    public synchronized int size() {
        return held.size();
    }

    @Override
    public synchronized void close() {
        closed = true;
        held.values().forEach(OtpSecret::close);
        held.clear();
    }

    /** Where the secrets come from. */
    interface Secrets {
        /** Those of the person's accounts among these; to be closed. */
        Map<Long, OtpSecret> read(Collection<Long> ids) throws VaultException;
    }
}
