/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The order of people on every list: by name as people read it, whatever its case and accents, then by username. */
final class NameOrder {
    private NameOrder() {}

    /** The same rows in that order. A name's key is made once: comparing thousands of names by themselves is slow. */
    static <T> List<T> of(List<T> rows, Function<T, String> name, Function<T, String> username) {
        Collator order = Collator.getInstance(Locale.ROOT);
        return rows.stream()
                .map(row -> new Keyed<>(order.getCollationKey(name.apply(row)), username.apply(row), row))
                .sorted(Comparator.comparing((Keyed<T> keyed) -> keyed.name).thenComparing(keyed -> keyed.username))
                .map(keyed -> keyed.row)
                .collect(Collectors.toList());
    }

    private record Keyed<T>(CollationKey name, String username, T row) {}
}
