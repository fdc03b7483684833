/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import app.gatehouse.factor.BackupCode;
import app.gatehouse.factor.TokenEnrolment;
import app.gatehouse.infra.zxing.ZxingQrWriter;
import app.gatehouse.mail.MailFailure;
import app.gatehouse.otp.OtpParameters;
import app.gatehouse.otp.OtpSecret;
import app.gatehouse.otp.TimeCodes;
import app.gatehouse.people.People;
import app.gatehouse.people.Proof;
import app.gatehouse.people.ui.ChangePasswordView;
import app.gatehouse.people.ui.ChangePasswordViewModel;
import app.gatehouse.people.ui.ChosenPasswordViewModel;
import app.gatehouse.people.ui.CodeMailViewModel;
import app.gatehouse.people.ui.ProfileView;
import app.gatehouse.people.ui.ProfileViewModel;
import app.gatehouse.scan.FoundCode;
import app.gatehouse.scan.ui.CameraMemory;
import app.gatehouse.scan.ui.LiveCamera;
import app.gatehouse.scan.ui.LiveScanViewModel;
import app.gatehouse.shell.Occupant;
import app.gatehouse.shell.ui.Area;
import app.gatehouse.shell.ui.IdleWarningView;
import app.gatehouse.shell.ui.IdleWarningViewModel;
import app.gatehouse.shell.ui.KeysView;
import app.gatehouse.shell.ui.KeysViewModel;
import app.gatehouse.shell.ui.ShellView;
import app.gatehouse.shell.ui.ShellViewModel;
import app.gatehouse.station.Method;
import app.gatehouse.task.Countdown;
import app.gatehouse.testing.GalleryShot;
import app.gatehouse.testing.HeldBackground;
import app.gatehouse.testing.HeldUp;
import app.gatehouse.testing.InlineBackground;
import app.gatehouse.testing.MovableTime;
import app.gatehouse.testing.ScriptedCameras;
import app.gatehouse.testing.TestGate;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.ChoiceCard;
import app.gatehouse.ui.controls.CodeField;
import app.gatehouse.ui.controls.Disclosure;
import app.gatehouse.ui.controls.NumberPad;
import app.gatehouse.ui.controls.ProofFields;
import app.gatehouse.ui.controls.SecretField;
import app.gatehouse.ui.frames.FaceModel;
import app.gatehouse.ui.frames.Overlay;
import app.gatehouse.ui.theme.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of every screen and dialog that a signed-in person meets. */
@Tag("gallery")
class PersonGalleryTest {
    @TempDir
    Path folder;

    private FactorScreens screens;

    @BeforeEach
    void build() throws Exception {
        screens = new FactorScreens(folder, "Maria Kowalska", "maria.k@example.com");
        screens.gate.station.setUp("Press shop, line 4", "PS-04");
    }

    @AfterEach
    void close() {
        screens.close();
    }

    private void enrol(int spent) throws Exception {
        screens.gate.enrol(screens.maria);
        List<BackupCode> sheet = screens.gate.sheet(screens.maria);
        Instant now = MovableTime.MOCK_UP;
        int[] numbers = {1, 4, 7, 0, 2, 3, 5};
        int[] daysAgo = {12, 6, 4, 3, 2, 1, 0};
        for (int i = 0; i < spent; i++) {
            BackupCode code = sheet.get(numbers[i]);
            screens.gate.time.setWallClock(now.minus(Duration.ofDays(daysAgo[i])));
            screens.gate.vaults.vault.write(handle -> screens.gate.backupCodes.spend(
                    handle,
                    screens.gate
                            .backupCodes
                            .find(handle, screens.maria.id(), code.digits())
                            .orElseThrow()));
        }
        screens.gate.time.setWallClock(now);
    }

    private ViewLoader loader(Theme theme) {
        return new ViewLoader(screens.messages, new FaceModel(), theme);
    }

    private Overlay profile(Theme theme) {
        return profile(theme, screens.holder());
    }

