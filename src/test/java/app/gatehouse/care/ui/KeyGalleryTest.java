/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care.ui;

import app.gatehouse.shell.Occupant;
import app.gatehouse.shell.ui.Area;
import app.gatehouse.shell.ui.ShellView;
import app.gatehouse.shell.ui.ShellViewModel;
import app.gatehouse.testing.GalleryShot;
import app.gatehouse.testing.TestGate;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.ProofFields;
import app.gatehouse.ui.controls.SecretField;
import app.gatehouse.ui.frames.FaceModel;
import app.gatehouse.ui.frames.Overlay;
import app.gatehouse.ui.theme.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of the dialogs of the vault's keys. */
@Tag("gallery")
class KeyGalleryTest {
    @TempDir
    Path folder;

    private KeyDialogs dialogs;

    @BeforeEach
    void build() throws Exception {
        dialogs = new KeyDialogs(folder);
        dialogs.gate.station.setUp("Press shop, line 4", "PS-04");
    }

    @AfterEach
    void close() {
        dialogs.close();
    }

    private Overlay shell(Theme theme) {
        ShellViewModel shell = new ShellViewModel(
                new Occupant("Jonas Weber", "jonas.weber", "Administrator", "Press shop, line 4"),
                List.of(Area.values()),
                dialogs.session,
                dialogs.gate.time,
                dialogs.ticker,
                dialogs.navigator);
        Overlay overlay = new Overlay();
        overlay.setScreen(new ShellView(shell, Area.PROFILE, new VBox(), loader(theme), dialogs.messages).root());
        return overlay;
    }

    private ViewLoader loader(Theme theme) {
        return new ViewLoader(dialogs.messages, new FaceModel(), theme);
    }

    private void shot(String name, int zoom, Function<ViewLoader, Parent> dialog, Consumer<Overlay> shown) {
        GalleryShot.take(name, zoom, this::shell, overlay -> {
            overlay.openDialog(dialog.apply(loader(new Theme())), () -> {});
            settle(overlay);
            shown.accept(overlay);
            settle(overlay);
        });
    }

    private static void settle(Parent root) {
        for (int round = 0; round < 2; round++) {
            root.applyCss();
            root.layout();
        }
    }

    private static void type(Overlay overlay, String id, String text) {
        ((SecretField) overlay.lookup("#" + id)).setText(text.toCharArray());
    }

    private static void prove(Overlay overlay) {
        ((ProofFields) overlay.lookup(".gh-proof")).password().setText(TestGate.PASSWORD.toCharArray());
    }

    @Test
    void changeMasterPassword() {
        for (int zoom : new int[] {100, 150}) {
            shot("keys-master-" + zoom, zoom, this::master, overlay -> {
                type(overlay, "master-old", KeyDialogs.MASTER);
                type(overlay, "master-new", KeyDialogs.NEXT);
                type(overlay, "master-again", KeyDialogs.NEXT);
                prove(overlay);
            });
        }
        shot("keys-master-wrong", 100, this::master, overlay -> {
            type(overlay, "master-old", "another one");
            type(overlay, "master-new", KeyDialogs.NEXT);
            type(overlay, "master-again", KeyDialogs.NEXT);
            prove(overlay);
            ((javafx.scene.control.Button) overlay.lookup("#master-change")).fire();
        });
    }

    private Parent master(ViewLoader loader) {
        return new ChangeMasterPasswordView(
                        dialogs.changeMaster(), KeyDialogs.NEXT::toCharArray, loader, dialogs.messages)
                .root();
    }

    @Test
    void masterPasswordOfSomebodyWithAFactor() throws Exception {
        dialogs.gate.enrol(dialogs.jonas);
        shot("keys-master-factor", 100, this::master, overlay -> {});
        shot("keys-master-factor-150", 150, this::master, overlay -> {});
    }

    @Test
    void newRecoveryKey() {
        shot("keys-recovery-ask", 100, this::recovery, overlay -> {});
        for (int zoom : new int[] {100, 150}) {
            shot("keys-recovery-" + zoom, zoom, this::recovery, overlay -> {
                prove(overlay);
                ((javafx.scene.control.Button) overlay.lookup("#new-key-make")).fire();
            });
        }
    }

    private Parent recovery(ViewLoader loader) {
        return new NewRecoveryKeyView(dialogs.newKey(), loader, dialogs.messages).root();
    }

    @Test
    void openingPasswords() throws Exception {
        shot("keys-openers-none", 100, this::openers, overlay -> {});
        shot("keys-opener-add", 100, this::opener, overlay -> type(overlay, "opener-new", KeyDialogs.NEXT));
        shot("keys-opener-add-150", 150, this::opener, overlay -> {});
        dialogs.giveOne(dialogs.lena, KeyDialogs.NEXT);
        for (int zoom : new int[] {100, 150}) {
            shot("keys-openers-" + zoom, zoom, this::openers, overlay -> {});
        }
        shot("keys-opener-end", 100, this::end, overlay -> {});
    }

    private Parent openers(ViewLoader loader) {
        return new OpeningPasswordsView(dialogs.openers(), loader, dialogs.messages).root();
    }

    private Parent opener(ViewLoader loader) {
        return new SetOpeningPasswordView(dialogs.setOpener(), KeyDialogs.NEXT::toCharArray, loader, dialogs.messages)
                .root();
    }

    private Parent end(ViewLoader loader) {
        return new EndOpeningPasswordView(dialogs.endOpener(), loader).root();
    }
}
