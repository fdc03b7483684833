/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** What everybody is called, without the rest of them. */
public final class NameStore {
    /** Everybody who has an account here, switched off or not, in no order. */
    public List<Named> all(Handle handle) {
        return handle.createQuery("SELECT id, username, name FROM person")
                .map((row, context) -> new Named(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** Somebody's names. */
    public record Named(long id, String username, String name) {}
}
