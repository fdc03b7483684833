/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster;

import app.gatehouse.people.Role;
import app.gatehouse.station.Method;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Everybody's second factors and backup codes, without their secrets, in one query. Stateless. */
final class CoverageStore {
    private static final String SELECT = "SELECT p.id, p.name, p.username, p.role, p.enabled, p.must_enrol,"
            + " t.since AS app_since, t.used_at AS app_used, e.since AS email_since, e.used_at AS email_used,"
            + " k.since AS token_since, k.used_at AS token_used, b.codes, b.unused FROM person p"
            + " LEFT JOIN totp_factor t ON t.person_id = p.id"
            + " LEFT JOIN email_factor e ON e.person_id = p.id"
            + " LEFT JOIN token_factor k ON k.person_id = p.id"
            + " LEFT JOIN (SELECT s.person_id, count(*) AS codes, sum(c.used_at IS NULL) AS unused"
            + " FROM backup_code_set s JOIN backup_code c ON c.set_id = s.id GROUP BY s.person_id) b"
            + " ON b.person_id = p.id";

    /** Everybody, in no order. */
    List<CoverageRow> all(Handle handle) {
        return handle.createQuery(SELECT).map((row, context) -> row(row)).list();
    }

    private static CoverageRow row(ResultSet row) throws SQLException {
        List<HeldFactor> factors = new ArrayList<>();
        for (Method method : Method.values()) {
            String column = switch (method) {
                case APP -> "app";
                case EMAIL -> "email";
                case TOKEN -> "token";
            };
            Optional<Instant> used = instant(row, column + "_used");
            instant(row, column + "_since").ifPresent(since -> factors.add(new HeldFactor(method, since, used)));
        }
        return new CoverageRow(
                row.getLong("id"),
                row.getString("name"),
                row.getString("username"),
                Role.valueOf(row.getString("role")),
                row.getInt("enabled") == 1,
                factors,
                row.getInt("must_enrol") == 1,
                row.getInt("unused"),
                row.getInt("codes"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
