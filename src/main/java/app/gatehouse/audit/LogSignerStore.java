/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import app.gatehouse.crypto.Ed25519;
import app.gatehouse.crypto.Secret;
import java.security.SecureRandom;
import org.jdbi.v3.core.Handle;

/** The pair of keys that signs exported lines, one for the vault's whole life. */
final class LogSignerStore {
    /** The pair, made if there is none yet; inside a write. The receiver closes it. */
    Ed25519.Pair pair(Handle handle, SecureRandom random) {
        return handle.createQuery("SELECT secret, public_key FROM audit_signer")
                .map((row, context) -> new Ed25519.Pair(Secret.taking(row.getBytes(1)), row.getBytes(2)))
                .findOne()
                .orElseGet(() -> made(handle, random));
    }

    private static Ed25519.Pair made(Handle handle, SecureRandom random) {
        Ed25519.Pair pair = Ed25519.make(random);
        handle.execute(
                "INSERT INTO audit_signer (id, secret, public_key) VALUES (1, ?, ?)",
                pair.seed().bytes(),
                pair.publicKey());
        return pair;
    }
}
