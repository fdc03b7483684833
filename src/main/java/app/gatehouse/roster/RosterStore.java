/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster;

import app.gatehouse.people.Role;
import app.gatehouse.station.Method;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** People with what the table of people shows of them, in one query. Stateless; each method needs the open vault's handle. */
final class RosterStore {
    private static final String SELECT = "SELECT p.id, p.version, p.name, p.username, p.email, p.role, p.enabled,"
            + " p.must_change_password, p.must_enrol, p.last_sign_in_at, t.id AS app_id, e.id AS email_id,"
            + " k.id AS token_id, m.method AS preferred FROM person p"
            + " LEFT JOIN totp_factor t ON t.person_id = p.id"
            + " LEFT JOIN email_factor e ON e.person_id = p.id"
            + " LEFT JOIN token_factor k ON k.person_id = p.id"
            + " LEFT JOIN preferred_method m ON m.person_id = p.id";

    /** Everybody, in no order. */
    List<PersonRow> all(Handle handle) {
        return handle.createQuery(SELECT).map((row, context) -> row(row)).list();
    }

    /** The person of this number. */
    Optional<PersonRow> find(Handle handle, long id) {
        return handle.createQuery(SELECT + " WHERE p.id = :id")
                .bind("id", id)
                .map((row, context) -> row(row))
                .findOne();
    }

    /** Every username, folded. */
    Set<String> usernames(Handle handle) {
        return handle.createQuery("SELECT username FROM person")
                .mapTo(String.class)
                .set();
    }

    private static PersonRow row(ResultSet row) throws SQLException {
        return new PersonRow(
                row.getLong("id"),
                row.getInt("version"),
                row.getString("name"),
                row.getString("username"),
                Optional.ofNullable(row.getString("email")),
                Role.valueOf(row.getString("role")),
                row.getInt("enabled") == 1,
                row.getInt("must_change_password") == 1,
                row.getInt("must_enrol") == 1,
                methods(row),
                instant(row, "last_sign_in_at"),
                Duration.ZERO,
                false,
                Duration.ZERO);
    }

    private static List<Method> methods(ResultSet row) throws SQLException {
        List<Method> methods = new ArrayList<>();
        for (Method method : Method.values()) {
            String column = switch (method) {
                case APP -> "app_id";
                case EMAIL -> "email_id";
                case TOKEN -> "token_id";
            };
            if (row.getObject(column) != null) {
                methods.add(method);
            }
        }
        String preferred = row.getString("preferred");
        if (preferred != null && methods.remove(Method.valueOf(preferred))) {
            methods.add(0, Method.valueOf(preferred));
        }
        return methods;
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
