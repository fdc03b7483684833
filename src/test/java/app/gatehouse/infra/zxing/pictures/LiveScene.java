/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.zxing.pictures;

import app.gatehouse.scan.QrMatrix;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** What a camera of 1280 by 720 shows while a person looks for a code, holds one up, or holds up a sheet of ten. */
public enum LiveScene {
    /** A room and a face: nothing with edges. */
    ROOM,
    /** A page of small print, filling the frame. */
    PRINT,
    /** Finder patterns all over the place, as on cloth with a pattern: the worst that can be without a code. */
    PATTERN,
    /** A code whose data are beyond repair, or that a thumb covers. */
    COVERED_CODE,
    /** A code held up. */
    CODE,
    /** The printed sheet of ten backup codes. */
    SHEET;

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;

    /** The picture of this scene with this number. */
    @SuppressWarnings("EnumOrdinal")
    public Difficult.Picture picture(long seed, int number) {
        Random random = new Random(seed * 1_000_037 + ordinal() * 7_901L + number);
        Set<String> texts = new TreeSet<>();
        Photo photo = photo(random, texts)
                .light(0.95, 0.55, random.nextDouble() * 6, 0, 1)
                .defocus(0.5 + 0.8 * random.nextDouble())
                .noise(random, 0.03, 0.5);
        String name = String.format(Locale.ROOT, "live-%s-%03d", name().toLowerCase(Locale.ROOT), number);
        return new Difficult.Picture(name, photo.jpeg(0.6), texts);
    }

    private Photo photo(Random random, Set<String> texts) {
        return switch (this) {
            case ROOM -> framed(random, QrMatrix.of(4, (x, y) -> false)).take(0.5, 0.5);
            case PRINT ->
                framed(random, QrMatrix.of(2, (x, y) -> false))
                        .quiet(200)
                        .turn(0.2)
                        .take(5, 9);
            case PATTERN -> pattern(random);
            case COVERED_CODE -> {
                QrMatrix code = Payload.small(random, new TreeSet<>());
                Random bits = new Random(random.nextLong());
                int line = code.size() / 2;
                yield framed(
                                random,
                                QrMatrix.of(
                                        code.size(),
                                        (x, y) -> (y > line && x > 8) ? bits.nextBoolean() : code.at(x, y)))
                        .turn(0.4)
                        .tilt(0.3)
                        .take(5, 9);
            }
            case CODE ->
                framed(random, Payload.small(random, texts)).turn(0.4).tilt(0.4).take(3.5, 9);
            case SHEET -> sheet(random, texts);
        };
    }

    private static Shot framed(Random random, QrMatrix code) {
        return new Shot(random, code).within(WIDTH, HEIGHT);
    }

    private static Photo pattern(Random random) {
        int pitch = 8 + random.nextInt(4);
        return framed(random, QrMatrix.of(pitch * 20, (x, y) -> {
                    int reach = Math.max(Math.abs(x % pitch - 3), Math.abs(y % pitch - 3));
                    return reach <= 1 || reach == 3;
                }))
                .turn(0.5)
                .take(5, 8);
    }

    private static Photo sheet(Random random, Set<String> texts) {
        Photo photo = new Photo(WIDTH, HEIGHT);
        double turn = 0.12 * (2 * random.nextDouble() - 1);
        for (int i = 0; i < 10; i++) {
            double x = (i % 5 - 2) * 235;
            double y = (Math.floorDiv(i, 5) - 0.5) * 330;
            QrMatrix code = Payload.small(random, texts);
            new Shot(random, code)
                    .tilt(0.1)
                    .into(
                            photo,
                            WIDTH / 2.0 + x * Math.cos(turn) - y * Math.sin(turn),
                            HEIGHT / 2.0 + x * Math.sin(turn) + y * Math.cos(turn),
                            165.0 / code.size(),
                            i > 0);
        }
        return photo;
    }
}
