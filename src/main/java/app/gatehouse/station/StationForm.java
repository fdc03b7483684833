/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.station;

import java.util.Map;
import java.util.TreeMap;

/**
 * What an administrator sets of the station itself.
 *
 * @param settings name and look
 * @param program what runs when somebody comes and goes
 */
public record StationForm(StationSettings settings, StationProgram program) {
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
        return new StationForm(StationSettings.of(words), StationProgram.of(words));
    }

    Map<String, String> words(String prefix) {
        Map<String, String> words = new TreeMap<>(settings.words(prefix));
        words.putAll(program.words(prefix));
        return words;
    }
}
