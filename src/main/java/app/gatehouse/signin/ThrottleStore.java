/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table of people's tries. Stateless; each method needs the open vault's handle. */
final class ThrottleStore {
    /** A row. */
    record Entry(Target.OfPerson target, Tries tries, Run.Moment moment) {}

    Optional<Entry> find(Handle handle, Target.OfPerson target) {
        return handle.createQuery("SELECT * FROM throttle WHERE person_id = :person AND kind = :kind")
                .bind("person", target.personId())
                .bind("kind", target.kind().name())
                .map((row, context) -> entry(row))
                .findOne();
    }

    /** Every row. */
    List<Entry> all(Handle handle) {
        return handle.createQuery("SELECT * FROM throttle")
                .map((row, context) -> entry(row))
                .list();
    }

    /** Rows that no tries of the given run have touched yet. */
    List<Entry> ofOtherRuns(Handle handle, String run) {
        return handle.createQuery("SELECT * FROM throttle WHERE run <> :run")
                .bind("run", run)
                .map((row, context) -> entry(row))
                .list();
    }

    void save(Handle handle, Entry entry) {
        Tries tries = entry.tries();
        handle.createUpdate(
                        "INSERT INTO throttle (person_id, kind, wrong, wait_total, wait_left, budget, towards_refill,"
                                + " quiet, until_gift, run, at_nanos, at_wall) VALUES (:person, :kind, :wrong, :waitTotal,"
                                + " :waitLeft, :budget, :towardsRefill, :quiet, :untilGift, :run, :nanos, :wall)"
                                + " ON CONFLICT (person_id, kind) DO UPDATE SET wrong = excluded.wrong,"
                                + " wait_total = excluded.wait_total, wait_left = excluded.wait_left, budget = excluded.budget,"
                                + " towards_refill = excluded.towards_refill, quiet = excluded.quiet,"
                                + " until_gift = excluded.until_gift, run = excluded.run, at_nanos = excluded.at_nanos,"
                                + " at_wall = excluded.at_wall")
                .bind("person", entry.target().personId())
                .bind("kind", entry.target().kind().name())
                .bind("wrong", tries.wrong())
                .bind("waitTotal", tries.waitTotal().toMillis())
                .bind("waitLeft", tries.waitLeft().toMillis())
                .bind("budget", tries.budget())
                .bind("towardsRefill", tries.towardsRefill().toMillis())
                .bind("quiet", tries.quiet().toMillis())
                .bind("untilGift", tries.untilGift().toMillis())
                .bind("run", entry.moment().run())
                .bind("nanos", entry.moment().nanos())
                .bind("wall", entry.moment().wall().toEpochMilli())
                .execute();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        TryKind kind = TryKind.valueOf(row.getString("kind"));
        Tries tries = new Tries(
                kind,
                row.getInt("wrong"),
                Duration.ofMillis(row.getLong("wait_total")),
                Duration.ofMillis(row.getLong("wait_left")),
                row.getInt("budget"),
                Duration.ofMillis(row.getLong("towards_refill")),
                Duration.ofMillis(row.getLong("quiet")),
                Duration.ofMillis(row.getLong("until_gift")));
        Run.Moment moment = new Run.Moment(
                row.getString("run"), row.getLong("at_nanos"), Instant.ofEpochMilli(row.getLong("at_wall")));
        return new Entry(new Target.OfPerson(row.getLong("person_id"), kind), tries, moment);
    }
}