    private Overlay profile(Theme theme, FactorHolder holder) {
        ViewLoader loader = loader(theme);
        FactorCardViewModel card = new FactorCardViewModel(
                holder,
                screens.gate.factors,
                screens.flow,
                new InlineBackground(),
                screens.gate.time,
                screens.messages);
        MethodRowsViewModel rows = new MethodRowsViewModel(
                holder,
                screens.gate.factors,
                screens.gate.enrolment,
                screens.flow,
                new InlineBackground(),
                screens.messages);
        People people = new People(
                screens.gate.vaults.vault,
                screens.gate.vaults.audit,
                screens.gate.people,
                screens.gate.passwords,
                screens.gate.time);
        ProfileViewModel profile = new ProfileViewModel(
                screens.maria.id(),
                screens.gate.time.now(),
                people,
                new InlineBackground(),
                screens.gate.time,
                screens.navigator,
                screens.messages);
        ShellViewModel shell = new ShellViewModel(
                new Occupant("Maria Kowalska", "maria.kowalska", "Operator", "Press shop, line 4"),
                List.of(Area.PROFILE),
                screens.session,
                screens.gate.time,
                screens.ticker,
                screens.navigator);
        Parent page = new ProfileView(
                        profile,
                        new FactorCardView(card, rows, loader, screens.messages).root(),
                        loader,
                        screens.messages)
                .root();
        Overlay overlay = new Overlay();
        overlay.setScreen(new ShellView(shell, Area.PROFILE, page, loader, screens.messages).root());
        return overlay;
    }

    private void dialog(String name, Function<ViewLoader, Parent> dialog, Consumer<Overlay> shown) {
        dialog(name, 100, dialog, shown);
    }

    private void dialog(String name, int zoom, Function<ViewLoader, Parent> dialog, Consumer<Overlay> shown) {
        GalleryShot.take(name, zoom, theme -> profile(theme), overlay -> {
            ViewLoader loader = loader(new Theme());
            overlay.openDialog(dialog.apply(loader), () -> {});
            overlay.applyCss();
            overlay.layout();
            shown.accept(overlay);
        });
    }

    private void asking(String name, Asked asked, Consumer<Overlay> shown) {
        asking(name, asked, Optional.empty(), shown);
    }

    private void asking(String name, Asked asked, Optional<Proof> standing, Consumer<Overlay> shown) {
        dialog(
                name,
                loader -> new AskingView(
                                new AskingViewModel(
                                        asked,
                                        screens.flow,
                                        screens.asking(standing, new InlineBackground()),
                                        screens.messages),
                                loader)
                        .root(),
                shown);
    }

    private static void typeProof(Overlay overlay) {
        ProofFields fields = (ProofFields) overlay.lookup(".gh-proof");
        fields.password().setText("0123456789".toCharArray());
        fields.code().type("482913");
        fields.code().requestFocus();
    }

    private static <T extends Node> T find(Parent root, String selector, Class<T> type) {
        return type.cast(root.lookup(selector));
    }

    private void wizard(String name, int zoom, Function<ViewLoader, Parent> screen, Consumer<Overlay> shown) {
        GalleryShot.take(
                name,
                zoom,
                theme -> {
                    Overlay overlay = new Overlay();
                    overlay.setScreen(screen.apply(loader(theme)));
                    return overlay;
                },
                shown);
    }

    @Test
    void profileWithoutSecondFactor() {
        GalleryShot.take("07-profile-mfa-off", this::profile);
        GalleryShot.take("07-profile-mfa-off-150", 150, this::profile, overlay -> {});
    }

    @Test
    void profileWithSecondFactor() throws Exception {
        enrol(3);
        GalleryShot.take("12-profile-mfa-on", this::profile);
        GalleryShot.take("12-profile-mfa-on-150", 150, this::profile, overlay -> {});
    }

