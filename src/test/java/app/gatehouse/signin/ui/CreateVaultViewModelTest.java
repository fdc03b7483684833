/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.shell.Route;
import app.gatehouse.vault.Vault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CreateVaultViewModelTest {
    private static final String GOOD = "copper lantern seven harbour mint";

    private GateFixture fixture;
    private CreateVaultViewModel screen;

    @BeforeEach
    void absent(@TempDir Path folder) throws Exception {
        fixture = new GateFixture(folder);
        fixture.door.lock();
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder)) {
                    Files.delete(file);
                }
            }
        }
        fixture.station.vaults.restart();
        fixture.rebuildLocked();
        screen = new CreateVaultViewModel(
                fixture.door, fixture.advice, fixture.setup, fixture.background(), fixture.messages);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private void type(String first, String again) {
        screen.getPassword().typed(first.toCharArray(), again.toCharArray());
    }

    @Test
    void createsTheVaultAndGoesToTheRecoveryKey() {
        type(GOOD, GOOD);

        char[] master = GOOD.toCharArray();
        screen.create(master);

        assertEquals(Vault.State.OPEN, fixture.door.state());
        assertEquals(Route.RECOVERY_KEY, fixture.navigator.last());
        assertArrayEquals(new char[GOOD.length()], master);
    }

    @Test
    void createsNothingFromAWeakPassword() {
        type("password1", "password1");

        screen.create("password1".toCharArray());

        assertFalse(screen.getPassword().isReady());
        assertEquals(Vault.State.ABSENT, fixture.door.state());
    }

    @Test
    void createsNothingFromTwoThatDiffer() {
        type(GOOD, GOOD + "!");

        screen.create(GOOD.toCharArray());

        assertEquals(Vault.State.ABSENT, fixture.door.state());
        assertEquals(
                "The two do not match. Type it again.", screen.getPassword().getMismatch());
    }

    @Test
    void suggestsWhatItWouldTake() {
        String suggested = new String(screen.suggest());

        type(suggested, suggested);

        assertTrue(screen.getPassword().isReady());
        assertEquals("Hard to guess", screen.getPassword().getNote());
    }

    @Test
    void saysThatTheDiskIsFullAndStays() {
        type(GOOD, GOOD);
        fixture.station.disk.fill();

        screen.create(GOOD.toCharArray());

        assertEquals(fixture.messages.get("vault.error.DISK_FULL"), screen.getMessage());
        assertFalse(screen.isBusy());
    }
}
