/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import app.gatehouse.crypto.Secret;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What the vault keeps for the log: its key, made with the vault, and where it stood at the last save. */
final class AuditKeyStore {
    /** A copy of the key. */
    Secret key(Handle handle) {
        return Secret.taking(handle.createQuery("SELECT secret FROM audit_key")
                .mapTo(byte[].class)
                .one());
    }

    /** Where the log stood; empty before the first record. */
    Optional<LogHead> head(Handle handle) {
        return handle.createQuery("SELECT number, frame_start, frame_end, chain_before, chain, segment_salt"
                        + " FROM audit_key WHERE frame_end > 0")
                .map((row, context) -> new LogHead(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getBytes(4),
                        row.getBytes(5),
                        row.getBytes(6)))
                .findOne();
    }

    /** Notes where the log stands. */
    void put(Handle handle, LogHead head) {
        handle.execute(
                "UPDATE audit_key SET number = ?, frame_start = ?, frame_end = ?, chain_before = ?, chain = ?,"
                        + " segment_salt = ?",
                head.number(),
                head.start(),
                head.end(),
                head.chainBefore(),
                head.chain(),
                head.salt());
    }
}
