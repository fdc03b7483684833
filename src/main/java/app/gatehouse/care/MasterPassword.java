/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.audit.AuditLog;
import app.gatehouse.password.PasswordRules;
import app.gatehouse.password.PasswordStrength;
import app.gatehouse.password.Verdict;
import app.gatehouse.people.Administrators;
import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The password that opens the vault, and another one in its place. Blocks; thread-safe. What was typed is not changed; the
 * caller wipes it.
 */
public final class MasterPassword {
    private static final Logger LOG = LoggerFactory.getLogger(MasterPassword.class);

    private final Vault vault;
    private final AuditLog audit;
    private final Administrators administrators;
    private final PasswordStrength strength;
    private final TimeSource time;

    /** That of the given vault. */
    public MasterPassword(
            Vault vault, AuditLog audit, Administrators administrators, PasswordStrength strength, TimeSource time) {
        this.vault = vault;
        this.audit = audit;
        this.administrators = administrators;
        this.strength = strength;
        this.time = time;
    }

    /**
     * Changes it and uses the proof up, whatever comes of it. A wrong old one is in the log.
     *
     * @param proof of an administrator
     * @param old the present one
     * @param destroyCopies whether the daily copies go too, since the old one opens them; that they could not be destroyed
     *     undoes nothing
     */
    public Changed change(Proof proof, char[] old, char[] next, boolean destroyCopies) throws VaultException {
        try {
            KeyAnswer answer = change(proof, old, next);
            boolean left = answer == KeyAnswer.DONE && destroyCopies && !copiesDestroyed(proof);
            return new Changed(answer, left);
        } finally {
            proof.end();
        }
    }

    private KeyAnswer change(Proof proof, char[] old, char[] next) throws VaultException {
        Optional<Person> administrator = vault.read(handle -> administrators.proven(handle, proof));
        if (administrator.isEmpty()) {
            return KeyAnswer.NOT_PROVEN;
        }
        if (PasswordRules.master(next, strength.estimate(next)) != Verdict.OK) {
            return KeyAnswer.WEAK;
        }
        if (!vault.keyChanges().isMasterPassword(old)) {
            log(AuditKind.MASTER_PASSWORD_REFUSED, administrator.get(), Map.of());
            return KeyAnswer.WRONG_OLD;
        }
        return KeyAnswer.of(vault.keyChanges().changeMasterPassword(next, handle -> {
            Optional<Person> now = administrators.proven(handle, proof);
            if (now.isPresent()) {
                log(AuditKind.MASTER_PASSWORD_CHANGED, now.get(), Map.of());
            }
            return now.isPresent();
        }));
    }

    private boolean copiesDestroyed(Proof proof) {
        try {
            String count = Integer.toString(vault.destroyCopies());
            Optional<Person> by = vault.read(handle -> administrators.get(handle, proof.personId()));
            if (by.isPresent()) {
                log(AuditKind.DAILY_COPIES_DESTROYED, by.get(), Map.of("count", count));
            }
            return true;
        } catch (VaultException e) {
            LOG.warn("The daily copies were not destroyed", e);
            return false;
        }
    }

    private void log(AuditKind kind, Person by, Map<String, String> details) throws VaultException {
        audit.append(
                AuditEvent.ofPerson(time.now(), kind, by.id(), by.username().value(), details));
    }

    /**
     * What came of it.
     *
     * @param copiesLeft whether copies that the old password opens could not be destroyed as asked
     */
    public record Changed(KeyAnswer answer, boolean copiesLeft) {}
}
