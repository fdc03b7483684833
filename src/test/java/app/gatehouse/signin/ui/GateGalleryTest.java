/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.factor.BackupCode;
import app.gatehouse.infra.zxing.ZxingQrWriter;
import app.gatehouse.mail.MailFailure;
import app.gatehouse.otp.OtpSecret;
import app.gatehouse.people.Person;
import app.gatehouse.people.Role;
import app.gatehouse.scan.FoundCode;
import app.gatehouse.scan.Frame;
import app.gatehouse.scan.QrMatrix;
import app.gatehouse.scan.ui.LiveCamera;
import app.gatehouse.scan.ui.LiveScanViewModel;
import app.gatehouse.signin.PasswordAnswer;
import app.gatehouse.signin.SessionEnd;
import app.gatehouse.signin.SignInMethod;
import app.gatehouse.station.NumberPadUse;
import app.gatehouse.station.Policy;
import app.gatehouse.testing.ForgetfulCamera;
import app.gatehouse.testing.GalleryShot;
import app.gatehouse.testing.HeldBackground;
import app.gatehouse.testing.MockUpFace;
import app.gatehouse.testing.ScriptedCameras;
import app.gatehouse.testing.TestGate;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.CodeField;
import app.gatehouse.ui.controls.RecoveryKeyField;
import app.gatehouse.ui.controls.SecretField;
import app.gatehouse.ui.frames.FaceModel;
import app.gatehouse.ui.frames.Overlay;
import app.gatehouse.ui.theme.Theme;
import app.gatehouse.vault.RecoveryKey;
import app.gatehouse.vault.Vault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every screen of the gate, to be laid beside the design's pictures. */
@Tag("gallery")
class GateGalleryTest {
    private static final String MASTER = "copper lantern seven harbour mint";

    private final AtomicInteger presses = new AtomicInteger();
    private GateFixture fixture;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        fixture = new GateFixture(folder);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    /** Takes the picture once the screen has given its first field the focus. */
    private static void take(String name, int zoom, Function<Theme, Parent> screen, Consumer<Parent> state) {
        GalleryShot.take(name, zoom, screen, root -> Platform.runLater(() -> state.accept(root)));
    }

    private ViewLoader loader(Theme theme, FaceModel face) {
        return new ViewLoader(fixture.messages, face, theme);
    }

    private static void type(Parent root, String id, String text) {
        SecretField field = (SecretField) root.lookup("#" + id);
        field.setText(text.toCharArray());
        field.requestFocus();
    }

    private static void fill(Parent root, String id, String text) {
        ((TextField) root.lookup("#" + id)).setText(text);
    }

    private static void press(Parent root, String id) {
        ((Button) root.lookup("#" + id)).fire();
    }

    private Person add(String username, String name, Role role) throws Exception {
        Person person = fixture.station.add(username, role);
        fixture.station.vaults.vault.write(
                handle -> handle.execute("UPDATE person SET name = ? WHERE id = ?", name, person.id()));
        return person;
    }

    private Parent createVault(Theme theme) {
        CreateVaultViewModel model = new CreateVaultViewModel(
                fixture.door, fixture.advice, fixture.setup, fixture.background(), fixture.messages);
        return new CreateVaultView(model, loader(theme, MockUpFace.firstRun())).root();
    }

    @Test
    void picturesTheNewVault() {
        take("01-create-vault", 100, this::createVault, root -> {
            type(root, "password", MASTER);
            type(root, "again", MASTER);
            ((SecretField) root.lookup("#password")).setShown(true);
            ((SecretField) root.lookup("#again")).setShown(true);
        });
        take("01-create-vault-unequal", 100, this::createVault, root -> {
            type(root, "password", "harbour 7");
            type(root, "again", "harbor");
        });
        take("01-create-vault-zoom-150", 150, this::createVault, root -> type(root, "password", MASTER));
    }

    private Parent recoveryKey(Theme theme) {
        RecoveryKeyViewModel model = new RecoveryKeyViewModel(
                fixture.door, fixture.setup, fixture.sheets, fixture.dialogs, fixture.background(), fixture.messages);
        FaceModel face = model.isFirstRun() ? MockUpFace.firstRun() : MockUpFace.open();
        return new RecoveryKeyView(model, loader(theme, face)).root();
    }

