/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.station;

import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Settings in the vault's database, as words by name. Stateless. */
final class SettingStore {
    /** Every setting. */
    Map<String, String> all(Handle handle) {
        return handle.createQuery("SELECT key, value FROM setting")
                .setMapKeyColumn("key")
                .setMapValueColumn("value")
                .collectInto(new org.jdbi.v3.core.generic.GenericType<Map<String, String>>() {});
    }

    /** Keeps these, over those of the same name. */
    void put(Handle handle, Map<String, String> settings) {
        PreparedBatch batch = handle.prepareBatch("INSERT INTO setting (key, value) VALUES (:key, :value)"
                + " ON CONFLICT (key) DO UPDATE SET value = excluded.value");
        settings.forEach(
                (key, value) -> batch.bind("key", key).bind("value", value).add());
        batch.execute();
    }
}
