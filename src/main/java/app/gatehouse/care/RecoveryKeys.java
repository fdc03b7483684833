/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.audit.AuditLog;
import app.gatehouse.people.Administrators;
import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.RecoveryKey;
import app.gatehouse.vault.Renewed;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.util.Map;
import java.util.Optional;

/**
 * A new recovery key in place of the old one, which opens nothing from then on but older copies. Until somebody has said
 * that it is kept safe, the next unlocking makes yet another one. Blocks; thread-safe.
 */
public final class RecoveryKeys {
    private final Vault vault;
    private final AuditLog audit;
    private final Administrators administrators;
    private final TimeSource time;

    /** Those of the given vault. */
    public RecoveryKeys(Vault vault, AuditLog audit, Administrators administrators, TimeSource time) {
        this.vault = vault;
        this.audit = audit;
        this.administrators = administrators;
        this.time = time;
    }

    /**
     * Makes one and uses the proof up, whatever comes of it.
     *
     * @param proof of an administrator
     * @return the key, to be shown once, which the receiver closes; empty: the proof does not stand for this, and nothing
     *     was changed
     */
    public Optional<RecoveryKey> make(Proof proof) throws VaultException {
        try {
            Renewed<Boolean> renewed = vault.keyChanges().newRecoveryKey(handle -> {
                Optional<Person> by = administrators.proven(handle, proof);
                if (by.isPresent()) {
                    log(AuditKind.RECOVERY_KEY_MADE, by.get());
                }
                return by.isPresent();
            });
            if (renewed.result()) {
                return Optional.of(renewed.recoveryKey());
            }
            renewed.recoveryKey().close();
            return Optional.empty();
        } finally {
            proof.end();
        }
    }

    /** Notes that the key is kept safe; answers false, and notes nothing, if that person is no administrator (any more). */
    public boolean confirm(long personId) throws VaultException {
        return vault.write(handle -> {
            Optional<Person> by = administrators.get(handle, personId);
            if (by.isPresent()) {
                vault.keyChanges().confirmRecoveryKey(handle);
                log(AuditKind.RECOVERY_KEY_CONFIRMED, by.get());
            }
            return by.isPresent();
        });
    }

    private void log(AuditKind kind, Person by) throws VaultException {
        audit.append(
                AuditEvent.ofPerson(time.now(), kind, by.id(), by.username().value(), Map.of()));
    }
}
