/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care;

import app.gatehouse.care.ui.BackUpView;
import app.gatehouse.care.ui.BackUpViewModel;
import app.gatehouse.care.ui.CheckView;
import app.gatehouse.care.ui.CheckViewModel;
import app.gatehouse.care.ui.CopiesView;
import app.gatehouse.care.ui.CopiesViewModel;
import app.gatehouse.care.ui.RestoreFlow;
import app.gatehouse.care.ui.RestoreSide;
import app.gatehouse.care.ui.RestoreView;
import app.gatehouse.care.ui.RestoreViewModel;
import app.gatehouse.people.ui.Claimant;
import app.gatehouse.people.ui.CodeMailViewModel;
import app.gatehouse.people.ui.ProofMailViewModel;
import app.gatehouse.people.ui.ProofViewModel;
import app.gatehouse.shell.Messages;
import app.gatehouse.signin.SetupStep;
import app.gatehouse.task.Countdown;
import app.gatehouse.testing.GalleryShot;
import app.gatehouse.testing.InlineBackground;
import app.gatehouse.testing.ManualTicker;
import app.gatehouse.testing.RecordingDialogs;
import app.gatehouse.testing.RecordingNavigator;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.ProofFields;
import app.gatehouse.ui.controls.RecoveryKeyField;
import app.gatehouse.ui.frames.FaceModel;
import app.gatehouse.ui.frames.Overlay;
import app.gatehouse.ui.theme.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of the dialogs for backups. */
@Tag("gallery")
class CareGalleryTest {
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final RecordingNavigator navigator = new RecordingNavigator();
    private final RecordingDialogs dialogs = new RecordingDialogs();

    @TempDir
    Path folder;

    @TempDir
    Path stick;

    private CareStation station;
    private Path backup;

    @BeforeEach
    void start() throws Exception {
        station = new CareStation(folder);
        for (int i = 0; i < 5; i++) {
            station.gate.add("person." + i);
        }
        backup = station.backUp(stick);
        for (int day = 0; day < 4; day++) {
            station.gate.time.pass(Duration.ofDays(1));
            account(day);
        }
        station.gate.add("new.comer");
    }

    @AfterEach
    void end() {
        station.close();
    }

    private void account(int number) throws Exception {
        station.vaults()
                .vault
                .write(handle -> handle.execute(
                        "INSERT INTO account (person_id, issuer, name, type, algorithm, digits, period, counter, secret, position,"
                                + " added_at) VALUES (1, 'Hafen', ?, 'TOTP', 'SHA1', 6, 30, 0, x'01', 1, 0)",
                        "account " + number));
    }

    private void take(String name, int zoom, Supplier<Parent> dialog, Consumer<Overlay> shown) {
        GalleryShot.take(
                name,
                zoom,
                theme -> {
                    Overlay overlay = new Overlay();
                    overlay.setScreen(new VBox());
                    return overlay;
                },
                overlay -> {
                    overlay.openDialog(dialog.get(), () -> {});
                    settle(overlay);
                    shown.accept(overlay);
                    settle(overlay);
                });
    }

    /** On the screen's thread only. */
    private ViewLoader loader() {
        return new ViewLoader(messages, new FaceModel(), new Theme());
    }

    private static void settle(Parent root) {
        for (int round = 0; round < 2; round++) {
            root.applyCss();
            root.layout();
        }
    }

    private RestoreViewModel restoring() {
        ManualTicker ticker = new ManualTicker();
        ProofViewModel proof = new ProofViewModel(
                new Claimant(station.administrator.id(), Optional.empty()),
                station.gate.reproof,
                new ProofMailViewModel(new CodeMailViewModel(ticker, messages), station.gate.time.zone(), messages),
                new InlineBackground(),
                new Countdown(ticker, station.gate.time),
                messages);
        return new RestoreViewModel(
                new RestoreSide.Inside(station.restore(), station.administrator.id(), proof),
                new Ways(),
                station.gate.time.zone(),
                new InlineBackground(),
                messages);
    }

    private RestoreViewModel looking() {
        RestoreViewModel viewModel = restoring();
        viewModel.chooseFile();
        return viewModel;
    }

    private static void type(Overlay overlay) {
        ProofFields proof = (ProofFields) overlay.lookup(".gh-proof");
        proof.password().setText("secret-word".toCharArray());
        proof.code().type("482913");
    }

    @Test
    void restorePreview() {
        take(
                "26-restore-preview",
                100,
                () -> new RestoreView(looking(), loader(), messages).root(),
                CareGalleryTest::type);
    }

    @Test
    void restoreWithTheRecoveryKey() {
        for (int zoom : new int[] {100, 150}) {
            take(
                    "26d-restore-recovery-key" + (zoom == 100 ? "" : "-" + zoom),
                    zoom,
                    () -> new RestoreView(looking(), loader(), messages).root(),
                    overlay -> {
                        ((Button) overlay.lookup("#restore-other-proof")).fire();
                        ((RecoveryKeyField) overlay.lookup("#restore-proof-key")).type("7KQM2XVD9RTAHC4EPW6JN83FYB");
                    });
        }
    }

    @Test
    void restorePreviewAtALargeZoom() {
        take("26-restore-preview-150", 150, () -> new RestoreView(looking(), loader(), messages).root(), overlay -> {});
    }

    @Test
    void whichBackup() {
        take("26b-restore-choose", 100, () -> new RestoreView(restoring(), loader(), messages).root(), overlay -> {});
    }

    @Test
    void theKeyOfThatTime() throws Exception {
        station.vaults().vault.keyChanges().changeMasterPassword("walnut harbour pencil thunder sofa".toCharArray());
        take("26c-restore-key", 100, () -> new RestoreView(looking(), loader(), messages).root(), overlay -> {});
    }

    @Test
    void backUp() {
        take(
                "31-back-up",
                100,
                () -> {
                    BackUpViewModel viewModel = new BackUpViewModel(
                            station.administrator.id(),
                            station.backups(),
                            navigator,
                            dialogs,
                            new InlineBackground(),
                            messages);
                    viewModel.choose();
                    dialogs.choose(stick.resolve(station.backups().suggestedName()));
                    return new BackUpView(viewModel, loader()).root();
                },
                overlay -> {});
    }

    @Test
    void fullCheck() {
        take(
                "32-check",
                100,
                () -> new CheckView(
                                new CheckViewModel(
                                        station.administrator.id(),
                                        station.check(),
                                        navigator,
                                        new InlineBackground(),
                                        messages),
                                new ManualTicker(),
                                loader(),
                                messages)
                        .root(),
                overlay -> {});
    }

    @Test
    void scheduledCopies() throws Exception {
        ScheduledCopies copies = station.copies();
        copies.choose(station.administrator.id(), Optional.of(stick));
        copies.copyNow(station.administrator.id());
        take(
                "33-copies",
                100,
                () -> new CopiesView(
                                new CopiesViewModel(
                                        station.administrator.id(),
                                        copies,
                                        new CopiesViewModel.Surroundings(navigator, dialogs, station.gate.time.zone()),
                                        new InlineBackground(),
                                        messages),
                                loader(),
                                messages)
                        .root(),
                overlay -> {});
    }

    private final class Ways implements RestoreFlow {
        @Override
        public void choose(Consumer<Path> chosen) {
            chosen.accept(backup);
        }

        @Override
        public void keep() {}

        @Override
        public void restored() {}

        @Override
        public void rescued(SetupStep next) {}
    }
}