    @Test
    void picturesTheRecoveryKey() throws Exception {
        GalleryShot.take("01b-recovery-key", this::recoveryKey);
        take(
                "01b-recovery-key-ticked",
                100,
                this::recoveryKey,
                root -> ((CheckBox) root.lookup("#safe")).setSelected(true));

        add("jonas.weber", "Jonas Weber", Role.ADMINISTRATOR);
        try (RecoveryKey key = fixture.door.newRecoveryKey()) {
            fixture.door.lock();
            fixture.door.open(key);
        }
        fixture.setup.reset(fixture.reset.reset(fixture.reset.administrators().get(0), MASTER.toCharArray(), true));
        GalleryShot.take("01b-recovery-key-after-reset", this::recoveryKey);
        fixture.setup.clear();
        fixture.station.disk.fill();
        GalleryShot.take("01b-recovery-key-disk-full", this::recoveryKey);
        fixture.station.disk.free();
    }

    private Parent firstAdministrator(Theme theme) {
        FaceModel face = MockUpFace.firstRun();
        FirstAdministratorViewModel model = new FirstAdministratorViewModel(
                fixture.firstRun, fixture.advice, fixture.setup, face, fixture.background(), fixture.messages);
        return new FirstAdministratorView(model, loader(theme, face)).root();
    }

    @Test
    void picturesTheFirstAdministrator() {
        take("01c-first-administrator", 100, this::firstAdministrator, root -> {
            fill(root, "stationName", "Press shop, line 4");
            fill(root, "stationNumber", "PS-04");
            fill(root, "name", "Jonas Weber");
            fill(root, "username", "jonas.weber");
            fill(root, "email", "jonas.weber@example.com");
            type(root, "password", "hat672");
        });
    }

    private Parent unlock(Theme theme) {
        UnlockViewModel model = new UnlockViewModel(
                fixture.door, fixture.setup, fixture.countdown(), fixture.background(), fixture.messages);
        return new UnlockView(model, loader(theme, MockUpFace.locked())).root();
    }

    /** The last copy that went into the second folder is five days old. */
    private Parent oldCopies(Theme theme) {
        FaceModel face = MockUpFace.open();
        face.setCopyDays(5);
        UnlockViewModel model = new UnlockViewModel(
                fixture.door, fixture.setup, fixture.countdown(), fixture.background(), fixture.messages);
        return new UnlockView(model, loader(theme, face)).root();
    }

    @Test
    void picturesAWayBackFromALostVaultAndAnOldCopy() throws Exception {
        take("02d-face-old-copies", 100, this::oldCopies, root -> {});
        fixture.door.lock();
        Files.delete(fixture.station.vaults.folder.resolve(Vault.FILE_NAME));
        take("02c-unlock-restore-link", 100, this::unlock, root -> {});
        take("02c-unlock-restore-link-150", 150, this::unlock, root -> {});
    }

    @Test
    void picturesTheUnlocking() {
        fixture.door.lock();
        take("02-unlock", 100, this::unlock, root -> type(root, "password", "fourteen chars"));
        take("02-unlock-zoom-150", 150, this::unlock, root -> type(root, "password", "fourteen chars"));
        take("02b-unlock-wrong", 100, this::unlock, root -> {
            type(root, "password", "eleven char");
            press(root, "unlock");
        });
        for (int i = 0; i < 5; i++) {
            UnlockViewModel model = new UnlockViewModel(
                    fixture.door, fixture.setup, fixture.countdown(), fixture.background(), fixture.messages);
            model.unlock("wrong".toCharArray());
        }
        take("02b-unlock-wait", 100, this::unlock, root -> type(root, "password", "eleven char"));
    }

    private Parent recoveryUnlock(Theme theme) {
        RecoveryUnlockViewModel model =
                new RecoveryUnlockViewModel(fixture.door, fixture.setup, fixture.background(), fixture.messages);
        return new RecoveryUnlockView(model, loader(theme, MockUpFace.locked())).root();
    }

