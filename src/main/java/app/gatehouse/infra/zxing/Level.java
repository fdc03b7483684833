/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.zxing;

import java.util.List;

/** A frame at one size, and what was already tried there. */
final class Level implements AutoCloseable {
    private final Grey grey;
    private final double pixel;
    private final Patience patience;
    private final CodeSearch search;
    private Sums sums;

    /**
     * A frame at one size.
     *
     * @param pixel how many of the frame’s pixels one here is wide
     * @param places how many places are tried with each cut
     * @param patience how many are looked at in the whole frame
     */
    Level(Grey grey, double pixel, int places, Patience patience) {
        this.grey = grey;
        this.pixel = pixel;
        this.patience = patience;
        this.search = new CodeSearch(grey, places, patience);
    }

    Grey grey() {
        return grey;
    }

    double pixel() {
        return pixel;
    }

    int pixelCount() {
        return grey.pixelCount();
    }

    int shorterSide() {
        return Math.min(grey.width(), grey.height());
    }

    /** With a threshold for each pixel from the square around it, this part of the picture wide. */
    List<CodeSearch.Found> local(int part) {
        return around(Math.max(5, shorterSide() / part));
    }

    /** With a threshold for each pixel from the square around it that reaches this far. */
    List<CodeSearch.Found> around(int reach) {
        if (sums == null) {
            sums = new Sums(grey);
        }
        return search.in(Mask.local(grey, sums, reach));
    }

    /** With one threshold. */
    List<CodeSearch.Found> global() {
        return search.in(Mask.global(grey));
    }

    /** Codes with one corner mark that cannot be seen. */
    List<CodeSearch.Found> withMissingMark() {
        if (sums == null) {
            sums = new Sums(grey);
        }
        return search.withMissingMark(Mask.local(grey, sums, Math.max(5, shorterSide() / 12)));
    }

    /** The same, looked at otherwise. */
    Level with(Grey changed, int places) {
        return new Level(changed, pixel, places, patience);
    }

    /** Lets the large table go; it is made again if it is needed. */
    void rest() {
        sums = null;
    }

    @Override
    public void close() {
        grey.close();
    }
}
