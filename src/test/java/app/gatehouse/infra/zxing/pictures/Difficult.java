/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.zxing.pictures;

import app.gatehouse.scan.QrMatrix;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Kinds of pictures that are hard to read, each made from a number: the same number gives the same picture. */
public enum Difficult {
    TURNED,
    TILTED,
    CURVED,
    CRUMPLED,
    DEFOCUSED,
    MOVED,
    NOISY,
    GLOSSY,
    LOW_CONTRAST,
    UNEVEN_LIGHT,
    SHADOW,
    INVERTED,
    TINY,
    HUGE,
    CROPPED,
    SCREEN,
    JPEG,
    SEVERAL,
    DENSE,
    DIRTY,
    COVERED,
    STYLED,
    FAR,
    WEBCAM,
    PHONE,
    BOTTLE;

    /** A picture and the texts of the codes in it. */
    public record Picture(String name, BufferedImage image, Set<String> texts) {
        /** Whether these are all of its texts. */
        public boolean all(Set<String> read) {
            return read.containsAll(texts);
        }

        /** How many of these it does not hold. */
        public long wrong(Set<String> read) {
            return read.stream().filter(text -> !texts.contains(text)).count();
        }
    }

    /** The picture of this kind with this number. */
    @SuppressWarnings("EnumOrdinal")
    public Picture picture(long seed, int number) {
        // The place of the kind is part of the seed, so that every picture can be made again.
        Random random = new Random(seed * 1_000_003 + ordinal() * 7_919L + number);
        Set<String> texts = new TreeSet<>();
        BufferedImage image = image(random, texts);
        return new Picture(
                String.format(Locale.ROOT, "%s-%03d", name().toLowerCase(Locale.ROOT), number), image, texts);
    }

    private BufferedImage image(Random random, Set<String> texts) {
        return switch (this) {
            case TURNED ->
                shot(random, texts)
                        .turn(Math.PI * 2)
                        .tilt(0.1)
                        .take(2.5, 6)
                        .noise(random, 0.02, 0.3)
                        .image();
            case TILTED ->
                shot(random, texts)
                        .turn(0.6)
                        .tilt(1.0)
                        .take(4, 7)
                        .noise(random, 0.02, 0.3)
                        .image();
            case CURVED ->
                shot(random, texts)
                        .turn(3)
                        .round(random)
                        .take(4, 7)
                        .noise(random, 0.02, 0.3)
                        .image();
            case CRUMPLED ->
                shot(random, texts)
                        .turn(0.5)
                        .tilt(0.4)
                        .wavy(random)
                        .take(4, 7)
                        .noise(random, 0.02, 0.3)
                        .image();
            case DEFOCUSED -> defocused(random, texts);
            case MOVED -> moved(random, texts);
            case NOISY -> noisy(random, texts);
            case GLOSSY -> glossy(random, texts);
            case LOW_CONTRAST -> lowContrast(random, texts);
            case UNEVEN_LIGHT -> unevenLight(random, texts);
            case SHADOW -> shadow(random, texts);
            case INVERTED -> inverted(random, texts);
            case TINY -> tiny(random, texts);
            case HUGE ->
                shot(random, texts)
                        .turn(0.3)
                        .tilt(0.3)
                        .take(22, 34)
                        .noise(random, 0.06, 0.3)
                        .image();
            case CROPPED -> cropped(random, texts);
            case SCREEN -> screen(random, texts);
            case JPEG -> shot(random, texts).turn(0.3).tilt(0.3).take(2, 4).jpeg(0.04 + 0.1 * random.nextDouble());
            case SEVERAL -> several(random, texts);
            case DENSE -> dense(random, texts);
            case DIRTY -> dirty(random, texts);
            case COVERED -> covered(random, texts);
            case STYLED -> styled(random, texts);
            case FAR ->
                shot(random, texts)
                        .turn(0.6)
                        .tilt(0.5)
                        .within(1600, 1200)
                        .take(2, 3.2)
                        .noise(random, 0.03, 0.3)
                        .image();
            case WEBCAM -> webcam(random, texts);
            case PHONE -> phone(random, texts);
            case BOTTLE ->
                shot(random, texts)
                        .turn(3)
                        .bottle(random)
                        .take(4, 7)
                        .noise(random, 0.02, 0.3)
                        .image();
        };
    }

