/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.shell.ui;

import app.gatehouse.shell.Messages;
import app.gatehouse.shell.Navigator;
import java.util.List;
import java.util.stream.Stream;

/** The list of keys that work everywhere. */
public final class KeysViewModel {
    private final List<Line> lines;
    private final Navigator navigator;

    /** For one opening of the list. */
    public KeysViewModel(Navigator navigator, Messages messages) {
        this.navigator = navigator;
        this.lines = Stream.of("F1", "F6", "AREA", "SIGN_OUT", "LIGHT", "LARGER", "SMALLER", "USUAL", "ENTER", "ESC")
                .map(key -> new Line(messages.get("shell.keys." + key), messages.get("shell.keys." + key + ".does")))
                .toList();
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
