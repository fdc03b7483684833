/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.scan;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The picture that lies on the clipboard. Screen’s thread only. The clipboard is not changed. */
public interface PastedPicture {
    /** The picture itself, if there is one; whoever takes it closes it. */
    Optional<Frame> picture();

    /** The files that were copied, if any: whether they are pictures is {@link PictureReader}'s question. */
    List<Path> files();
}
