/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.scan;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What lies on the clipboard and can hold an account. Screen’s thread only. The clipboard is not changed. */
public interface PastedPicture {
    /** The picture itself, if there is one; whoever takes it closes it. */
    Optional<Frame> picture();

    /** The files that were copied, if any: whether they are pictures is {@link PictureReader}'s question. */
    List<Path> files();

    /** The text, if there is any and no more of it than a few thousand accounts need; whoever takes it wipes it. */
    Optional<char[]> text();
}
