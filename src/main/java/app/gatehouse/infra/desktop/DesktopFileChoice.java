/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.desktop;

import app.gatehouse.shell.FileChoice;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The desktop's dialog, over the window that has the focus. FX thread only. */
public final class DesktopFileChoice implements FileChoice {
    @Override
    public Optional<Path> save(Wanted wanted, String suggestedName) {
        FileChooser chooser = chooser(wanted);
        chooser.setInitialFileName(suggestedName);
        return ask(chooser::showSaveDialog);
    }

    @Override
    public Optional<Path> open(Wanted wanted) {
        return ask(chooser(wanted)::showOpenDialog);
    }

    @Override
    public Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return ask(chooser::showDialog);
    }

    private static FileChooser chooser(Wanted wanted) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(wanted.title());
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(wanted.kind(), wanted.endings()));
        return chooser;
    }

    private static Optional<Path> ask(Function<Window, File> dialog) {
        Optional<Stage> owner = Window.getWindows().stream()
                .filter(window -> window instanceof Stage && window.isShowing())
                .map(Stage.class::cast)
                .findFirst();
        boolean maximized = owner.filter(Stage::isMaximized).isPresent();
        File file = dialog.apply(owner.orElse(null));
        if (maximized) {
            // On X11 the toolkit fixes the size of a window that waits for a dialog, and window managers then shrink
            // it.
            Platform.runLater(() -> {
                owner.get().setMaximized(false);
                owner.get().setMaximized(true);
            });
        }
        return Optional.ofNullable(file).map(File::toPath);
    }
}
