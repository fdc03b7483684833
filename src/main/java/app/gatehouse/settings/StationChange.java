/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.audit.AuditLog;
import app.gatehouse.people.Administrators;
import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.station.Station;
import app.gatehouse.station.StationForm;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.VaultException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Changes name, look and programs of the station, for administrators who proved themselves. Blocks; thread-safe. */
public final class StationChange {
    private final AuditLog audit;
    private final Administrators administrators;
    private final Station station;
    private final TimeSource time;

    /** Changes that station. */
    public StationChange(AuditLog audit, Administrators administrators, Station station, TimeSource time) {
        this.audit = audit;
        this.administrators = administrators;
        this.station = station;
        this.time = time;
    }

    /** Whether a program is named so that no search path decides which one runs; none at all is well, too. */
    public static boolean namesAProgram(List<String> command) {
        try {
            return command.isEmpty() || Path.of(command.get(0)).isAbsolute();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Whether a station can be set so: it has a name, and its programs are named by their whole path. */
    public static boolean makesSense(StationForm form) {
        return !form.settings().name().isEmpty()
                && namesAProgram(form.program().signIn())
                && namesAProgram(form.program().signOut());
    }

    /**
     * Keeps the change and writes it to the audit log, with the old and the new value of what changed, in one save. Needs a
     * proof as {@link PolicyChange#save} does, and leaves it good as that does.
     *
     * @return false: the proof does not stand for this; nothing changed
     * @throws IllegalArgumentException if it does not make sense; screens do not offer it
     */
    public boolean save(Proof proof, Changed<StationForm> change) throws VaultException {
        if (!makesSense(change.to())) {
            throw new IllegalArgumentException("No name, or a program without its path");
        }
        return station.save(change.from(), change.to(), (handle, next) -> allowed(handle, proof, next));
    }

    private boolean allowed(Handle handle, Proof proof, StationForm next) throws VaultException {
        Optional<Person> administrator = administrators.proven(handle, proof);
        if (administrator.isEmpty()) {
            return false;
        }
        audit.append(AuditEvent.ofPerson(
                time.now(),
                AuditKind.STATION_CHANGED,
                administrator.get().id(),
                administrator.get().username().value(),
                station.form().changes(next)));
        return true;
    }
}
