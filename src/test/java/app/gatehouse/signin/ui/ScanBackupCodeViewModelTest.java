/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.factor.BackupCode;
import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.scan.FoundCode;
import app.gatehouse.scan.ui.LiveCamera;
import app.gatehouse.scan.ui.LiveScanViewModel;
import app.gatehouse.scan.ui.LiveScanViewModel.State;
import app.gatehouse.shell.DialogRoute;
import app.gatehouse.shell.Route;
import app.gatehouse.signin.SignInMethod;
import app.gatehouse.signin.ui.SignInFlow.Notice;
import app.gatehouse.testing.ForgetfulCamera;
import app.gatehouse.testing.HeldBackground;
import app.gatehouse.testing.ScriptedCameras;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sheet before the camera over a verification screen, both over a real station. */
class ScanBackupCodeViewModelTest {
    private final ScriptedCameras cameras = new ScriptedCameras();
    private HeldBackground watching;
    private HeldBackground reading;
    private GateFixture fixture;
    private Person maria;
    private List<String> sheet;
    private List<String> inView = List.of();
    private int wrongShown;

    @BeforeEach
    void gate(@TempDir Path folder) throws Exception {
        fixture = new GateFixture(folder);
        maria = fixture.station.add("maria");
        fixture.station.enrol(maria).close();
        sheet = printed(maria);
        cameras.plugIn("Front camera");
        begin();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private void begin() {
        fixture.signIn.needsCode(fixture.station.begin(maria));
    }

    private VerifyViewModel verify(SignInMethod method) {
        VerifyViewModel screen = fixture.verify(method);
        screen.setOnWrong(() -> wrongShown++);
        return screen;
    }

    /** The camera over the given screen, with its first picture fetched. */
    private ScanBackupCodeViewModel over(VerifyViewModel screen) {
        screen.scan();
        assertEquals(DialogRoute.SCAN_BACKUP_CODE, fixture.navigator.last());
        watching = new HeldBackground();
        reading = new HeldBackground();
        LiveScanViewModel live = new LiveScanViewModel(
                new LiveCamera(cameras, new ForgetfulCamera()),
                (frame, effort) -> inView.stream()
                        .map(text -> new FoundCode(text, List.of()))
                        .toList(),
                watching,
                reading,
                fixture.station.time,
                fixture.messages);
        ScanBackupCodeViewModel scan =
                new ScanBackupCodeViewModel(live, fixture.gate, fixture.signIn, fixture.background(), fixture.messages);
        watching.finishOne();
        watching.finishOne();
        return scan;
    }

    /** The dialog is closed, and all that was under way comes to its end. */
    private void leave(ScanBackupCodeViewModel scan) {
        scan.close();
        while (watching.waiting() > 0) {
            watching.finishOne();
        }
        assertEquals(0, cameras.open());
    }

    private void hold(String... texts) {
        hold(List.of(texts));
    }

    private void hold(List<String> texts) {
        inView = texts;
        watching.finishOne();
        reading.finishOne();
        fixture.station.time.pass(Duration.ofMillis(100));
    }

    private List<String> printed(Person person) throws Exception {
        List<String> texts = new ArrayList<>();
        for (BackupCode code : fixture.station.sheet(person)) {
            texts.add(new String(fixture.station.backupCodes.qrPayload(code)));
        }
        return texts;
    }

    private String invented(int digits) {
        String real = sheet.get(0);
        return real.substring(0, real.length() - 8) + String.format(Locale.ROOT, "%08d", digits);
    }

    @Test
    void aSheetWithAllTenSignsInWithTheNextUnused() {
        for (int left = 9; left >= 8; left--) {
            ScanBackupCodeViewModel scan = over(verify(SignInMethod.APP));
            hold(sheet);
            assertEquals(State.FOUND, scan.live().getState());
            scan.live().goOn();
            assertEquals(Route.PROFILE, fixture.navigator.last());
            assertEquals(left, fixture.signIn.backupUse().orElseThrow().left());
            leave(scan);
            begin();
        }
    }

    @Test
    void aWrongCodeEndsTheScanAndSaysWhatATypedOneSays() {
        for (SignInMethod method : List.of(SignInMethod.APP, SignInMethod.BACKUP_CODE)) {
            wrongShown = 0;
            VerifyViewModel screen = verify(method);
            ScanBackupCodeViewModel scan = over(screen);
            hold(invented(1), invented(2), invented(3));
            scan.live().goOn();
            scan.live().goOn();
            assertEquals("close", fixture.navigator.last());
            String left = method == SignInMethod.APP ? "4" : "3";
            assertEquals(
                    "That backup code is not right or already used. " + left + " tries left.", screen.getMessage());
            assertEquals(1, wrongShown);
            leave(scan);
            screen.close();
        }
    }

    @Test
    void afterTheLastTryItIsTheBackupCodesThatAreEmpty() {
        VerifyViewModel screen = verify(SignInMethod.APP);
        for (int i = 0; i < 5; i++) {
            ScanBackupCodeViewModel scan = over(screen);
            hold(invented(i));
            scan.live().goOn();
            leave(scan);
        }
        assertEquals(Route.NO_TRIES_LEFT, fixture.navigator.last());
        SignInFlow.Empty empty = fixture.signIn.empty().orElseThrow();
        assertEquals(SignInMethod.BACKUP_CODE, empty.method());
        assertEquals(Optional.of(SignInMethod.APP), empty.other());
    }

    @Test
    void whatCannotBeTriedIsNamedAndTheSearchGoesOn() throws Exception {
        Person pawel = fixture.station.add("pawel");
        fixture.station.enrol(pawel).close();
        fixture.signIn.needsCode(fixture.station.begin(maria));
        ScanBackupCodeViewModel scan = over(verify(SignInMethod.APP));
        String other = "These backup codes are old, or somebody else’s. Use your newest sheet.";
        hold(printed(pawel));
        assertEquals(other, scan.live().getMessage());
        hold("https://example.com/");
        assertEquals(
                "This QR code is not a backup code of this station.",
                scan.live().getMessage());
        hold("GH1:00000000000000000000000000000000:1:1:00000000");
        assertEquals("These backup codes are for another station.", scan.live().getMessage());
        assertEquals(State.LOOKING, scan.live().getState());
        leave(scan);

        fixture.station.backupCodes.regenerate(
                maria.id(), new Proof(maria.id(), Proof.How.PASSWORD_AND_FACTOR, fixture.station.time));
        begin();
        ScanBackupCodeViewModel again = over(verify(SignInMethod.APP));
        hold(sheet);
        assertEquals(other, again.live().getMessage());
        leave(again);
    }

    @Test
    void aUsedCodeIsNamed() throws Exception {
        verify(SignInMethod.BACKUP_CODE)
                .submit(fixture.station.sheet(maria).get(0).digits());
        begin();
        ScanBackupCodeViewModel scan = over(verify(SignInMethod.APP));
        hold(sheet.get(0));
        assertEquals(
                "That backup code was used before. Show another one.",
                scan.live().getMessage());
    }

    @Test
    void aLivePictureIsNoAction() {
        VerifyViewModel screen = verify(SignInMethod.APP);
        ScanBackupCodeViewModel scan = over(screen);
        for (int i = 0; i < 11; i++) {
            hold("https://example.com/");
            fixture.pass(Duration.ofSeconds(10));
        }
        assertEquals(DialogRoute.SCAN_BACKUP_CODE, fixture.navigator.last());
        fixture.pass(Duration.ofSeconds(10));
        assertEquals(Route.SIGN_IN, fixture.navigator.last());
        assertEquals(Notice.ATTEMPT_OVER, fixture.signIn.takeNotice());
        leave(scan);
    }

    @Test
    void aCodeThatWasFoundAfterTheAttemptsEndIsNotTried() {
        VerifyViewModel screen = verify(SignInMethod.APP);
        ScanBackupCodeViewModel scan = over(screen);
        hold(sheet);
        screen.someoneElse();
        leave(scan);
        scan.live().goOn();
        assertTrue(fixture.station.sessions.current().isEmpty());
        begin();
        assertEquals(10, fixture.signIn.attempt().orElseThrow().backupCodesLeft());
    }

    @Test
    void typingGoesToTheCellsForBackupCodes() {
        ScanBackupCodeViewModel scan = over(verify(SignInMethod.APP));
        scan.typeIn();
        assertEquals(Route.VERIFY_BACKUP_CODE, fixture.navigator.last());
        leave(scan);
        ScanBackupCodeViewModel again = over(verify(SignInMethod.BACKUP_CODE));
        again.typeIn();
        assertEquals("close", fixture.navigator.last(), "its cells are there already");
        leave(again);
    }

    @Test
    void itIsOfferedOnlyWhereCodesAreLeft() throws Exception {
        assertTrue(verify(SignInMethod.APP).isScanOffered());
        fixture.station.vaults.vault.write(handle -> handle.execute("UPDATE backup_code SET used_at = 1"));
        begin();
        VerifyViewModel screen = verify(SignInMethod.APP);
        assertFalse(screen.isScanOffered());
        screen.scan();
        assertFalse(fixture.navigator.steps.contains(DialogRoute.SCAN_BACKUP_CODE));
    }
}
