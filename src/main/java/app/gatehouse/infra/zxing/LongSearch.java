/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.zxing;

import app.gatehouse.scan.FoundCode;
import app.gatehouse.scan.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The search for a picture that will not get better: every size from twice (a small picture: three times) to a sixteenth,
 * cut in several ways; then cleaned of specks and sharpened; then ZXing’s own search. Cheap things first, and not much more
 * once something was found.
 */
final class LongSearch {
    private static final int PLACES = 6;
    private static final int MOST_LOOKS = 400;

    /** Larger pictures are made smaller first. */
    private static final int MOST_PIXELS = 13_000_000;

    private static final int ENLARGED_TWICE = 900 * 900;
    private static final int ENLARGED_THRICE = 350 * 350;

    /** Pixels looked at, all cuts together, until it is enough: about a second and a half. */
    private static final long MOST_WORK = 45_000_000;

    /** What a picture in which something was found is still worth, for other codes in it. */
    private static final long MORE_WORK = 6_000_000;

    private final Frame frame;
    private final Catch found = new Catch();
    private final Patience patience = new Patience(MOST_LOOKS);
    private long work;

    LongSearch(Frame frame) {
        this.frame = frame;
    }

    List<FoundCode> codes() {
        List<Level> levels = levels();
        try {
            for (Level level : levels) {
                plainly(level);
            }
            for (Level level : levels) {
                if (found.isEmpty()) {
                    tryOut(level, 2, level::withMissingMark);
                    level.rest();
                }
            }
            for (Level level : levels) {
                cleaned(level);
            }
            for (Level level : levels) {
                if (found.isEmpty() && worth(4L * level.pixelCount())) {
                    found.addTexts(ZxingOpinion.texts(level.grey()));
                }
            }
        } finally {
            levels.forEach(Level::close);
        }
        return found.codes();
    }

    /** Ordinary sizes first, then larger ones, then smaller ones. */
    private List<Level> levels() {
        int divisor = 1;
        while ((long) frame.width() / divisor * (frame.height() / divisor) > MOST_PIXELS) {
            divisor++;
        }
        if (frame.width() < divisor || frame.height() < divisor) {
            return List.of();
        }
        List<Level> larger = new ArrayList<>();
        List<Level> smaller = new ArrayList<>();
        Level level = new Level(Grey.of(frame, divisor), divisor, PLACES, patience);
        Level first = level;
        while (level.shorterSide() > 1300) {
            larger.add(0, level);
            level = halved(level);
        }
        List<Level> levels = new ArrayList<>(List.of(level));
        while (level.shorterSide() > 150 && smaller.size() < 3) {
            level = halved(level);
            smaller.add(level);
        }
        if (first.pixelCount() <= ENLARGED_THRICE) {
            larger.add(new Level(first.grey().enlarged(3), divisor / 3.0, PLACES, patience));
        } else if (first.pixelCount() <= ENLARGED_TWICE) {
            larger.add(new Level(first.grey().enlarged(2), divisor / 2.0, PLACES, patience));
        }
        levels.addAll(larger);
        levels.addAll(smaller);
        return levels;
    }

    private Level halved(Level level) {
        return new Level(level.grey().half(), level.pixel() * 2, PLACES, patience);
    }

    private void plainly(Level level) {
        tryOut(level, 1, () -> level.local(12));
        tryOut(level, 1, () -> level.around(12));
        if (found.isEmpty()) {
            tryOut(level, 1, () -> level.local(30));
            tryOut(level, 1, level::global);
            tryOut(level, 1, () -> level.local(5));
        }
        level.rest();
    }

    private void cleaned(Level level) {
        List<Supplier<Grey>> ways = List.of(
                () -> level.grey().despeckled(),
                () -> level.grey().sharpened(3),
                () -> level.grey().sharpened(6));
        for (Supplier<Grey> way : ways) {
            if (found.isEmpty() && worth(4L * level.pixelCount())) {
                try (Level changed = level.with(way.get(), PLACES)) {
                    found.add(changed.local(12), changed.pixel());
                }
            }
        }
    }

    private void tryOut(Level level, int cost, Supplier<List<CodeSearch.Found>> way) {
        if (worth((long) cost * level.pixelCount())) {
            found.add(way.get(), level.pixel());
        }
    }

    /** Whether there is room for so much more work; if so, it counts as done. */
    private boolean worth(long more) {
        boolean room = work + more <= (found.isEmpty() ? MOST_WORK : MORE_WORK);
        work += room ? more : 0;
        return room;
    }
}
