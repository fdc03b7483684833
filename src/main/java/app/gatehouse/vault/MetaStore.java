/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import app.gatehouse.crypto.Sealed;
import app.gatehouse.crypto.Secret;
import java.security.SecureRandom;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** What the vault notes about itself. */
final class MetaStore {
    private static final String SAVED_AT = "saved_at";

    /** Notes the time of a save. */
    void putSavedAt(Handle handle, Instant now) {
        handle.execute(
                "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                SAVED_AT,
                Long.toString(now.toEpochMilli()));
    }

    /** Makes the audit log's key. */
    void putAuditKey(Handle handle, SecureRandom random) {
        try (Secret key = Secret.random(random, Sealed.KEY_LENGTH)) {
            handle.execute("INSERT INTO audit_key (id, secret) VALUES (1, ?)", key.bytes());
        }
    }

    /** The time of the last save. */
    Instant savedAt(Handle handle) {
        return Instant.ofEpochMilli(handle.createQuery("SELECT value FROM meta WHERE key = ?")
                .bind(0, SAVED_AT)
                .mapTo(long.class)
                .one());
    }
}