    @Test
    void picturesTheUnlockingByRecoveryKey() {
        fixture.door.lock();
        take("22-unlock-recovery-key", 100, this::recoveryUnlock, root -> {
            RecoveryKeyField key = (RecoveryKeyField) root.lookup("#key");
            key.type("7kqm 2xvd 9rta hc4e pw6j n83f yb");
            key.requestFocus();
        });
        take("22-unlock-recovery-key-slip", 100, this::recoveryUnlock, root -> {
            RecoveryKeyField key = (RecoveryKeyField) root.lookup("#key");
            key.type("7kqm 2xvd 9rta hc4e pw6j n83f yb5s 4gzt");
            ((ToggleButton) root.lookup("#reset")).setSelected(true);
            key.requestFocus();
        });
    }

    private Parent resetAdministrator(Theme theme) {
        ResetAdministratorViewModel model = new ResetAdministratorViewModel(
                fixture.reset, fixture.door, fixture.advice, fixture.setup, fixture.background(), fixture.messages);
        return new ResetAdministratorView(model, loader(theme, MockUpFace.open())).root();
    }

    @Test
    void picturesTheResetOfAnAdministrator() throws Exception {
        add("jonas.weber", "Jonas Weber", Role.ADMINISTRATOR);
        take("22b-reset-administrator", 100, this::resetAdministrator, root -> {
            type(root, "password", MASTER);
            type(root, "again", MASTER);
        });
    }

    private Parent signIn(Theme theme, FaceModel face) {
        LockVault lock = new LockVault(fixture.door, fixture.setup, fixture.dialogs, fixture.messages);
        SignInViewModel model = new SignInViewModel(
                fixture.gate, fixture.signIn, lock, fixture.countdown(), fixture.background(), fixture.messages);
        return new SignInView(model, loader(theme, face)).root();
    }

    private void showTiles() throws Exception {
        int minute = 0;
        for (String[] each : new String[][] {
            {"maria.kowalska", "Maria Kowalska"},
            {"tomasz.nowak", "Tomasz Nowak"},
            {"aylin.demir", "Aylin Demir"},
            {"jonas.weber", "Jonas Weber"}
        }) {
            Person person = add(each[0], each[1], Role.OPERATOR);
            int at = 1000 - minute++;
            fixture.station.vaults.vault.write(
                    handle -> handle.execute("UPDATE person SET last_sign_in_at = ? WHERE id = ?", at, person.id()));
        }
        Policy usual = Policy.DEFAULT;
        fixture.station.station.save(new Policy(false, usual.methods(), usual.idle(), usual.longest(), true, false));
    }

    @Test
    void picturesTheSignIn() {
        FaceModel unchecked = MockUpFace.open();
        unchecked.setClock(FaceModel.Clock.NOT_CHECKED);
        take("03b-sign-in-error-no-tiles", 100, theme -> signIn(theme, unchecked), root -> {
            fill(root, "username", "tomasz.nowak");
            type(root, "password", "nine char");
            press(root, "signIn");
        });
        take("29-sign-in-zoom-150", 150, theme -> signIn(theme, MockUpFace.open()), root -> {
            fill(root, "username", "maria.kowalska");
            type(root, "password", "seven77");
        });
        take(
                "03-sign-in-after-idle",
                100,
                theme -> {
                    fixture.signIn.signedOut(SessionEnd.IDLE, Duration.ofMinutes(2));
                    return signIn(theme, MockUpFace.open());
                },
                root -> root.lookup("#username").requestFocus());
    }

    @Test
    void picturesAChangedLogOnTheFace() {
        FaceModel changed = MockUpFace.open();
        changed.setWarning(FaceModel.Warning.LOG_CHANGED);
        take("03-sign-in-log-changed", 100, theme -> signIn(theme, changed), root -> {});
        take("03-sign-in-log-changed-150", 150, theme -> signIn(theme, changed), root -> {});
    }

