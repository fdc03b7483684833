/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.station;

import java.util.Map;
import java.util.regex.Pattern;

/** Reads settings from words that anybody may have edited: what makes no sense counts as not there. */
final class Words {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final Map<String, String> words;
    private final String prefix;

    Words(Map<String, String> words, String prefix) {
        this.words = words;
        this.prefix = prefix;
    }

    String text(String key, String otherwise) {
        return words.getOrDefault(prefix + key, otherwise);
    }

    boolean flag(String key, boolean otherwise) {
        String word = text(key, "");
        return word.equals("true") || (!word.equals("false") && otherwise);
    }

    int number(String key, int otherwise, int least, int most) {
        String word = text(key, "");
        if (!NUMBER.matcher(word).matches()) {
            return otherwise;
        }
        return Math.max(least, Math.min(most, Integer.parseInt(word)));
    }

    <E extends Enum<E>> E one(String key, E otherwise) {
        String word = text(key, "");
        for (E constant : otherwise.getDeclaringClass().getEnumConstants()) {
            if (constant.name().equals(word)) {
                return constant;
            }
        }
        return otherwise;
    }
}
