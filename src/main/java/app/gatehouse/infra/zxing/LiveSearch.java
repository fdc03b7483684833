/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.zxing;

import app.gatehouse.scan.FoundCode;
import app.gatehouse.scan.Frame;
import java.util.List;

/**
 * The search for a live picture: two cuts at full size, two at half size, few places each. Of a large frame the whole is
 * made smaller first, and then its middle is looked at as it came: a small code is held there.
 */
final class LiveSearch {
    private static final int PLACES = 3;
    private static final int MOST_LOOKS = 20;

    /** More than this is halved first: a code that fills a fair part of it has pixels enough. */
    private static final int MOST_PIXELS = 1_000_000;

    private final Frame frame;

    LiveSearch(Frame frame) {
        this.frame = frame;
    }

    List<FoundCode> codes() {
        Catch found = new Catch();
        Patience patience = new Patience(MOST_LOOKS);
        int divisor = 1;
        while ((long) frame.width() / divisor * (frame.height() / divisor) > MOST_PIXELS) {
            divisor++;
        }
        if (frame.width() < divisor || frame.height() < divisor) {
            return List.of();
        }
        try (Level full = new Level(Grey.of(frame, divisor), divisor, PLACES, patience);
                Level half = new Level(full.grey().half(), 2.0 * divisor, PLACES, patience)) {
            found.add(full.local(12), full.pixel());
            if (found.isEmpty()) {
                found.add(half.local(12), half.pixel());
            }
            if (found.isEmpty()) {
                found.add(full.around(10), full.pixel());
            }
            if (found.isEmpty()) {
                found.add(half.global(), half.pixel());
            }
        }
        if (found.isEmpty() && divisor > 1) {
            middle(found, frame.width() / divisor, frame.height() / divisor);
        }
        return found.codes();
    }

    private void middle(Catch found, int width, int height) {
        int left = (frame.width() - width) / 2;
        int top = (frame.height() - height) / 2;
        try (Level middle =
                new Level(Grey.part(frame, left, top, width, height), 1, PLACES, new Patience(MOST_LOOKS / 2))) {
            found.add(middle.around(24), middle.pixel(), left, top);
        }
    }
}
