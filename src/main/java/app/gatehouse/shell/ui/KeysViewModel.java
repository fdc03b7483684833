/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.shell.ui;

import app.gatehouse.shell.Messages;
import app.gatehouse.shell.Navigator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The list of keys that work everywhere. */
public final class KeysViewModel {
    private final List<Line> lines;
    private final Navigator navigator;

    /**
     * For one opening of the list.
     *
     * @param areas what the keys with digits lead to; none before the entry
     */
    public KeysViewModel(List<Area> areas, Navigator navigator, Messages messages) {
        this.navigator = navigator;
        Stream<Line> places = IntStream.range(0, areas.size())
                .mapToObj(place -> new Line(
                        messages.get("shell.keys.AREA", place + 1), messages.get("shell.area." + areas.get(place))));
        this.lines = Stream.of(
                        Stream.of("F1", "F6").map(key -> line(key, messages)),
                        places,
                        (areas.contains(Area.AUTHENTICATOR)
                                        ? Stream.of("SEARCH", "ADD", "PASTE")
                                        : Stream.<String>empty())
                                .map(key -> line(key, messages)),
                        Stream.of("SIGN_OUT", "LIGHT", "LARGER", "SMALLER", "USUAL", "FULL", "ENTER", "ESC")
                                .map(key -> line(key, messages)))
                .flatMap(each -> each)
                .toList();
    }

    private static Line line(String key, Messages messages) {
        return new Line(messages.get("shell.keys." + key), messages.get("shell.keys." + key + ".does"));
    }

    /** Every key with what it does, in the order to show. */
    public List<Line> lines() {
        return lines;
    }

    /** Closes the list. */
    public void closeList() {
        navigator.closeDialog();
    }

    /**
     * One key.
     *
     * @param keys as they are written on the keyboard
     * @param does what they do
     */
    public record Line(String keys, String does) {}
}
