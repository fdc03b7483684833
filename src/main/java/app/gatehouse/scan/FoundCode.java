/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.scan;

import java.util.List;

/**
 * A QR code that was read in a picture: what it says and where it lies. The text can be secret, so {@link #toString()} does
 * not show it. Two are equal if they say the same at the same place.
 *
 * @param text what the code says, not empty
 * @param corners its four corners in the frame's pixels, in the order top left, top right, bottom right, bottom left of
 *     the code itself; empty where the place is not known
 */
public record FoundCode(String text, List<Point> corners) {
    /** A point in the frame, in pixels from its top left corner. It can lie a little outside. */
    public record Point(double x, double y) {}

    /** Copies the corners. */
    public FoundCode {
        corners = List.copyOf(corners);
    }

    @Override
    public String toString() {
        return "FoundCode at " + corners;
    }
}
