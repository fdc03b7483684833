/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/**
 * What administrators change about people, in the vault's database. Every method belongs inside a {@code vault.write}, and
 * asks nothing: who calls has seen to it that it may be done, and writes it to the audit log. Stateless.
 */
public final class PersonChangeStore {
    private final PersonStore people = new PersonStore();

    /** Adds somebody who must choose their own password at the first sign-in; the username must be free. Their number. */
    public long add(Handle handle, NewPerson person, Role role, FirstPassword password, Instant at) {
        return people.add(handle, person, role, password.stored(), at);
    }

    /** Gives somebody a password that must be changed at the next sign-in. */
    public void setPassword(Handle handle, long id, FirstPassword password, Instant at) {
        people.setPassword(handle, id, password.stored(), at);
    }

    /** Gives somebody another name, username, address or role; the username must be free. */
    public void edit(Handle handle, long id, NewPerson next, Role role) {
        handle.createUpdate("UPDATE person SET name = :name, username = :username, email = :email, role = :role,"
                        + " version = version + 1 WHERE id = :id")
                .bind("name", next.name())
                .bind("username", next.username().value())
                .bind("email", next.email().orElse(null))
                .bind("role", role.name())
                .bind("id", id)
                .execute();
    }

    /** Switches somebody on or off. */
    public void setEnabled(Handle handle, long id, boolean enabled) {
        handle.createUpdate("UPDATE person SET enabled = :enabled, version = version + 1 WHERE id = :id")
                .bind("enabled", enabled ? 1 : 0)
                .bind("id", id)
                .execute();
    }

    /**
     * Takes somebody away, with everything that is theirs. Their number is never given to anybody else, or else the log
     * would tell of the wrong one.
     */
    public void delete(Handle handle, long id, Instant at) {
        handle.createUpdate("INSERT INTO former_person (id, left_at) VALUES (:id, :at)")
                .bind("id", id)
                .bind("at", at.toEpochMilli())
                .execute();
        handle.createUpdate("DELETE FROM person WHERE id = :id").bind("id", id).execute();
    }
}
