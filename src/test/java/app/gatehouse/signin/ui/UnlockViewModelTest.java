/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.shell.Route;
import app.gatehouse.testing.TestVaults;
import app.gatehouse.vault.Vault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnlockViewModelTest {
    private GateFixture fixture;

    @BeforeEach
    void lock(@TempDir Path folder) throws Exception {
        fixture = new GateFixture(folder);
        fixture.door.lock();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private UnlockViewModel screen() {
        return new UnlockViewModel(
                fixture.door, fixture.setup, fixture.countdown(), fixture.background(), fixture.messages);
    }

    private void tryWrong(UnlockViewModel screen, int times) {
        for (int i = 0; i < times; i++) {
            screen.unlock("no".toCharArray());
        }
    }

    @Test
    void opensTheVaultAndGoesToWhatTheFirstRunStillOwes() {
        screen().unlock(TestVaults.PASSWORD.toCharArray());

        assertEquals(Vault.State.OPEN, fixture.door.state());
        assertEquals(List.of(Route.RECOVERY_KEY), fixture.navigator.steps);
    }

    @Test
    void goesToTheAdministratorWhenOnlyThatIsMissing() throws Exception {
        fixture.station.restart();
        fixture.build();
        fixture.door.newRecoveryKey().close();
        fixture.door.confirmRecoveryKey();
        fixture.door.lock();

        screen().unlock(TestVaults.PASSWORD.toCharArray());

        assertEquals(Route.FIRST_ADMINISTRATOR, fixture.navigator.last());
    }

    @Test
    void saysThatTheFileIsDamagedAndNotThatThePasswordIsWrong() throws Exception {
        Path file = fixture.station.vaults.folder.resolve(Vault.FILE_NAME);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        UnlockViewModel screen = screen();

        screen.unlock(TestVaults.PASSWORD.toCharArray());

        assertEquals(fixture.messages.get("vault.error.DAMAGED"), screen.getMessage());
        assertFalse(screen.isBusy());
    }

    @Test
    void saysThatAPasswordIsWrongUntilTheNextKey() {
        UnlockViewModel screen = screen();
        tryWrong(screen, 1);
        assertEquals("That password is not right. Type it again.", screen.getMessage());

        screen.typed();
        assertEquals("", screen.getMessage());
    }

    @Test
    void waitsHalfAMinuteAfterFiveWrongOnesAndCounts() {
        UnlockViewModel screen = screen();
        tryWrong(screen, 5);
        assertEquals("Wait 30 s, then try again.", screen.getMessage());
        assertTrue(screen.isWaiting());

        fixture.pass(Duration.ofSeconds(8));
        screen.typed();
        assertEquals("Wait 22 s, then try again.", screen.getMessage());

        fixture.pass(Duration.ofSeconds(22));
        assertEquals("", screen.getMessage());
        assertFalse(screen.isWaiting());
    }

    @Test
    void triesNothingWhileItWaitsEvenOnAnotherVisit() {
        tryWrong(screen(), 5);
        UnlockViewModel again = screen();
        assertEquals("Wait 30 s, then try again.", again.getMessage());

        again.unlock(TestVaults.PASSWORD.toCharArray());

        assertEquals(Vault.State.LOCKED, fixture.door.state());
    }

    @Test
    void wipesWhatItIsGiven() {
        char[] wrong = "wrong".toCharArray();
        screen().unlock(wrong);
        assertArrayEquals(new char[5], wrong);
    }

    @Test
    void listensToNothingAfterItIsClosed() {
        UnlockViewModel screen = screen();
        tryWrong(screen, 5);
        screen.close();
        assertEquals(0, fixture.ticker.listeners());
    }

    @Test
    void goesToTheRecoveryKey() {
        screen().useRecoveryKey();
        assertEquals(Route.UNLOCK_WITH_RECOVERY_KEY, fixture.navigator.last());
    }
}
