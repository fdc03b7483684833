/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.shell.Route;
import app.gatehouse.signin.ui.RecoveryUnlockViewModel.Then;
import app.gatehouse.vault.RecoveryKey;
import app.gatehouse.vault.Vault;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryUnlockViewModelTest {
    private GateFixture fixture;
    private String key;
    private RecoveryUnlockViewModel screen;

    @BeforeEach
    void lock(@TempDir Path folder) throws Exception {
        fixture = new GateFixture(folder);
        try (RecoveryKey made = fixture.door.newRecoveryKey()) {
            key = new String(made.text());
        }
        fixture.door.confirmRecoveryKey();
        fixture.door.lock();
        screen = new RecoveryUnlockViewModel(fixture.door, fixture.setup, fixture.background(), fixture.messages);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    /** The key with another character in the given place. */
    private String slip(int place) {
        char other = key.charAt(place) == '7' ? '8' : '7';
        return key.substring(0, place) + other + key.substring(place + 1);
    }

    @Test
    void opensTheVault() {
        screen.unlock(key.toCharArray());

        assertEquals(Vault.State.OPEN, fixture.door.state());
        assertEquals(List.of(Route.FIRST_ADMINISTRATOR), fixture.navigator.steps);
    }

    @Test
    void takesSmallLettersSpacesAndLettersThatLookLikeDigits() {
        String typed =
                key.toLowerCase(Locale.ROOT).replace('-', ' ').replace('0', 'o').replace('1', 'l');

        screen.unlock(typed.toCharArray());

        assertEquals(Vault.State.OPEN, fixture.door.state());
    }

    @Test
    void namesASlipAtOnceAndTriesNothing() {
        screen.typed(slip(3).toCharArray());
        assertEquals("One character is not right. Compare it with the sheet.", screen.getMessage());
        assertFalse(screen.isPlausible());

        screen.unlock(slip(3).toCharArray());
        assertEquals(0, fixture.station.vaults.vault.wrongKeys());
    }

    @Test
    void saysNothingWhileTheKeyIsIncomplete() {
        screen.typed(key.substring(0, 20).toCharArray());
        assertEquals("", screen.getMessage());
        assertFalse(screen.isPlausible());
    }

    @Test
    void takesTheWholeKeyForPlausible() {
        char[] typed = key.toCharArray();
        screen.typed(typed);
        assertTrue(screen.isPlausible());
        assertArrayEquals(new char[key.length()], typed);
    }

    @Test
    void saysThatAnotherKeyDoesNotOpenThisVault() {
        try (RecoveryKey foreign = RecoveryKey.random(fixture.station.vaults.random)) {
            screen.unlock(foreign.text());
        }
        assertEquals("This key does not open this vault. Take the newest sheet.", screen.getMessage());
        assertFalse(screen.isBusy());
    }

    @Test
    void goesToTheResetWhenThatIsChosen() {
        screen.setThen(Then.RESET);
        screen.unlock(key.toCharArray());
        assertEquals(Route.RESET_ADMINISTRATOR, fixture.navigator.last());
    }

    @Test
    void goesBackToTheMasterPassword() {
        screen.back();
        assertEquals(Route.UNLOCK, fixture.navigator.last());
    }
}
