/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit.ui;

import app.gatehouse.shell.Messages;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the value of a detail is called: a number, a duration, or a word of its own. Immutable. */
final class ValueWords {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}");
    private static final String SECONDS = "seconds";
    private static final String HOURS = "-hours";
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private final Messages messages;

    ValueWords(Messages messages) {
        this.messages = messages;
    }

    /** Whether the bundle has such words. */
    boolean has(String key) {
        return messages.bundle().containsKey(key);
    }

    /** A text, a number or a phrase. */
    Object of(String name, String value) {
        if (has("audit.value." + name + "." + value)) {
            return Phrase.of("audit.value." + name + "." + value);
        }
        Optional<Long> number = number(value);
        if (number.isPresent() && has("audit.value." + name)) {
            return Phrase.of("audit.value." + name, number.get());
        }
        if (number.isEmpty()) {
            return value;
        }
        if (name.endsWith(SECONDS)) {
            return duration(number.get());
        }
        return name.endsWith(HOURS) ? Phrase.of("audit.hours", number.get()) : number.get();
    }

    /** In the largest unit that tells it without a rest, or, where it is long, well enough. */
    private static Phrase duration(long seconds) {
        if (fits(seconds, DAY)) {
            return Phrase.of("audit.days", Math.round((double) seconds / DAY));
        }
        if (fits(seconds, HOUR)) {
            return Phrase.of("audit.hours", Math.round((double) seconds / HOUR));
        }
        return fits(seconds, MINUTE)
                ? Phrase.of("audit.minutes", Math.round((double) seconds / MINUTE))
                : Phrase.of("audit.seconds", seconds);
    }

    private static boolean fits(long seconds, long unit) {
        return (seconds >= unit && seconds % unit == 0) || seconds >= 10 * unit;
    }

    static Optional<Long> number(String value) {
        return NUMBER.matcher(value).matches() ? Optional.of(Long.valueOf(value)) : Optional.empty();
    }
}
