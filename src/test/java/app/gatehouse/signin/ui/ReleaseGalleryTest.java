/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.shell.Occupant;
import app.gatehouse.shell.ui.Area;
import app.gatehouse.shell.ui.ShellView;
import app.gatehouse.shell.ui.ShellViewModel;
import app.gatehouse.signin.ReleaseReason.Kind;
import app.gatehouse.testing.GalleryShot;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.ProofFields;
import app.gatehouse.ui.frames.FaceModel;
import app.gatehouse.ui.frames.Overlay;
import app.gatehouse.ui.theme.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of the supervisor release. */
@Tag("gallery")
class ReleaseGalleryTest {
    private ReleaseParts parts;

    @BeforeEach
    void build(@TempDir Path folder) throws Exception {
        parts = new ReleaseParts(folder);
    }

    @AfterEach
    void close() {
        parts.close();
    }

    private Overlay shell(Theme theme) {
        ShellViewModel shell = new ShellViewModel(
                new Occupant("Nadia Haddad", "nadia.haddad", "Shift leader", "Press shop, line 4"),
                List.of(Area.AUTHENTICATOR, Area.PROFILE, Area.PEOPLE),
                parts.session,
                parts.gate.time,
                parts.ticker,
                parts.navigator);
        ViewLoader loader = new ViewLoader(parts.messages, new FaceModel(), theme);
        Overlay overlay = new Overlay();
        overlay.setScreen(new ShellView(shell, Area.PEOPLE, new VBox(), loader, parts.messages).root());
        return overlay;
    }

    private void take(String name, int zoom, Consumer<ReleaseViewModel> shown) {
        GalleryShot.take(name, zoom, this::shell, overlay -> {
            ReleaseViewModel dialog = parts.open("No tries left");
            ViewLoader loader = new ViewLoader(parts.messages, new FaceModel(), new Theme());
            overlay.openDialog(new ReleaseView(dialog, loader).root(), () -> {});
            shown.accept(dialog);
            for (int round = 0; round < 2; round++) {
                overlay.applyCss();
                overlay.layout();
            }
            ProofFields fields = (ProofFields) overlay.lookup(".gh-proof");
            fields.password().setText("0123456789".toCharArray());
            fields.code().type("482913");
            fields.code().requestFocus();
        });
    }

    @Test
    void picturesTheRelease() {
        take("25-supervisor-release", 100, dialog -> dialog.kindProperty().set(Kind.PHONE_NOT_HERE));
        take("25-supervisor-release-150", 150, dialog -> dialog.kindProperty().set(Kind.PHONE_NOT_HERE));
        take("25-supervisor-release-unchosen", 100, dialog -> {});
        take("25-supervisor-release-own-words", 100, dialog -> {
            dialog.kindProperty().set(Kind.OTHER);
            dialog.wordsProperty().set("Locker is jammed");
        });
    }
}
