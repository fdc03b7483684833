/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds people by any part of name, username or address, whatever the case and the accents. Thousands of people are folded
 * once, so that it answers between two keys. Immutable, thread-safe, does not block.
 */
public final class RosterSearch {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("\\s+");

    private final List<PersonRow> rows;
    private final List<String> folded = new ArrayList<>();

    /** Among these people. */
    public RosterSearch(List<PersonRow> rows) {
        this.rows = List.copyOf(rows);
        rows.forEach(row -> folded.add(
                fold(row.name() + "\n" + row.username() + "\n" + row.email().orElse(""))));
    }

    /** Those in whom every word that was typed stands, in their order; everybody for nothing. */
    public List<PersonRow> find(String typed) {
        String[] words = BETWEEN.split(fold(typed).strip());
        List<PersonRow> found = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (containsAll(folded.get(i), words)) {
                found.add(rows.get(i));
            }
        }
        return found;
    }

    private static boolean containsAll(String text, String... words) {
        for (String word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static String fold(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
