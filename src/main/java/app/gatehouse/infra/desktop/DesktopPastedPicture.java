/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.desktop;

import app.gatehouse.scan.Frame;
import app.gatehouse.scan.PastedPicture;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.Clipboard;

/** The clipboard’s content through JavaFX. FX thread only. */
public final class DesktopPastedPicture implements PastedPicture {
    /** Of an address list of a few thousand accounts. */
    private static final int LONGEST_TEXT = 1_000_000;

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

    @Override
    public Optional<char[]> text() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        return clipboard.hasString()
                ? Optional.ofNullable(clipboard.getString())
                        .filter(text -> text.length() <= LONGEST_TEXT)
                        .map(String::toCharArray)
                : Optional.empty();
    }
}
