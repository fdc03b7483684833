/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.station;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.gatehouse.testing.TestVaults;
import app.gatehouse.vault.VaultException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StationTest {
    private static final Policy STRICT =
            new Policy(true, Set.of(Method.APP), Duration.ofMinutes(1), Duration.ofHours(8), true, true);

    @TempDir
    Path folder;

    private TestVaults vaults;
    private Station station;

    @BeforeEach
    void openVault() throws VaultException {
        vaults = TestVaults.create(folder);
        station = station();
    }

    @AfterEach
    void closeVault() {
        vaults.close();
    }

    private Station station() {
        return new Station(folder, vaults.disk, vaults.vault, vaults.audit, vaults.time);
    }

    /** How long the audit log is. */
    private long lines() throws IOException {
        return Files.size(folder.resolve("audit.gatehouse"));
    }

    private Path file() {
        return folder.resolve("station.properties");
    }

    @Test
    void aNewStationShowsTheDefaults() throws VaultException {
        assertEquals(StationSettings.DEFAULT, station.settings());
        assertEquals(Policy.DEFAULT, station.policy());
        station.load();
        assertEquals(StationSettings.DEFAULT, station.settings());
        assertEquals("Gatehouse", station.issuer());
    }

    @Test
    void theIssuerBearsTheNumberWithoutColons() throws VaultException {
        station.setUp("Press shop, line 4", "PS-04");
        assertEquals("Gatehouse PS-04", station.issuer());
        station.setUp("Press shop", "PS:0:4");
        assertEquals("Gatehouse PS04", station.issuer());
        station.setUp("Press shop", ":");
        assertEquals("Gatehouse", station.issuer());
    }

    @Test
    void whatWasSetUpIsShownByTheLockedStation() throws VaultException {
        station.setUp("Presserei «4» = \\ # !", "PS-04");
        vaults.restart();
        assertEquals("Presserei «4» = \\ # !", station().settings().name());
        assertEquals("PS-04", station().settings().number());
    }

    @Test
    void theVaultsCopyWinsAfterUnlocking() throws Exception {
        station.setUp("Press shop", "PS-04");
        Files.writeString(file(), "name=Somebody was here\nnumber=X\ntheme=DARK\n");
        vaults.restart();
        Station next = station();
        assertEquals("Somebody was here", next.settings().name());
        vaults.reopen();
        next = station();
        next.load();
        assertEquals("Press shop", next.settings().name());
        assertEquals(Theme.SYSTEM, next.settings().theme());
        assertEquals("Press shop", station().settings().name());
    }

    @Test
    void aLookChangedDuringTheUnlockTakesNoPlainNameIntoTheVault() throws Exception {
        station.setUp("Press shop", "PS-04");
        vaults.restart();
        Files.writeString(file(), "name=Somebody was here\nnumber=X\n");
        vaults.reopen();
        Station next = station();

        next.wear(Theme.DARK, 125);

        next.load();
        assertEquals("Press shop", next.settings().name());
        assertEquals("Gatehouse PS-04", next.issuer());
        next.wear(Theme.DARK, 125);
        vaults.reopen();
        Station after = station();
        after.load();
        assertEquals("Press shop", after.settings().name());
        assertEquals(Theme.DARK, after.settings().theme());
    }

    @Test
    void whileLockedTheLookCanBeChanged() throws VaultException {
        vaults.vault.lock();
        station.save(station.settings().withTheme(Theme.DARK).withZoom(125));
        assertEquals(Theme.DARK, station.settings().theme());
        assertEquals(125, station().settings().zoomPercent());
    }

    @Test
    void aLookChangedWhileOpenStaysAfterARestart() throws VaultException {
        station.setUp("Press shop", "PS-04");
        station.save(station.settings().withTheme(Theme.DARK));
        vaults.reopen();
        Station next = station();
        next.load();
        assertEquals(Theme.DARK, next.settings().theme());
        assertEquals("PS-04", next.settings().number());
    }

    @Test
    void theCameraThatWasPickedIsRememberedWithoutALineInTheLog() throws Exception {
        station.setUp("Press shop", "PS-04");
        long lines = lines();
        station.useCamera("HD Webcam");
        assertEquals(lines, lines());
        assertEquals("HD Webcam", station().settings().camera());
        vaults.reopen();
        Station next = station();
        next.load();
        assertEquals("HD Webcam", next.settings().camera());
        assertEquals("PS-04", next.settings().number());
    }

    @Test
    void theCameraDriverIsWhatThePlainFileSays() throws Exception {
        station.setUp("Press shop", "PS-04");
        assertEquals(CameraDriver.AUTOMATIC, station.settings().cameraDriver());
        Files.writeString(file(), "name=X\ncamera-driver=NATIVE\n");
        vaults.reopen();
        Station next = station();
        next.load();
        assertEquals("Press shop", next.settings().name());
        assertEquals(CameraDriver.NATIVE, next.settings().cameraDriver());
        next.useCamera("HD Webcam");
        assertEquals(CameraDriver.NATIVE, station().settings().cameraDriver());
    }

    @Test
    void thePolicyIsKeptInTheVaultAndUnknownWhileLocked() throws VaultException {
        station.save(STRICT);
        assertEquals(STRICT, station.policy());
        vaults.vault.lock();
        assertEquals(Policy.DEFAULT, station.policy());
        vaults.reopen();
        Station next = station();
        assertEquals(Policy.DEFAULT, next.policy());
        next.load();
        assertEquals(STRICT, next.policy());
    }

    @Test
    void aPolicyCannotBeSavedWhileLocked() {
        vaults.vault.lock();
        VaultException refused = assertThrows(VaultException.class, () -> station.save(STRICT));
        assertEquals(VaultException.Reason.LOCKED, refused.reason());
        assertEquals(Policy.DEFAULT, station.policy());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000\u0001\u0002", "name=\\uZZZZ", "=====", "zoom=NaN\ntheme=\n", ""})
    void aSpoiltFileIsNotBelieved(String content) throws IOException {
        Files.writeString(file(), content);
        assertEquals(StationSettings.DEFAULT, station().settings());
    }

    @Test
    void aHugeFileIsNotBelieved() throws IOException {
        Files.writeString(file(), "name=Press shop\n" + "#".repeat(20_000));
        assertEquals(StationSettings.DEFAULT, station().settings());
    }

    @Test
    void bytesThatAreNoTextAreNotFatal() throws IOException {
        Files.write(file(), new byte[] {'n', 'a', 'm', 'e', '=', (byte) 0xC3, (byte) 0x28, (byte) 0xFF});
        station();
        Files.delete(file());
        Files.createDirectory(file());
        assertEquals(StationSettings.DEFAULT, station().settings());
    }

    @Test
    void aPlainFileThatCannotBeWrittenLosesNothing() throws Exception {
        Files.createDirectories(folder.resolve("station.properties.tmp").resolve("in the way"));
        station.setUp("Press shop", "PS-04");
        assertFalse(Files.exists(file()));
        vaults.reopen();
        Station next = station();
        next.load();
        assertEquals("Press shop", next.settings().name());
    }

    @Test
    void thePlainFileHoldsNoPolicy() throws Exception {
        station.setUp("Press shop", "PS-04");
        station.save(STRICT);
        assertFalse(Files.readString(file(), StandardCharsets.UTF_8).contains("mfa"));
    }
}