    @Test
    void profileWithTwoMethods() throws Exception {
        enrol(3);
        screens.gate.setUpMail();
        screens.gate.enrolEmail(screens.maria, "maria.k@example.com");
        screens.gate.time.setWallClock(MovableTime.MOCK_UP);
        GalleryShot.take("12-profile-email-first", this::profile);
        screens.gate.enrolment.prefer(screens.maria.id(), Method.APP);
        GalleryShot.take("12-profile-both", this::profile);
        GalleryShot.take("12-profile-both-150", 150, this::profile, overlay -> {});
        Proof proof = screens.proof(Proof.How.BACKUP_CODE_SIGN_IN);
        GalleryShot.take("12-profile-both-by-backup-code", theme -> profile(theme, screens.holderByBackupCode(proof)));
        asking(
                "12-remove-email",
                new AskToRemove(screens.flow, screens.gate.enrolment, Method.EMAIL),
                PersonGalleryTest::typeProof);
        screens.gate.enrolment.remove(screens.maria.id(), Method.APP, screens.proof(Proof.How.PASSWORD_AND_FACTOR));
        GalleryShot.take("12-profile-email", this::profile);
    }

    @Test
    void profileWithFewCodes() throws Exception {
        enrol(7);
        GalleryShot.take("12-profile-few-codes", this::profile);
    }

    @Test
    void profileAfterSignInByBackupCode() throws Exception {
        enrol(3);
        Proof proof = screens.proof(Proof.How.BACKUP_CODE_SIGN_IN);
        GalleryShot.take("12-profile-by-backup-code", theme -> profile(theme, screens.holderByBackupCode(proof)));
    }

    @Test
    void profileWherePolicyDemandsIt() throws Exception {
        enrol(0);
        screens.gate.demandMfa();
        GalleryShot.take("12-profile-demanded", this::profile);
    }

    private Parent methods(ViewLoader loader) {
        ChooseMethodViewModel viewModel = new ChooseMethodViewModel(
                screens.holder(),
                screens.flow,
                screens.gate.enrolment,
                screens.gate.factors,
                new InlineBackground(),
                screens.messages);
        return new ChooseMethodView(viewModel, loader, screens.messages).root();
    }

    @Test
    void choiceOfMethod() throws Exception {
        wizard("18b-email-not-configured", 100, this::methods, overlay -> {});
        wizard("18b-email-not-configured-150", 150, this::methods, overlay -> {});
        screens.gate.setUpMail();
        wizard("08-choose-method", 100, this::methods, overlay -> {});
        wizard("08-choose-method-150", 150, this::methods, overlay -> {});
        wizard(
                "08-choose-method-email",
                100,
                this::methods,
                overlay -> find(overlay, "#method-email", ChoiceCard.class).fire());
        screens.flow.begin(screens.proof(Proof.How.PASSWORD), true);
        wizard("08-choose-method-demanded", 100, this::methods, overlay -> {});
        enrol(0);
        screens.gate.enrolEmail(screens.maria, "maria.k@example.com");
        wizard("08-choose-method-both", 100, this::methods, overlay -> {});
    }

