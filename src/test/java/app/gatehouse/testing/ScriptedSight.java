/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.testing;

import app.gatehouse.scan.Frame;
import app.gatehouse.scan.PastedPicture;
import app.gatehouse.scan.ScreenCapture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What lies on the clipboard and what the monitors show, as the test says; both empty at first. Screen's thread only. */
public final class ScriptedSight implements PastedPicture, ScreenCapture {
    private Optional<Frame> picture = Optional.empty();
    private List<Path> files = List.of();
    private Optional<char[]> text = Optional.empty();
    private List<Frame> monitors = List.of();

    /** Puts a picture on the clipboard. */
    public void copy(Frame frame) {
        picture = Optional.of(frame);
    }

    /** Puts files on the clipboard. */
    public void copy(Path... paths) {
        files = List.of(paths);
    }

    /** Puts text on the clipboard. */
    public void copy(String words) {
        text = Optional.of(words.toCharArray());
    }

    /** What each monitor shows. */
    public void show(Frame... frames) {
        monitors = List.of(frames);
    }

    @Override
    public Optional<Frame> picture() {
        return picture.map(ScriptedSight::copyOf);
    }

    @Override
    public List<Path> files() {
        return files;
    }

    @Override
    public Optional<char[]> text() {
        return text.map(char[]::clone);
    }

    @Override
    public void take(Consumer<List<Frame>> done) {
        List<Frame> taken = new ArrayList<>();
        monitors.forEach(frame -> taken.add(copyOf(frame)));
        done.accept(taken);
    }

    private static Frame copyOf(Frame frame) {
        return new Frame(frame.width(), frame.height(), frame.argb().clone());
    }
}
