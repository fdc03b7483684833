/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.scan;

import java.util.List;
import java.util.function.Consumer;

/**
 * Takes pictures of the desktop. It looks once, when it is asked to, and does not look for codes; that is {@link QrReader}'s
 * part.
 */
@FunctionalInterface
public interface ScreenCapture {
    /**
     * Takes a picture of each monitor, in the monitor’s own pixels, with the program’s windows out of the way; they are back
     * before {@code done} is called. Call it on the screen’s thread, where {@code done} is called as well, once, a moment
     * later. The receiver closes the pictures.
     *
     * @param done receives one picture a monitor; none where the desktop gives no pictures away, or nothing but one colour,
     *     as some do that want to be asked first, or while it takes others
     */
    void take(Consumer<List<Frame>> done);
}
