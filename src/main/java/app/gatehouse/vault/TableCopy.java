/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Takes whole tables over from one database to another of the same schema. Stateless. */
public final class TableCopy {
    private TableCopy() {}

    /** Names of the tables that begin so. */
    public static List<String> tables(Handle handle, String prefix) {
        return handle.createQuery("SELECT name FROM sqlite_schema WHERE type = 'table' AND substr(name, 1, ?) = ?")
                .bind(0, prefix.length())
                .bind(1, prefix)
                .mapTo(String.class)
                .list();
    }

    /** The table of {@code to} holds afterwards what that of {@code from} does, and nothing else. */
    public static void copy(Handle from, Handle to, String table) {
        to.execute("DELETE FROM " + table);
        rows(from, table).forEach(row -> put(to, table, row));
    }

    /** Every row of a table, its values by column. */
    public static List<Map<String, Object>> rows(Handle handle, String table) {
        return handle.createQuery("SELECT * FROM " + table).mapToMap().list();
    }

    /** Puts a row into a table, in the place of the one with the same key. */
    public static void put(Handle handle, String table, Map<String, Object> row) {
        List<String> columns = List.copyOf(row.keySet());
        Object[] values = columns.stream().map(row::get).toArray();
        handle.execute(
                "INSERT OR REPLACE INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                        + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")",
                values);
    }
}
