/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.shell.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.shell.Messages;
import app.gatehouse.testing.RecordingNavigator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class KeysViewModelTest {
    private final RecordingNavigator navigator = new RecordingNavigator();
    private final KeysViewModel keys =
            new KeysViewModel(List.of(Area.PROFILE, Area.SETTINGS), navigator, new Messages(Locale.ENGLISH));

    @Test
    void listsEveryKeyWithWhatItDoes() {
        assertEquals("F1", keys.lines().get(0).keys());
        assertTrue(keys.lines().stream().noneMatch(line -> line.does().isBlank()));
    }

    @Test
    void theKeysOfTheAccountsStandThereWhereThereAreAccounts() {
        assertTrue(keys.lines().stream().noneMatch(line -> line.keys().equals("Ctrl + F")));
        List<String> inside = new KeysViewModel(List.of(Area.AUTHENTICATOR), navigator, new Messages(Locale.ENGLISH))
                .lines().stream().map(KeysViewModel.Line::keys).toList();
        assertTrue(inside.containsAll(List.of("Ctrl + F", "Ctrl + N", "Ctrl + V")), inside.toString());
    }

    @Test
    void goesAway() {
        keys.closeList();
        assertEquals(List.of("close"), navigator.steps);
    }
}
