/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.importing;

import app.gatehouse.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes through the items of a list in a file. Stateless. */
final class Items {
    private Items() {}

    /** An entry for each item; an empty answer stands for an item that is no account and loses nothing. */
    static Found read(List<Json> items, Reader reader) throws Stopped {
        if (items.size() > Importers.MOST_ENTRIES) {
            throw Stopped.tooLarge();
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            reader.read(i + 1, items.get(i)).ifPresent(entries::add);
        }
        return Found.of(entries);
    }

    /** Whether it is a list with items, the first of which has all of these fields. */
    static boolean haveFields(Json list, String... fields) {
        if (!list.isList() || list.items().isEmpty()) {
            return false;
        }
        Json first = list.items().get(0);
        for (String field : fields) {
            if (!first.fields().containsKey(field)) {
                return false;
            }
        }
        return true;
    }

    /** Reads one item. */
    @FunctionalInterface
    interface Reader {
        Optional<Entry> read(int position, Json item);
    }
}
