/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.audit.AuditLog;
import app.gatehouse.people.Administrators;
import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.station.Method;
import app.gatehouse.station.Policy;
import app.gatehouse.station.Station;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.VaultException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Changes what the station asks of its people, for administrators who proved themselves. Blocks; thread-safe. */
public final class PolicyChange {
    private final AuditLog audit;
    private final Administrators administrators;
    private final Station station;
    private final TimeSource time;

    /** Changes the policy of that station. */
    public PolicyChange(AuditLog audit, Administrators administrators, Station station, TimeSource time) {
        this.audit = audit;
        this.administrators = administrators;
        this.station = station;
        this.time = time;
    }

    /** Whether people who need a second factor can set one up. */
    public static boolean leavesAMethod(Policy policy) {
        return !policy.mfaRequired()
                || policy.methods().contains(Method.APP)
                || policy.methods().contains(Method.EMAIL)
                || policy.methods().contains(Method.TOKEN);
    }

    /**
     * Keeps another policy and writes it to the audit log, with the old and the new value of what changed, in one save.
     * Needs {@link Proof.How#PASSWORD_AND_FACTOR} of an administrator, or {@link Proof.How#PASSWORD} where they have no
     * factor. Leaves the proof good: it may also stand for what is saved together with this.
     *
     * @return false: the proof does not stand for this, or its owner is no administrator any more; nothing changed
     * @throws IllegalArgumentException if everybody would need a method that nobody may set up; screens do not offer it
     */
    public boolean save(Proof proof, Policy next) throws VaultException {
        if (!leavesAMethod(next)) {
            throw new IllegalArgumentException("No method is left");
        }
        return station.save(next, handle -> allowed(handle, proof, next));
    }

    private boolean allowed(Handle handle, Proof proof, Policy next) throws VaultException {
        Optional<Person> administrator = administrators.proven(handle, proof);
        if (administrator.isEmpty()) {
            return false;
        }
        audit.append(AuditEvent.ofPerson(
                time.now(),
                AuditKind.POLICY_CHANGED,
                administrator.get().id(),
                administrator.get().username().value(),
                station.policy().changes(next)));
        return true;
    }
}
