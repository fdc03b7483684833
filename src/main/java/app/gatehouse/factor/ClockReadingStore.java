/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What the tables of factors know of the clocks. Stateless; each method needs the open vault's handle. */
final class ClockReadingStore {
    /** Of everybody whose last tried code was right at another time. */
    List<ClockReading> off(Handle handle) {
        return handle.createQuery("SELECT person_id, near_count, near_steps, near_step AS near, 30 AS period"
                        + " FROM totp_factor WHERE near_count > 0 UNION ALL"
                        + " SELECT person_id, near_count, near_steps, near_at AS near, period"
                        + " FROM token_factor WHERE near_count > 0 AND type = 'TOTP'")
                .map((row, context) -> reading(row))
                .list();
    }

    /** How many people's codes were accepted since that moment, and fitted. */
    int acceptedSince(Handle handle, Instant moment) {
        return handle.createQuery(
                        "SELECT (SELECT count(*) FROM totp_factor WHERE near_count = 0 AND used_at >= :moment)"
                                + " + (SELECT count(*) FROM token_factor WHERE near_count = 0 AND type = 'TOTP'"
                                + " AND used_at >= :moment)")
                .bind("moment", moment.toEpochMilli())
                .mapTo(Integer.class)
                .one();
    }

    private static ClockReading reading(ResultSet row) throws SQLException {
        int period = row.getInt("period");
        int steps = row.getInt("near_steps");
        return new ClockReading(
                row.getLong("person_id"),
                row.getInt("near_count"),
                Duration.ofSeconds((long) steps * period),
                Instant.ofEpochSecond((row.getLong("near") - steps) * period));
    }
}
