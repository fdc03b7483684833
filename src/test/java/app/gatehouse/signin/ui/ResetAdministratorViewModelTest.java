/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.people.Person;
import app.gatehouse.people.Role;
import app.gatehouse.shell.Route;
import app.gatehouse.signin.Opening;
import app.gatehouse.signin.PasswordAnswer;
import app.gatehouse.testing.TestVaults;
import app.gatehouse.vault.RecoveryKey;
import app.gatehouse.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResetAdministratorViewModelTest {
    private static final String NEXT = "violet anchor thirteen summer kite";

    private GateFixture fixture;
    private Person jonas;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        fixture = new GateFixture(folder);
        fixture.station.add("maria.kowalska");
        jonas = fixture.station.add("jonas.weber", Role.ADMINISTRATOR);
        fixture.station.enrol(jonas).close();
        fixture.openWithRecoveryKey();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private ResetAdministratorViewModel screen() {
        return new ResetAdministratorViewModel(
                fixture.reset, fixture.door, fixture.advice, fixture.setup, fixture.background(), fixture.messages);
    }

    private void reset() {
        ResetAdministratorViewModel screen = screen();
        screen.getPassword().typed(NEXT.toCharArray(), NEXT.toCharArray());
        screen.reset(NEXT.toCharArray());
    }

    @Test
    void isRefusedToWhoeverOpenedTheVaultWithTheMasterPassword() throws Exception {
        fixture.door.lock();
        fixture.door.open(TestVaults.PASSWORD.toCharArray());
        assertThrows(IllegalStateException.class, () -> fixture.reset.reset(jonas, NEXT.toCharArray(), true));
        fixture.door.lock();
        assertInstanceOf(Opening.Opened.class, fixture.door.open(TestVaults.PASSWORD.toCharArray()));
        assertTrue(fixture.station.factors.app(jonas.id()).isPresent());
    }

    @Test
    void offersTheAdministratorsAndNobodyElse() {
        ResetAdministratorViewModel screen = screen();
        assertEquals(List.of(jonas), screen.getAdministrators());
        assertEquals(jonas, screen.getChosen());
    }

    @Test
    void destroysTheCopiesThatTheOldKeysOpenUnlessToldOtherwise() throws Exception {
        Path copies = fixture.station.vaults.folder.resolve(Vault.COPIES_NAME);
        aDayLater();
        assertTrue(hasFiles(copies));

        ResetAdministratorViewModel screen = screen();
        screen.destroyCopiesProperty().set(false);
        screen.getPassword().typed(NEXT.toCharArray(), NEXT.toCharArray());
        screen.reset(NEXT.toCharArray());
        assertTrue(hasFiles(copies));

        reset();
        assertFalse(hasFiles(copies));
    }

    /** The first save of a day leaves a copy of the day before. */
    private void aDayLater() throws Exception {
        fixture.station.time.pass(Duration.ofDays(1));
        fixture.door.newRecoveryKey().close();
    }

    private static boolean hasFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
    }

    @Test
    void showsTheNewKeyAndAPasswordThatMustBeChangedAtOnce() throws Exception {
        reset();

        assertEquals(Route.RECOVERY_KEY, fixture.navigator.last());
        char[] once = fixture.setup.breakGlass().orElseThrow().oneTimePassword();
        assertInstanceOf(PasswordAnswer.MustChangePassword.class, fixture.station.signIn.password("jonas.weber", once));
        assertTrue(fixture.station.factors.app(jonas.id()).isEmpty());
    }

    @Test
    void makesTheNewMasterPasswordAndTheNewKeyTheOnlyOnes() throws Exception {
        reset();
        RecoveryKey key = fixture.setup.breakGlass().orElseThrow().recoveryKey();
        fixture.door.lock();

        assertEquals(new Opening.Wrong(), fixture.door.open(TestVaults.PASSWORD.toCharArray()));
        assertInstanceOf(Opening.Opened.class, fixture.door.open(NEXT.toCharArray()));
        fixture.door.lock();
        assertInstanceOf(Opening.Opened.class, fixture.door.open(key));
    }

    @Test
    void resetsNobodyWithAWeakMasterPassword() throws Exception {
        ResetAdministratorViewModel screen = screen();
        screen.getPassword().typed("weak".toCharArray(), "weak".toCharArray());
        char[] weak = "weak".toCharArray();

        screen.reset(weak);

        assertArrayEquals(new char[4], weak);
        assertTrue(fixture.navigator.steps.isEmpty());
        assertTrue(fixture.station.factors.app(jonas.id()).isPresent());
    }

    @Test
    void changesNothingWhereTheDiskIsFull() throws Exception {
        fixture.station.disk.fill();
        ResetAdministratorViewModel screen = screen();
        screen.getPassword().typed(NEXT.toCharArray(), NEXT.toCharArray());

        screen.reset(NEXT.toCharArray());

        assertEquals(fixture.messages.get("vault.error.DISK_FULL"), screen.getMessage());
        assertTrue(fixture.station.factors.app(jonas.id()).isPresent());
    }

    @Test
    void locksTheVaultWhenItIsGivenUp() {
        screen().leave();
        assertEquals(Vault.State.LOCKED, fixture.door.state());
        assertEquals(Route.UNLOCK, fixture.navigator.last());
    }

    @Test
    void wipesBothSecretsWhenTheFlowIsCleared() {
        reset();
        RecoveryKey key = fixture.setup.breakGlass().orElseThrow().recoveryKey();
        fixture.setup.clear();
        assertArrayEquals(new char[4], key.group(0));
        assertTrue(fixture.setup.breakGlass().isEmpty());
    }
}
