/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The plan for scheduled backups, among the settings. Stateless. */
final class CopyPlanStore {
    private static final String FOLDER = "copies.folder";
    private static final String SINCE = "copies.since";
    private static final String LAST_GOOD = "copies.last-good";

    CopyPlan plan(Handle handle) {
        Optional<Path> folder = get(handle, FOLDER).flatMap(CopyPlanStore::path);
        return folder.isEmpty()
                ? CopyPlan.NONE
                : new CopyPlan(
                        folder, moment(handle, LAST_GOOD), moment(handle, SINCE).orElse(Instant.EPOCH));
    }

    /** Another folder, or none; the last good copy of the one before says nothing about it. */
    void choose(Handle handle, Optional<Path> folder, Instant now) {
        remove(handle, LAST_GOOD);
        remove(handle, FOLDER);
        remove(handle, SINCE);
        folder.ifPresent(path -> {
            put(handle, FOLDER, path.toString());
            put(handle, SINCE, Long.toString(now.toEpochMilli()));
        });
    }

    void made(Handle handle, Instant now) {
        put(handle, LAST_GOOD, Long.toString(now.toEpochMilli()));
    }

    private static Optional<Path> path(String words) {
        try {
            return Optional.of(Path.of(words));
        } catch (InvalidPathException e) {
            // Restored on another kind of machine: its paths mean nothing here.
            return Optional.empty();
        }
    }

    private static Optional<Instant> moment(Handle handle, String key) {
        return get(handle, key).map(Long::parseLong).map(Instant::ofEpochMilli);
    }

    private static Optional<String> get(Handle handle, String key) {
        return handle.createQuery("SELECT value FROM setting WHERE key = ?")
                .bind(0, key)
                .mapTo(String.class)
                .findOne();
    }

    private static void put(Handle handle, String key, String value) {
        handle.execute(
                "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                key,
                value);
    }

    private static void remove(Handle handle, String key) {
        handle.execute("DELETE FROM setting WHERE key = ?", key);
    }
}