    private Parent email(ViewLoader loader, NumberPad.Policy pad) {
        try {
            screens.flow.enrol(screens.gate.enrolment.startEmail(screens.maria, screens.proof(Proof.How.PASSWORD)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        EnrolEmailViewModel viewModel = new EnrolEmailViewModel(
                screens.holder(),
                screens.flow,
                new CodeMailViewModel(screens.ticker, screens.messages),
                screens.gate.time,
                new InlineBackground(),
                screens.messages);
        return new EnrolEmailView(viewModel, pad, loader, screens.messages).root();
    }

    private Parent email(ViewLoader loader) {
        return email(loader, NumberPad.Policy.NEVER);
    }

    private void email(String name, int zoom, Consumer<Overlay> shown) {
        wizard(name, zoom, this::email, shown);
        // So that the next picture's mails are not too many.
        screens.gate.time.pass(Duration.ofHours(1));
        screens.gate.time.setWallClock(MovableTime.MOCK_UP);
    }

    private void waiting(Duration duration) {
        screens.gate.time.pass(duration);
        screens.ticker.beat();
    }

    @Test
    void enrolmentByEmail() throws Exception {
        screens.gate.setUpMail();
        Consumer<Overlay> halfTyped = overlay -> {
            waiting(Duration.ofSeconds(36));
            typeCode(overlay, "4075");
        };
        email("10-enrol-email", 100, halfTyped);
        email("10-enrol-email-150", 150, halfTyped);
        email("10-enrol-email-wrong", 100, overlay -> typeCode(overlay, "000000"));
        email("10-enrol-email-too-old", 100, overlay -> waiting(Duration.ofMinutes(11)));
        email("10-enrol-email-address", 100, overlay -> {
            find(overlay, "#email-address", TextField.class).setText("maria.k.example.com");
            find(overlay, "#email-send", Button.class).fire();
        });
        screens.gate.mailer.down(MailFailure.Reason.NO_CONNECTION);
        email("10-enrol-email-failed", 100, overlay -> {});
        email("10-enrol-email-failed-150", 150, overlay -> {});
        screens.gate.mailer.down(MailFailure.Reason.RECIPIENT_REFUSED);
        email("10-enrol-email-refused", 100, overlay -> {});
        screens.gate.mailer.up();
        wizard("10-enrol-email-pad", 100, loader -> email(loader, NumberPad.Policy.ALWAYS), halfTyped);
    }

    @Test
    void enrolmentOfAnApp() {
        Function<ViewLoader, Parent> screen =
                loader -> new EnrolAppView(enrolment(), NumberPad.Policy.NEVER, loader, screens.messages).root();
        wizard("09-enrol-app", 100, screen, overlay -> typeCode(overlay, "60"));
        wizard("09-enrol-app-wrong", 100, screen, overlay -> typeCode(overlay, "000000"));
        wizard("09-enrol-app-150", 150, screen, overlay -> {});
    }

    private static final OtpParameters BY_TIME = OtpParameters.ISSUED;

    /** The token of the mock-up is held before the camera, which is let go while it is looked at. */
    private Parent token(ViewLoader loader, NumberPad.Policy pad, Optional<String> held, boolean camera) {
        try {
            screens.flow.enrol(screens.gate.enrolment.startToken(screens.maria, screens.proof(Proof.How.PASSWORD)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        ScriptedCameras cameras = new ScriptedCameras();
        if (camera) {
            cameras.plugIn("Front camera");
        }
        held.ifPresent(text -> cameras.hold(HeldUp.phone(text)));
        HeldBackground watching = new HeldBackground();
        HeldBackground reading = new HeldBackground();
        LiveScanViewModel scan = new LiveScanViewModel(
                new LiveCamera(cameras, new NoMemory()),
                (frame, effort) -> held.stream()
                        .map(text -> new FoundCode(text, List.of()))
                        .toList(),
                watching,
                reading,
                screens.gate.time,
                screens.messages);
        EnrolTokenViewModel viewModel =
                new EnrolTokenViewModel(screens.holder(), screens.flow, scan, new InlineBackground(), screens.messages);
        Parent root = new EnrolTokenView(viewModel, pad, loader, screens.messages).root();
        while (scan.getState() == LiveScanViewModel.State.STARTING) {
            watching.finishOne();
        }
        if (held.isPresent()) {
            reading.finishOne();
        }
        return root;
    }

    private static final class NoMemory implements CameraMemory {
        @Override
        public Optional<String> name() {
            return Optional.empty();
        }

        @Override
        public void keep(String name) {}
    }

    private static void tokenCode(Overlay overlay, String digits) {
        CodeField code = find(overlay, "#token-code", CodeField.class);
        code.requestFocus();
        code.type(digits);
    }

    @Test
    void enrolmentOfAToken() {
        Optional<String> key = Optional.of("otpauth://totp/Token?secret=JBSWY3DPEHPK3PXP7Q2A");
        Optional<String> counter =
                Optional.of("otpauth://hotp/Token?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&digits=8&counter=0");
        Function<ViewLoader, Parent> empty = loader -> token(loader, NumberPad.Policy.NEVER, Optional.empty(), true);
        Function<ViewLoader, Parent> found = loader -> token(loader, NumberPad.Policy.NEVER, key, true);
        Function<ViewLoader, Parent> none = loader -> token(loader, NumberPad.Policy.NEVER, Optional.empty(), false);
        wizard("24-token-enrol", 100, found, overlay -> tokenCode(overlay, "60"));
        wizard("24-token-enrol-150", 150, found, overlay -> tokenCode(overlay, "60"));
        wizard("24-token-enrol-empty", 100, empty, overlay -> {});
        wizard("24-token-enrol-no-camera", 100, none, overlay -> {});
        wizard("24-token-enrol-no-camera-150", 150, none, overlay -> {});
        wizard("24-token-enrol-wrong", 100, found, overlay -> tokenCode(overlay, "000000"));
        wizard(
                "24-token-enrol-counter",
                100,
                loader -> token(loader, NumberPad.Policy.NEVER, counter, true),
                overlay -> find(overlay, "#token-more", Disclosure.class).setOpen(true));
        wizard(
                "24-token-enrol-pad",
                100,
                loader -> token(loader, NumberPad.Policy.ALWAYS, key, true),
                overlay -> tokenCode(overlay, "60"));
    }

    @Test
    void profileWithAToken() throws Exception {
        try (OtpSecret secret = OtpSecret.of(new byte[20])) {
            TokenEnrolment begun = screens.gate.enrolment.startToken(screens.maria, screens.proof(Proof.How.PASSWORD));
            begun.offer(BY_TIME, secret);
            TimeCodes codes = TimeCodes.of(BY_TIME);
            begun.confirm(codes.code(secret, codes.step(screens.gate.time.now())));
        }
        GalleryShot.take("12-profile-token", this::profile);
        screens.gate.setUpMail();
        screens.gate.enrolEmail(screens.maria, "maria.k@example.com");
        screens.gate.time.setWallClock(MovableTime.MOCK_UP);
        GalleryShot.take("12-profile-email-token", this::profile);
        wizard(
                "08-choose-method-token",
                100,
                this::methods,
                overlay -> find(overlay, "#method-token", ChoiceCard.class).fire());
        asking(
                "12-remove-token",
                new AskToRemove(screens.flow, screens.gate.enrolment, Method.TOKEN),
                PersonGalleryTest::typeProof);
    }

    private EnrolAppViewModel enrolment() {
        try {
            screens.flow.enrol(screens.gate.enrolment.startApp(screens.maria, screens.proof(Proof.How.PASSWORD)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return new EnrolAppViewModel(
                screens.holder(),
                screens.flow,
                new ZxingQrWriter(),
                screens.clipboard,
                new InlineBackground(),
                screens.messages);
    }

    private static void typeCode(Overlay overlay, String digits) {
        CodeField code = find(overlay, "#enrol-code", CodeField.class);
        code.requestFocus();
        code.type(digits);
    }

    private SaveBackupCodesViewModel codes() {
        return new SaveBackupCodesViewModel(
                screens.flow,
                screens.gate.backupCodes,
                screens.actions(),
                new InlineBackground(),
                screens.gate.time,
                screens.messages);
    }

    @Test
    void newBackupCodes() throws Exception {
        enrol(0);
        screens.gate.backupCodes.regenerate(screens.maria.id(), screens.proof(Proof.How.PASSWORD_AND_FACTOR));
        Function<ViewLoader, Parent> screen =
                loader -> new SaveBackupCodesView(codes(), loader, screens.messages).root();
        wizard("11-backup-codes", 100, screen, overlay -> {});
        wizard(
                "11-backup-codes-ticked",
                100,
                screen,
                overlay -> find(overlay, "#codes-saved", CheckBox.class).setSelected(true));
        wizard("11-backup-codes-150", 150, screen, overlay -> {});
        screens.flow.noteLastCodeUsed();
        wizard("11-backup-codes-last-used", 100, screen, overlay -> {});
    }

    @Test
    void questionsBeforeChanges() throws Exception {
        asking("08-prove-before-set-up", new AskToEnrol(screens.flow), overlay -> {});
        enrol(3);
        asking("12-prove-before-change", new AskToEnrol(screens.flow), overlay -> {});
        asking("12c-prove-before-view", new AskToView(screens.flow), overlay -> {});
        asking("12-turn-off", new AskToTurnOff(screens.flow, screens.gate.enrolment), PersonGalleryTest::typeProof);
        screens.flow.askToRegenerate(7);
        AskToRegenerate regenerate = new AskToRegenerate(screens.flow, screens.gate.backupCodes);
        asking("12b-regenerate-confirm", regenerate, PersonGalleryTest::typeProof);
        asking("12b-regenerate-wrong", regenerate, overlay -> {
            typeProof(overlay);
            find(overlay, "#dialog-act", javafx.scene.control.Button.class).fire();
        });
        asking(
                "12b-regenerate-after-backup-code",
                regenerate,
                Optional.of(screens.proof(Proof.How.BACKUP_CODE_SIGN_IN)),
                overlay -> {});
    }

    @Test
    void backupCodesSeenAgain() throws Exception {
        enrol(3);
        dialog(
                "12c-view-backup-codes",
                loader -> {
                    screens.flow.view(screens.proof(Proof.How.PASSWORD_AND_FACTOR));
                    ViewCodesViewModel viewModel = new ViewCodesViewModel(
                            screens.flow,
                            screens.gate.backupCodes,
                            screens.actions(),
                            new InlineBackground(),
                            new Countdown(screens.ticker, screens.gate.time),
                            screens.messages);
                    return new ViewCodesView(viewModel, ZoneOffset.UTC, loader, screens.messages).root();
                },
                overlay -> {
                    screens.gate.time.pass(Duration.ofSeconds(8));
                    screens.ticker.beat();
                });
    }

    @Test
    void changeOfPassword() throws Exception {
        enrol(3);
        dialog("20-change-password", this::changePassword, PersonGalleryTest::typeNewPassword);
    }

    private Parent changePassword(ViewLoader loader) {
        return new ChangePasswordView(
                        new ChangePasswordViewModel(
                                screens.asking(new InlineBackground()),
                                new ChosenPasswordViewModel(
                                        screens.maria,
                                        screens.gate.passwords,
                                        new InlineBackground(),
                                        screens.messages),
                                screens.navigator,
                                screens.dialogs,
                                screens.messages),
                        loader,
                        screens.messages)
                .root();
    }

    private static void typeNewPassword(Overlay overlay) {
        typeProof(overlay);
        SecretField next = find(overlay, "#new-password", SecretField.class);
        next.setText(TestGate.PASSWORD.substring(0, 16).toCharArray());
        next.requestFocus();
    }

    @Test
    void questionsThatTakeAMailedCode() throws Exception {
        screens.gate.setUpMail();
        screens.gate.enrolEmail(screens.maria, "maria.k@example.com");
        screens.flow.askToRegenerate(7);
        AskToRegenerate regenerate = new AskToRegenerate(screens.flow, screens.gate.backupCodes);
        asking("12b-by-email", regenerate, overlay -> {});
        asking("12b-by-email-sent", regenerate, PersonGalleryTest::sendAndType);
        dialog("20-by-email", this::changePassword, PersonGalleryTest::typeNewPassword);
        enrol(0);
        asking("12b-by-app-or-email", regenerate, overlay -> {});
        asking("12b-by-email-or-app", regenerate, PersonGalleryTest::otherWay);
        dialog("20-by-email-or-app", this::changePassword, PersonGalleryTest::otherWay);
        dialog("20-by-email-or-app-150", 150, this::changePassword, PersonGalleryTest::otherWay);
        screens.gate.mailer.down(MailFailure.Reason.NO_CONNECTION);
        screens.gate.time.pass(Duration.ofMinutes(30));
        asking("12b-by-email-down", regenerate, overlay -> {
            otherWay(overlay);
            sendAndType(overlay);
        });
    }

    private static void otherWay(Overlay overlay) {
        find(overlay, "#proof-other-way", javafx.scene.control.Button.class).fire();
    }

    private static void sendAndType(Overlay overlay) {
        find(overlay, "#proof-send", javafx.scene.control.Button.class).fire();
        typeProof(overlay);
    }

    @Test
    void aboutToSignOut() throws Exception {
        enrol(3);
        screens.session.left = 14;
        dialog(
                "21-idle-warning",
                loader -> new IdleWarningView(
                                new IdleWarningViewModel(
                                        screens.session, screens.ticker, screens.navigator, screens.messages),
                                loader)
                        .root(),
                overlay -> {});
    }

    @Test
    void listOfKeys() throws Exception {
        enrol(3);
        dialog(
                "F1-keys",
                loader -> new KeysView(
                                new KeysViewModel(List.of(Area.PROFILE), screens.navigator, screens.messages), loader)
                        .root(),
                overlay -> {});
    }
}