    @Test
    void picturesTheSignInWithTiles() throws Exception {
        showTiles();
        take(
                "03-sign-in",
                100,
                theme -> signIn(theme, MockUpFace.open()),
                root -> root.lookup("#username").requestFocus());
        FaceModel off = MockUpFace.open();
        off.setClock(FaceModel.Clock.OFF);
        off.setClockOff(Duration.ofSeconds(48));
        take("03c-sign-in-tile-clock-off", 100, theme -> signIn(theme, off), root -> {
            ((ToggleButton) root.lookupAll(".gh-person-tile").toArray()[1]).fire();
            type(root, "password", "seven77");
        });
    }

    private Parent verify(Theme theme, Person person, SignInMethod method) {
        fixture.signIn.needsCode(fixture.station.begin(person));
        return verify(theme, method);
    }

    private Parent verify(Theme theme, SignInMethod method) {
        return verify(theme, method, NumberPadUse.ALWAYS);
    }

    private Parent verify(Theme theme, SignInMethod method, NumberPadUse pad) {
        return new VerifyView(fixture.verify(method), pad, loader(theme, MockUpFace.open()), fixture.messages).root();
    }

    private static void digits(Parent root, String digits) {
        CodeField code = (CodeField) root.lookup("#code");
        code.requestFocus();
        code.type(digits);
    }

    @Test
    void picturesTheVerification() throws Exception {
        Person maria = add("maria.kowalska", "Maria Kowalska", Role.OPERATOR);
        fixture.station.enrol(maria).close();
        take("04-verify-app", 100, theme -> verify(theme, maria, SignInMethod.APP), root -> digits(root, "482"));
        take(
                "04-verify-app-zoom-150",
                150,
                theme -> verify(theme, maria, SignInMethod.APP),
                root -> digits(root, "482"));
        take(
                "05-verify-backup",
                100,
                theme -> verify(theme, maria, SignInMethod.BACKUP_CODE),
                root -> digits(root, "30915"));
        take(
                "06a-verify-wrong-code",
                100,
                theme -> verify(theme, maria, SignInMethod.APP),
                root -> digits(root, "000000"));
    }

    @Test
    void picturesTheVerificationByToken() throws Exception {
        Person maria = add("maria.kowalska", "Maria Kowalska", Role.OPERATOR);
        OtpSecret key = fixture.station.enrolToken(maria, 6);
        Function<Theme, Parent> byToken = theme -> verify(theme, maria, SignInMethod.TOKEN);
        take("04-verify-token", 100, byToken, root -> digits(root, "482"));
        Consumer<Parent> ahead =
                root -> digits(root, String.valueOf(fixture.station.tokenCode(key, 6, presses.addAndGet(20))));
        take("04-verify-token-next-code", 100, byToken, ahead);
        take("04-verify-token-next-code-zoom-150", 150, byToken, ahead);
        key.close();
    }

    @Test
    void picturesTheVerificationByATokenWithEightDigits() throws Exception {
        Person maria = add("maria.kowalska", "Maria Kowalska", Role.OPERATOR);
        fixture.station.enrol(maria).close();
        fixture.station.enrolToken(maria, 8).close();
        Function<Theme, Parent> byToken = theme -> verify(theme, maria, SignInMethod.TOKEN);
        take("04-verify-token-of-eight", 100, byToken, root -> digits(root, "48291"));
        take("04-verify-token-of-eight-zoom-150", 150, byToken, root -> digits(root, "48291"));
        take("04-verify-token-of-eight-wrong", 100, byToken, root -> digits(root, "00000000"));
    }

    @Test
    void picturesTheVerificationWithoutThePad() throws Exception {
        Person maria = add("maria.kowalska", "Maria Kowalska", Role.OPERATOR);
        fixture.station.enrol(maria).close();
        fixture.signIn.needsCode(fixture.station.begin(maria));
        take(
                "04-verify-app-no-pad",
                100,
                theme -> verify(theme, SignInMethod.APP, NumberPadUse.NEVER),
                root -> digits(root, "482"));
    }

