/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.scan;

import java.nio.file.Path;
import java.util.List;

/**
 * Reads picture files. Stateless, thread-safe, slow: call it off the screen's thread. It does not look for codes; that is
 * {@link QrReader}'s part.
 */
public interface PictureReader {
    /**
     * The pictures in the file: one, or the first few of a moving one. A very large picture comes at a whole fraction of its
     * size. A picture is not turned as its camera said: codes are read at any turn. The caller closes them.
     *
     * @throws UnreadablePicture if there is none; nothing is opened that is larger than the bounds, by the size of the file
     *     and by the width and height that it states
     */
    List<Frame> read(Path file) throws UnreadablePicture;
}
