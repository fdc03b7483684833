/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table of releases, at most one for a person. Stateless; each method needs the open vault's handle. */
final class ReleaseStore {
    /**
     * A row.
     *
     * @param leader the username of who gave it
     * @param nanos when, by the run's monotonic clock
     */
    record Entry(long personId, String leader, long nanos) {}

    Optional<Entry> find(Handle handle, long personId, String run) {
        return handle.createQuery("SELECT person_id, leader, at_nanos FROM sign_in_release"
                        + " WHERE run = :run AND person_id = :person")
                .bind("run", run)
                .bind("person", personId)
                .map((row, context) -> entry(row))
                .findOne();
    }

    List<Entry> all(Handle handle, String run) {
        return handle.createQuery("SELECT person_id, leader, at_nanos FROM sign_in_release WHERE run = :run")
                .bind("run", run)
                .map((row, context) -> entry(row))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(row.getLong("person_id"), row.getString("leader"), row.getLong("at_nanos"));
    }

    /** Puts it in the place of the one that the person may have; those of other runs go. */
    void save(Handle handle, Entry entry, String reason, String run) {
        handle.createUpdate("DELETE FROM sign_in_release WHERE run <> :run OR person_id = :person")
                .bind("run", run)
                .bind("person", entry.personId())
                .execute();
        handle.createUpdate("INSERT INTO sign_in_release (person_id, leader, reason, run, at_nanos)"
                        + " VALUES (:person, :leader, :reason, :run, :nanos)")
                .bind("person", entry.personId())
                .bind("leader", entry.leader())
                .bind("reason", reason)
                .bind("run", run)
                .bind("nanos", entry.nanos())
                .execute();
    }

    void remove(Handle handle, long personId) {
        handle.createUpdate("DELETE FROM sign_in_release WHERE person_id = :person")
                .bind("person", personId)
                .execute();
    }
}