    private static Shot shot(Random random, Set<String> texts) {
        return new Shot(random, Payload.code(random, texts));
    }

    private static BufferedImage defocused(Random random, Set<String> texts) {
        double scale = 4 + 5 * random.nextDouble();
        return shot(random, texts)
                .turn(0.5)
                .tilt(0.3)
                .take(scale, scale)
                .defocus(scale * (0.45 + 0.5 * random.nextDouble()))
                .noise(random, 0.01, 0.3)
                .image();
    }

    private static BufferedImage moved(Random random, Set<String> texts) {
        double scale = 4 + 5 * random.nextDouble();
        return shot(random, texts)
                .turn(0.5)
                .tilt(0.3)
                .take(scale, scale)
                .move(scale * (0.7 + 1.1 * random.nextDouble()), random.nextDouble() * Math.PI)
                .noise(random, 0.01, 0.3)
                .image();
    }

    private static BufferedImage noisy(Random random, Set<String> texts) {
        Photo photo = shot(random, texts)
                .turn(0.5)
                .tilt(0.3)
                .take(3, 6)
                .range(0.2, 0.8)
                .noise(random, 0.1 + 0.25 * random.nextDouble(), 0.5);
        return (random.nextBoolean() ? photo.specks(random, 0.12 * random.nextDouble()) : photo).image();
    }

    private static BufferedImage glossy(Random random, Set<String> texts) {
        return shot(random, texts)
                .turn(0.6)
                .tilt(0.5)
                .take(4, 7)
                .range(0.05, 0.7)
                .gloss(random, 1 + random.nextInt(3), 0.09 + 0.1 * random.nextDouble(), 0.4 + 0.7 * random.nextDouble())
                .noise(random, 0.02, 0.3)
                .image();
    }

    private static BufferedImage lowContrast(Random random, Set<String> texts) {
        double low = 0.1 + 0.6 * random.nextDouble();
        double range = 0.05 + 0.08 * random.nextDouble();
        return shot(random, texts)
                .turn(0.6)
                .tilt(0.4)
                .take(3, 6)
                .range(low, low + range)
                .light(1, 0.85, random.nextDouble() * 6, 0, 1)
                .noise(random, range * 0.12, 0.5)
                .image();
    }

    private static BufferedImage unevenLight(Random random, Set<String> texts) {
        return shot(random, texts)
                .turn(0.6)
                .tilt(0.4)
                .take(3, 6)
                .light(1.5, 0.03 + 0.1 * random.nextDouble(), random.nextDouble() * 6, 0, 1)
                .noise(random, 0.012, 0.3)
                .image();
    }

    private static BufferedImage shadow(Random random, Set<String> texts) {
        return shot(random, texts)
                .turn(0.6)
                .tilt(0.4)
                .take(3, 6)
                .light(
                        1,
                        0.8,
                        random.nextDouble() * 6,
                        0.65 + 0.27 * random.nextDouble(),
                        0.005 + 0.04 * random.nextDouble())
                .noise(random, 0.015, 0.3)
                .image();
    }

    private static BufferedImage inverted(Random random, Set<String> texts) {
        return shot(random, texts)
                .turn(0.6)
                .tilt(0.5)
                .take(2.5, 6)
                .range(0.9, 0.1)
                .noise(random, 0.03, 0.3)
                .image();
    }

    private static BufferedImage tiny(Random random, Set<String> texts) {
        boolean flat = random.nextBoolean();
        return shot(random, texts)
                .turn(flat ? 0 : 0.4)
                .tilt(flat ? 0 : 0.1)
                .take(flat ? 1 : 1.5, 2.1)
                .noise(random, 0.02, 0.3)
                .image();
    }

    private static BufferedImage cropped(Random random, Set<String> texts) {
        return shot(random, texts)
                .quiet(0.3 + 0.9 * random.nextDouble())
                .turn(0.15)
                .tilt(0.1)
                .tight()
                .take(3, 7)
                .noise(random, 0.02, 0.3)
                .image();
    }

    private static BufferedImage screen(Random random, Set<String> texts) {
        return shot(random, texts)
                .style(Page.Style.SCREEN)
                .turn(0.3)
                .tilt(0.3)
                .take(4.5, 9.5)
                .defocus(0.6 + 0.7 * random.nextDouble())
                .gloss(random, 1, 0.2, 0.3 * random.nextDouble())
                .noise(random, 0.03, 0.5)
                .jpeg(0.3 + 0.4 * random.nextDouble());
    }

