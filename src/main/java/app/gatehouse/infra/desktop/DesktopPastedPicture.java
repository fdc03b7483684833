/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.desktop;

import app.gatehouse.scan.Frame;
import app.gatehouse.scan.PastedPicture;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.Clipboard;

/** The clipboard’s picture through JavaFX. FX thread only. */
public final class DesktopPastedPicture implements PastedPicture {
    @Override
    public Optional<Frame> picture() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        return clipboard.hasImage() ? ImageFrames.of(clipboard.getImage()) : Optional.empty();
    }

    @Override
    public List<Path> files() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        return clipboard.hasFiles()
                ? clipboard.getFiles().stream().map(File::toPath).toList()
                : List.of();
    }
}
