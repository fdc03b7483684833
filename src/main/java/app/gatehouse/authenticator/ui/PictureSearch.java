/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import app.gatehouse.scan.Frame;
import app.gatehouse.scan.PictureReader;
import app.gatehouse.scan.QrReader;
import app.gatehouse.scan.UnreadablePicture;
import app.gatehouse.scan.UnreadablePicture.Reason;
import app.gatehouse.task.Cancellation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads pictures and finds the codes in them. Slow: never on the screen's thread. Stateless. */
final class PictureSearch {
    private final PictureReader pictures;
    private final QrReader codes;

    PictureSearch(PictureReader pictures, QrReader codes) {
        this.pictures = pictures;
        this.codes = codes;
    }

    /**
     * What the codes in all pictures say. The pictures are blackened at the end, however it ends.
     *
     * @param stop looked at before each picture
     */
    Found find(PictureSource source, Cancellation stop) {
        List<String> texts = new ArrayList<>();
        if (source instanceof PictureSource.Files files) {
            return find(files.paths(), stop);
        }
        find(((PictureSource.Frames) source).frames(), stop, texts);
        return new Found(texts, List.of());
    }

    private Found find(List<Path> files, Cancellation stop) {
        List<String> texts = new ArrayList<>();
        List<Reason> unread = new ArrayList<>();
        for (Path file : files) {
            if (stop.isCancelled()) {
                break;
            }
            try {
                find(pictures.read(file), stop, texts);
            } catch (UnreadablePicture e) {
                unread.add(e.reason());
            }
        }
        return new Found(texts, unread);
    }

    private void find(List<Frame> frames, Cancellation stop, List<String> texts) {
        try {
            for (Frame frame : frames) {
                if (!stop.isCancelled()) {
                    texts.addAll(codes.read(frame));
                }
            }
        } finally {
            frames.forEach(Frame::close);
        }
    }

    /**
     * What was found.
     *
     * @param texts can be secret
     * @param unread why files could not be read as pictures, one reason a file
     */
    record Found(List<String> texts, List<Reason> unread) {
        /** Why the first of them could not be read. */
        Optional<Reason> firstUnread() {
            return unread.stream().findFirst();
        }

        @Override
        public String toString() {
            return "Found " + texts.size();
        }
    }
}
