/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.otp;

import app.gatehouse.otp.MigrationUri.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The parts of one export from Google Authenticator, in whatever order they come. Knows which are missing. Not
 * thread-safe.
 *
 * <p>Owns what was added: {@link #close()} wipes it.
 */
public final class MigrationSet implements AutoCloseable {
    private final SortedMap<Integer, MigrationUri> parts = new TreeMap<>();

    /** An empty set; the first part says to which export it belongs. */
    public MigrationSet() {}

    /** Takes a part, which from now on belongs to this set; one that is not {@link Added#NEW} is closed at once. */
    public Added add(MigrationUri part) {
        Added answer = answer(part);
        if (answer == Added.NEW) {
            parts.put(part.index(), part);
        } else {
            part.close();
        }
        return answer;
    }

    private Added answer(MigrationUri part) {
        if (parts.isEmpty()) {
            return Added.NEW;
        }
        MigrationUri first = parts.get(parts.firstKey());
        if (first.id() != part.id() || first.size() != part.size()) {
            return Added.OTHER_EXPORT;
        }
        return parts.containsKey(part.index()) ? Added.ALREADY_HERE : Added.NEW;
    }

    /** How many parts are here. */
    public int here() {
        return parts.size();
    }

    /** How many parts the export has; 0 as long as none is here. */
    public int size() {
        return parts.isEmpty() ? 0 : parts.get(parts.firstKey()).size();
    }

    /** The numbers of the parts that are missing, from 1, as a person counts. */
    public List<Integer> missing() {
        List<Integer> missing = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            if (!parts.containsKey(i)) {
                missing.add(i + 1);
            }
        }
        return missing;
    }

    /** Whether all parts are here. */
    public boolean complete() {
        return !parts.isEmpty() && parts.size() == size();
    }

    /** The accounts of all parts here, in the order of the export; still owned by this set. */
    public List<Item> items() {
        return parts.values().stream().flatMap(part -> part.items().stream()).toList();
    }

    /** Wipes everything and is empty again. */
    @Override
    public void close() {
        parts.values().forEach(MigrationUri::close);
        parts.clear();
    }

    @Override
    public String toString() {
        return "MigrationSet of " + parts.size();
    }

    /** What became of a part. */
    public enum Added {
        /** It was missing. */
        NEW,
        /** It was here already. */
        ALREADY_HERE,
        /** It belongs to another export; finish this one first. */
        OTHER_EXPORT
    }
}
