/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import app.gatehouse.scan.Frame;
import java.nio.file.Path;
import java.util.List;

/** What is to be searched for codes. Whoever holds it closes it. */
sealed interface PictureSource extends AutoCloseable {
    /** Blackens the pictures. */
    @Override
    void close();

    /** Files, which may be no pictures. */
    record Files(List<Path> paths) implements PictureSource {
        /** Copies the list. */
        public Files {
            paths = List.copyOf(paths);
        }

        @Override
        public void close() {
            // The pictures in them are opened and blackened by the search.
        }
    }

    /**
     * Pictures in memory.
     *
     * @param screen whether they show the monitors; then none means that the desktop gives none away
     */
    record Frames(List<Frame> frames, boolean screen) implements PictureSource {
        /** Copies the list. */
        public Frames {
            frames = List.copyOf(frames);
        }

        @Override
        public void close() {
            frames.forEach(Frame::close);
        }
    }
}