    private static BufferedImage several(Random random, Set<String> texts) {
        int count = 2 + random.nextInt(4);
        Photo photo = new Photo(1280, 960);
        List<Integer> places = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5));
        java.util.Collections.shuffle(places, random);
        for (int i = 0; i < count; i++) {
            double x = 215 + places.get(i) % 3 * 425.0;
            double y = 245 + places.get(i) / 3 * 470.0;
            QrMatrix code = Payload.small(random, texts);
            new Shot(random, code)
                    .quiet(2 + 2 * random.nextDouble())
                    .turn(0.35)
                    .tilt(0.3)
                    .into(photo, x, y, 270.0 / (code.size() + 8), i > 0);
        }
        return photo.light(1, 0.6, random.nextDouble() * 6, 0, 1)
                .noise(random, 0.02, 0.3)
                .image();
    }

    private static BufferedImage dense(Random random, Set<String> texts) {
        double scale = 2.6 + 3 * random.nextDouble();
        return new Shot(random, Payload.export(random, texts))
                .turn(0.3)
                .tilt(0.25)
                .take(scale, scale)
                .defocus(0.3 * scale * random.nextDouble() + 0.2)
                .light(1, 0.6, random.nextDouble() * 6, 0, 1)
                .noise(random, 0.02, 0.3)
                .jpeg(0.5 + 0.4 * random.nextDouble());
    }

    private static BufferedImage dirty(Random random, Set<String> texts) {
        return shot(random, texts)
                .dirt(random, 3 + random.nextInt(9))
                .turn(0.6)
                .tilt(0.4)
                .take(3, 6)
                .noise(random, 0.03, 0.3)
                .image();
    }

    private static BufferedImage covered(Random random, Set<String> texts) {
        return shot(random, texts)
                .cover(random)
                .turn(0.6)
                .tilt(0.4)
                .take(3, 6)
                .noise(random, 0.02, 0.3)
                .image();
    }

    private static BufferedImage styled(Random random, Set<String> texts) {
        int[] darks = {0x0b3d91, 0x7a1f1f, 0x14532d, 0x4a148c, 0x8a3a00, 0x333333};
        int[] lights = {0xfff4d6, 0xcfe8ff, 0xe0e0e0, 0xd8f5d0, 0xffd6e0, 0xffffff};
        return shot(random, texts)
                .style(Page.Style.DOTS)
                .turn(0.5)
                .tilt(0.3)
                .take(4, 8)
                .colours(darks[random.nextInt(6)], lights[random.nextInt(6)])
                .noise(random, 0.03, 0.3)
                .image();
    }

    private static BufferedImage webcam(Random random, Set<String> texts) {
        double scale = 2.6 + 2 * random.nextDouble();
        QrMatrix code = Payload.small(random, texts);
        return new Shot(random, code)
                .turn(0.5)
                .tilt(0.5)
                .within(640, 480)
                .take(scale, scale)
                .light(0.9, 0.5, random.nextDouble() * 6, 0, 1)
                .defocus(scale * (0.2 + 0.4 * random.nextDouble()))
                .noise(random, 0.04, 0.6)
                .jpeg(0.35 + 0.4 * random.nextDouble());
    }

    private static BufferedImage phone(Random random, Set<String> texts) {
        double scale = 4 + 5 * random.nextDouble();
        Shot shot = shot(random, texts).turn(1.2).tilt(0.7);
        if (random.nextBoolean()) {
            shot.wavy(random);
        }
        Photo photo = shot.take(scale, scale).range(0.08, 0.85);
        photo.light(1.1, 0.4, random.nextDouble() * 6, 0.5 * random.nextDouble(), 0.03);
        if (random.nextBoolean()) {
            photo.gloss(random, 2, 0.08, 0.5 * random.nextDouble());
        }
        photo = random.nextBoolean()
                ? photo.defocus(scale * 0.55 * random.nextDouble() + 0.3)
                : photo.move(scale * 0.8 * random.nextDouble(), random.nextDouble() * 3);
        return photo.noise(random, 0.05 * random.nextDouble(), 0.4).jpeg(0.3 + 0.5 * random.nextDouble());
    }
}
