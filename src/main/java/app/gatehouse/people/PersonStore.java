/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** People in the vault's database. Every method belongs inside a {@code vault.read} or {@code vault.write}. Stateless. */
public final class PersonStore {
    private static final String COLUMNS =
            "id, username, name, email, role, enabled, must_change_password," + " password_changed_at, last_sign_in_at";

    /** A number that nobody has or had. */
    private static final String NEXT_ID =
            "1 + max((SELECT coalesce(max(id), 0) FROM person)," + " (SELECT coalesce(max(id), 0) FROM former_person))";

    /** The person who signs in by this name. */
    public Optional<Person> find(Handle handle, Username username) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM person WHERE username = :username")
                .bind("username", username.value())
                .map((row, context) -> person(row))
                .findOne();
    }

    /** The person of this number. */
    public Optional<Person> get(Handle handle, long id) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM person WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> person(row))
                .findOne();
    }

    /** Everybody of a role, switched off or not, by name. */
    public List<Person> withRole(Handle handle, Role role) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM person WHERE role = :role ORDER BY name, id")
                .bind("role", role.name())
                .map((row, context) -> person(row))
                .list();
    }

    /** Who signed in last, newest first, without those who are switched off. */
    public List<Person> recent(Handle handle, int most) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM person"
                        + " WHERE last_sign_in_at IS NOT NULL AND enabled = 1"
                        + " ORDER BY last_sign_in_at DESC, id LIMIT :most")
                .bind("most", most)
                .map((row, context) -> person(row))
                .list();
    }

    /** Adds somebody and answers their number; the username must be free. */
    long add(Handle handle, NewPerson person, Role role, StoredPassword password, Instant at) {
        return handle.createUpdate("INSERT INTO person (id, username, name, email, role,"
                        + " password_hash, must_change_password, password_stands_alone, password_changed_at, added_at)"
                        + " VALUES (" + NEXT_ID
                        + ", :username, :name, :email, :role, :hash, :mustChange, :standsAlone, :at, :at)")
                .bind("username", person.username().value())
                .bind("name", person.name())
                .bind("email", person.email().orElse(null))
                .bind("role", role.name())
                .bind("hash", password.hash())
                .bind("mustChange", flag(password.mustChange()))
                .bind("standsAlone", flag(password.standsAlone()))
                .bind("at", at.toEpochMilli())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    /** The hash of a person's password. */
    String passwordHash(Handle handle, long id) {
        return handle.createQuery("SELECT password_hash FROM person WHERE id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .one();
    }

    /** Gives a person another password. */
    void setPassword(Handle handle, long id, StoredPassword password, Instant at) {
        handle.createUpdate("UPDATE person SET password_hash = :hash, must_change_password = :mustChange,"
                        + " password_stands_alone = :standsAlone, password_changed_at = :at WHERE id = :id")
                .bind("hash", password.hash())
                .bind("mustChange", flag(password.mustChange()))
                .bind("standsAlone", flag(password.standsAlone()))
                .bind("at", at.toEpochMilli())
                .bind("id", id)
                .execute();
    }

    /** Keeps the same password under another hash. */
    void setHash(Handle handle, long id, String hash) {
        handle.createUpdate("UPDATE person SET password_hash = :hash WHERE id = :id")
                .bind("hash", hash)
                .bind("id", id)
                .execute();
    }

    /** Switches somebody on. */
    void enable(Handle handle, long id) {
        handle.createUpdate("UPDATE person SET enabled = 1 WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    /** Gives a person another address; whoever calls has seen to it that it is theirs. */
    public void setEmail(Handle handle, long id, EmailAddress address) {
        handle.createUpdate("UPDATE person SET email = :email WHERE id = :id")
                .bind("email", address.text())
                .bind("id", id)
                .execute();
    }

    /** Notes that a person has signed in. */
    public void signedIn(Handle handle, long id, Instant at) {
        handle.createUpdate("UPDATE person SET last_sign_in_at = :at WHERE id = :id")
                .bind("at", at.toEpochMilli())
                .bind("id", id)
                .execute();
    }

    /**
     * Where a second factor has gone: a password that was long enough only beside one must be changed at the next sign-in.
     */
    public void secondFactorGone(Handle handle, long id) {
        handle.createUpdate("UPDATE person SET must_change_password = 1 WHERE id = :id AND password_stands_alone = 0")
                .bind("id", id)
                .execute();
    }

    private static Person person(ResultSet row) throws SQLException {
        long lastSignIn = row.getLong("last_sign_in_at");
        Optional<Instant> lastSignInAt =
                row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(lastSignIn));
        return new Person(
                row.getLong("id"),
                Username.of(row.getString("username")).orElseThrow(),
                row.getString("name"),
                Optional.ofNullable(row.getString("email")),
                Role.valueOf(row.getString("role")),
                row.getInt("enabled") == 1,
                row.getInt("must_change_password") == 1,
                Instant.ofEpochMilli(row.getLong("password_changed_at")),
                lastSignInAt);
    }

    private static int flag(boolean value) {
        return value ? 1 : 0;
    }

    /**
     * A password as it is kept.
     *
     * @param mustChange it was handed over and works only to choose another
     * @param standsAlone it is long enough without a second factor
     */
    record StoredPassword(String hash, boolean mustChange, boolean standsAlone) {}
}
