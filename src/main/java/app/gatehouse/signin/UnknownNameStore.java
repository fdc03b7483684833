/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import app.gatehouse.crypto.Hmac;
import app.gatehouse.crypto.Secret;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The table of tries with names that nobody has. A name is kept as HMAC-SHA-256 under a key of this vault alone, so that a
 * password typed into the wrong field is not written down. Each method needs the open vault's handle.
 */
final class UnknownNameStore {
    private static final String KEY = "unknown_name_key";

    private final SecureRandom random;

    UnknownNameStore(SecureRandom random) {
        this.random = random;
    }

    /** A row. The name itself is not known any more. */
    record Entry(String nameHash, Tries tries, Run.Moment moment) {}

    Optional<Entry> find(Handle handle, String name) {
        Optional<String> key = key(handle);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        return handle.createQuery("SELECT * FROM unknown_name WHERE name_hash = :hash")
                .bind("hash", hash(key.get(), name))
                .map((row, context) -> entry(row))
                .findOne();
    }

    /** Rows that no tries of the given run have touched yet. */
    List<Entry> ofOtherRuns(Handle handle, String run) {
        return handle.createQuery("SELECT * FROM unknown_name WHERE run <> :run")
                .bind("run", run)
                .map((row, context) -> entry(row))
                .list();
    }

    void save(Handle handle, String name, Tries tries, Run.Moment moment) {
        save(handle, new Entry(hash(key(handle).orElseGet(() -> makeKey(handle)), name), tries, moment));
    }

    void save(Handle handle, Entry entry) {
        handle.createUpdate("INSERT INTO unknown_name (name_hash, wrong, wait_total, wait_left, quiet, run, at_nanos,"
                        + " at_wall) VALUES (:hash, :wrong, :waitTotal, :waitLeft, :quiet, :run, :nanos, :wall)"
                        + " ON CONFLICT (name_hash) DO UPDATE SET wrong = excluded.wrong,"
                        + " wait_total = excluded.wait_total, wait_left = excluded.wait_left, quiet = excluded.quiet,"
                        + " run = excluded.run, at_nanos = excluded.at_nanos, at_wall = excluded.at_wall")
                .bind("hash", entry.nameHash())
                .bind("wrong", entry.tries().wrong())
                .bind("waitTotal", entry.tries().waitTotal().toMillis())
                .bind("waitLeft", entry.tries().waitLeft().toMillis())
                .bind("quiet", entry.tries().quiet().toMillis())
                .bind("run", entry.moment().run())
                .bind("nanos", entry.moment().nanos())
                .bind("wall", entry.moment().wall().toEpochMilli())
                .execute();
    }

    /** Drops the rows of a run that were touched last before the given moment of its monotonic clock. */
    void deleteUntouchedSince(Handle handle, String run, long nanos) {
        handle.createUpdate("DELETE FROM unknown_name WHERE run = :run AND at_nanos <= :nanos")
                .bind("run", run)
                .bind("nanos", nanos)
                .execute();
    }

    /** Drops the row of a run that was touched longest ago, if the run has more than so many. */
    void dropOldestBeyond(Handle handle, String run, int rows) {
        handle.createUpdate("DELETE FROM unknown_name WHERE name_hash = (SELECT name_hash FROM unknown_name"
                        + " WHERE run = :run ORDER BY at_nanos LIMIT 1)"
                        + " AND (SELECT count(*) FROM unknown_name WHERE run = :run) > :rows")
                .bind("run", run)
                .bind("rows", rows)
                .execute();
    }

    private static Optional<String> key(Handle handle) {
        return handle.createQuery("SELECT value FROM meta WHERE key = :key")
                .bind("key", KEY)
                .mapTo(String.class)
                .findOne();
    }

    private String makeKey(Handle handle) {
        try (Secret fresh = Secret.random(random, Hmac.LENGTH)) {
            String text = HexFormat.of().formatHex(fresh.bytes());
            handle.createUpdate("INSERT INTO meta (key, value) VALUES (:key, :value)")
                    .bind("key", KEY)
                    .bind("value", text)
                    .execute();
            return text;
        }
    }

    private static String hash(String key, String name) {
        return HexFormat.of()
                .formatHex(Hmac.sha256(HexFormat.of().parseHex(key), name.getBytes(StandardCharsets.UTF_8)));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Tries tries = new Tries(
                TryKind.PASSWORD,
                row.getInt("wrong"),
                Duration.ofMillis(row.getLong("wait_total")),
                Duration.ofMillis(row.getLong("wait_left")),
                0,
                Duration.ZERO,
                Duration.ofMillis(row.getLong("quiet")),
                Duration.ZERO);
        Run.Moment moment = new Run.Moment(
                row.getString("run"), row.getLong("at_nanos"), Instant.ofEpochMilli(row.getLong("at_wall")));
        return new Entry(row.getString("name_hash"), tries, moment);
    }
}
