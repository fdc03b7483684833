/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.station;

import app.gatehouse.audit.LogRetention;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an administrator sets of the station itself.
 *
 * @param settings name and look
 * @param program what runs when somebody comes and goes
 * @param logMonths how many whole months stay in the audit log's file before they are closed into archives
 */
public record StationForm(StationSettings settings, StationProgram program, int logMonths) {
    private static final String LOG_MONTHS = "log-months";

    /** The names of what another form holds otherwise, with the old and the new value in the words that are kept. */
    public Map<String, String> changes(StationForm next) {
        return Difference.named(words(""), next.words(""));
    }

    /** This one, with only that replaced in which {@code to} differs from {@code from}. */
    public StationForm with(StationForm from, StationForm to) {
        return of(new Words(Difference.onto(words(""), from.words(""), to.words("")), ""));
    }

    /** Whether something in which {@code to} differs from {@code from} has a third value here. */
    public boolean overtakes(StationForm from, StationForm to) {
        return Difference.overtaken(words(""), from.words(""), to.words(""));
    }

    static StationForm of(Words words) {
        return new StationForm(StationSettings.of(words), StationProgram.of(words), logMonths(words));
    }

    Map<String, String> words(String prefix) {
        Map<String, String> words = new TreeMap<>(settings.words(prefix));
        words.putAll(program.words(prefix));
        words.put(prefix + LOG_MONTHS, String.format(Locale.ROOT, "%d", logMonths));
        return words;
    }

    /** How many months stay, as kept in words. */
    static int logMonths(Words words) {
        return words.number(
                LOG_MONTHS, LogRetention.STANDARD_MONTHS, LogRetention.LEAST_MONTHS, LogRetention.MOST_MONTHS);
    }
}
