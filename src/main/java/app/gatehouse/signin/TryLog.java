/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.audit.AuditLog;
import app.gatehouse.people.Person;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.VaultException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes each step at the gate to the audit log, durably. Never what was typed. */
final class TryLog {
    private final AuditLog audit;
    private final TimeSource time;

    TryLog(AuditLog audit, TimeSource time) {
        this.audit = audit;
        this.time = time;
    }

    void write(AuditKind kind, Person person) throws VaultException {
        write(kind, person, Map.of());
    }

    void write(AuditKind kind, Person person, Map<String, String> details) throws VaultException {
        audit.append(AuditEvent.ofPerson(
                time.now(), kind, person.id(), person.username().value(), details));
    }

    /** Of a person, or of the station where nobody has that name. */
    void write(AuditKind kind, Optional<Person> person, Map<String, String> details) throws VaultException {
        if (person.isPresent()) {
            write(kind, person.get(), details);
        } else {
            audit.append(AuditEvent.ofStation(time.now(), kind, details));
        }
    }

    /** A wrong try, the how manieth in a row, and what it led to. */
    void wrong(AuditKind kind, Person person, Map<String, String> details, Tries tries) throws VaultException {
        Map<String, String> more = new TreeMap<>(details);
        more.put("try", Integer.toString(tries.wrong()));
        write(kind, person, more);
        consequence(tries, Optional.of(person));
    }

    /** What a wrong try led to, if to anything. */
    void consequence(Tries tries, Optional<Person> person) throws VaultException {
        if (tries.isEmpty() || tries.isDisabled()) {
            write(
                    AuditKind.NO_TRIES_LEFT,
                    person,
                    Map.of("kind", tries.kind().name(), "disabled", Boolean.toString(tries.isDisabled())));
        } else if (tries.isWaiting()) {
            write(
                    AuditKind.WAIT_STARTED,
                    person,
                    Map.of(
                            "kind", tries.kind().name(),
                            "wrong", Integer.toString(tries.wrong()),
                            "seconds", Long.toString(tries.waitTotal().toSeconds())));
        }
    }
}