    @Test
    void picturesTheScanOverTheGate() throws Exception {
        Person maria = add("maria.kowalska", "Maria Kowalska", Role.OPERATOR);
        fixture.station.enrol(maria).close();
        List<String> sheet = new ArrayList<>();
        for (BackupCode code : fixture.station.sheet(maria)) {
            sheet.add(new String(fixture.station.backupCodes.qrPayload(code)));
        }
        String text = sheet.get(0);
        ScriptedCameras cameras = new ScriptedCameras();
        GalleryShot.take("04-scan-no-camera", theme -> scanning(theme, maria, cameras, List.of()));
        cameras.plugIn("Front camera");
        cameras.hold(sheetBeforeTheCamera(text));
        GalleryShot.take("04-scan", theme -> scanning(theme, maria, cameras, List.of()));
        GalleryShot.take("04-scan-zoom-150", 150, theme -> scanning(theme, maria, cameras, List.of()), root -> {});
        // Each picture is looked at for so long that its code is used.
        GalleryShot.take("04-scan-found", theme -> scanning(theme, maria, cameras, sheet));
        GalleryShot.take("04-scan-not-ours", theme -> scanning(theme, maria, cameras, List.of("https://example.com/")));
        String old = text.replaceAll("(:[0-9A-F]{32}:)[0-9]+", "$1" + "99");
        GalleryShot.take("04-scan-other-set", theme -> scanning(theme, maria, cameras, List.of(old)));
    }

    /** The camera over 04, after its first picture was read. */
    private Overlay scanning(Theme theme, Person person, ScriptedCameras cameras, List<String> inView) {
        fixture.signIn.needsCode(fixture.station.begin(person));
        VerifyViewModel below = fixture.verify(SignInMethod.APP);
        Overlay overlay = new Overlay();
        overlay.setScreen(
                new VerifyView(below, NumberPadUse.ALWAYS, loader(theme, MockUpFace.open()), fixture.messages).root());
        below.scan();
        HeldBackground watching = new HeldBackground();
        HeldBackground reading = new HeldBackground();
        LiveScanViewModel live = new LiveScanViewModel(
                new LiveCamera(cameras, new ForgetfulCamera()),
                (frame, effort) -> inView.stream()
                        .map(text -> new FoundCode(text, List.of()))
                        .toList(),
                watching,
                reading,
                fixture.station.time,
                fixture.messages);
        ScanBackupCodeView view = new ScanBackupCodeView(
                new ScanBackupCodeViewModel(live, fixture.gate, fixture.signIn, fixture.background(), fixture.messages),
                loader(theme, MockUpFace.open()),
                fixture.messages);
        overlay.openDialog(view.root(), () -> {});
        // Looks, opens, fetches.
        for (int step = 0; step < 3 && watching.waiting() > 0; step++) {
            watching.finishOne();
        }
        if (reading.waiting() > 0) {
            reading.finishOne();
        }
        return overlay;
    }

