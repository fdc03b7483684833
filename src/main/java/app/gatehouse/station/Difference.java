/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.station;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Compares settings as words by name. Stateless. */
final class Difference {
    private Difference() {}

    /** The old and the new value of what is not the same, as {@code name.old} and {@code name.new}. */
    static Map<String, String> named(Map<String, String> before, Map<String, String> after) {
        Map<String, String> changes = new TreeMap<>();
        after.forEach((name, value) -> {
            if (!value.equals(before.get(name))) {
                changes.put(name + ".old", before.getOrDefault(name, ""));
                changes.put(name + ".new", value);
            }
        });
        return changes;
    }

    /** What holds now, with only that replaced in which {@code to} differs from {@code from}. */
    static Map<String, String> onto(Map<String, String> now, Map<String, String> from, Map<String, String> to) {
        Map<String, String> merged = new HashMap<>(now);
        to.forEach((name, value) -> {
            if (!value.equals(from.get(name))) {
                merged.put(name, value);
            }
        });
        return merged;
    }

    /** Whether something in which {@code to} differs from {@code from} was meanwhile given a third value. */
    static boolean overtaken(Map<String, String> now, Map<String, String> from, Map<String, String> to) {
        return to.entrySet().stream().anyMatch(entry -> {
            String name = entry.getKey();
            String wanted = entry.getValue();
            return !wanted.equals(from.get(name))
                    && !now.get(name).equals(from.get(name))
                    && !now.get(name).equals(wanted);
        });
    }
}