    private static Frame sheetBeforeTheCamera(String text) {
        int width = 1280;
        int height = 720;
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, 0xff4a5256);
        for (int y = 40; y < height; y++) {
            Arrays.fill(pixels, y * width + 360, y * width + 920, 0xfff2f1ec);
        }
        QrMatrix code = new ZxingQrWriter().write(text);
        int module = 10;
        for (int y = 0; y < code.size() * module; y++) {
            for (int x = 0; x < code.size() * module; x++) {
                if (code.at(x / module, y / module)) {
                    pixels[(y + 180) * width + 640 - code.size() * module / 2 + x] = 0xff1a1c1e;
                }
            }
        }
        return new Frame(width, height, pixels);
    }

    @Test
    void picturesTheVerificationByEmail() throws Exception {
        fixture.station.setUpMail();
        Person maria = add("maria.kowalska", "Maria Kowalska", Role.OPERATOR);
        fixture.station.enrol(maria).close();
        fixture.station.enrolEmail(maria, "maria.k@example.com");
        fixture.station.time.pass(Duration.ofHours(1));
        fixture.signIn.needsCode(fixture.station.begin(maria));
        fixture.verify(SignInMethod.EMAIL).close();
        fixture.station.time.pass(Duration.ofSeconds(36));
        Function<Theme, Parent> byEmail = theme -> verify(theme, maria, SignInMethod.EMAIL);
        take("04b-verify-email", 100, byEmail, root -> digits(root, "71"));
        take("04b-verify-email-zoom-150", 150, byEmail, root -> digits(root, "71"));
        take("04-verify-app-of-three", 100, theme -> verify(theme, maria, SignInMethod.APP), root -> digits(root, "4"));
        take(
                "05-verify-of-three",
                100,
                theme -> verify(theme, maria, SignInMethod.BACKUP_CODE),
                root -> digits(root, ""));
        fixture.station.time.pass(Duration.ofSeconds(40));
        take("04b-verify-email-again", 100, byEmail, root -> digits(root, "71"));
        take("06a-verify-email-wrong", 100, byEmail, root -> digits(root, "000000"));
    }

    @Test
    void picturesTheVerificationWhileMailIsDown() throws Exception {
        fixture.station.setUpMail();
        Person maria = add("maria.kowalska", "Maria Kowalska", Role.OPERATOR);
        fixture.station.enrol(maria).close();
        fixture.station.enrolEmail(maria, "maria.k@example.com");
        fixture.station.mailer.down(MailFailure.Reason.NO_CONNECTION);
        Function<Theme, Parent> byEmail = theme -> verify(theme, maria, SignInMethod.EMAIL);
        take("04b-verify-email-down", 100, byEmail, root -> digits(root, ""));
        take("04b-verify-email-down-zoom-150", 150, byEmail, root -> digits(root, ""));
        fixture.station.mailer.up();
        fixture.station.time.pass(Duration.ofHours(2));
        // The wall clock alone moves on: the code grows too old, the attempt does not.
        take("06a-verify-email-too-old", 100, byEmail, root -> {
            fixture.station.time.setWallClock(fixture.station.time.now().plus(Duration.ofMinutes(10)));
            fixture.ticker.beat();
            digits(root, "123456");
        });
    }

    @Test
    void picturesTheEndsOfTheTries() {
        GalleryShot.take("06b-verify-locked", theme -> {
            fixture.signIn.locked(SignInMethod.APP, Duration.ofSeconds(30), Duration.ofSeconds(22), 5);
            LockedViewModel model =
                    new LockedViewModel(fixture.signIn, fixture.countdown(), fixture.station.time, fixture.messages);
            return new LockedView(model, loader(theme, MockUpFace.open())).root();
        });
        GalleryShot.take("06c-no-tries-left", theme -> noTriesLeft(theme, Optional.of(SignInMethod.BACKUP_CODE)));
        GalleryShot.take("06c-no-tries-left-no-backup", theme -> noTriesLeft(theme, Optional.empty()));
    }

    private Parent noTriesLeft(Theme theme, Optional<SignInMethod> other) {
        fixture.signIn.noTriesLeft(new SignInFlow.Empty(SignInMethod.APP, other, false));
        NoTriesLeftViewModel model = new NoTriesLeftViewModel(fixture.signIn, fixture.countdown(), fixture.messages);
        return new NoTriesLeftView(model, loader(theme, MockUpFace.open())).root();
    }

    private Parent forced(Theme theme) {
        PasswordAnswer answer = fixture.station.signIn.password("elena.petrova", TestGate.PASSWORD.toCharArray());
        fixture.signIn.mustChange(((PasswordAnswer.MustChangePassword) answer).change());
        ForcedPasswordChangeViewModel model = new ForcedPasswordChangeViewModel(
                fixture.gate, fixture.signIn, fixture.countdown(), fixture.background(), fixture.messages);
        return new ForcedPasswordChangeView(model, loader(theme, MockUpFace.open())).root();
    }

    @Test
    void picturesTheForcedChange() throws Exception {
        Person elena = add("elena.petrova", "Elena Petrova", Role.OPERATOR);
        fixture.station.vaults.vault.write(
                handle -> handle.execute("UPDATE person SET must_change_password = 1 WHERE id = ?", elena.id()));
        fixture.station.demandMfa();
        take("23-forced-password-change", 100, this::forced, root -> {
            type(root, "password", "kX9#vTq2z!fR5m");
            type(root, "again", "kX9#vTq2z");
        });
    }
}
