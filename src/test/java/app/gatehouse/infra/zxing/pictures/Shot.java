/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.zxing.pictures;

import app.gatehouse.scan.QrMatrix;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/** One code, how it lies and how it is photographed. */
final class Shot {
    private final Random random;
    private QrMatrix code;
    private double quiet = 4;
    private Page.Style style = Page.Style.SQUARE;
    private double turn;
    private double tiltX;
    private double tiltY;
    private double radius;
    private double distance = Double.POSITIVE_INFINITY;
    private double wave;
    private int width;
    private int height;
    private double margin = 9;

    Shot(Random random, QrMatrix code) {
        this.random = random;
        this.code = code;
    }

    Shot quiet(double modules) {
        quiet = modules;
        return this;
    }

    Shot style(Page.Style wanted) {
        style = wanted;
        return this;
    }

    /** Turned by any angle up to this one, either way. */
    Shot turn(double most) {
        turn = (2 * random.nextDouble() - 1) * most;
        return this;
    }

    /** Tilted by an angle between half of this one and this one, in any direction. */
    Shot tilt(double most) {
        double angle = most * (0.5 + random.nextDouble() / 2);
        double direction = random.nextDouble() * 2 * Math.PI;
        tiltX = angle * Math.cos(direction);
        tiltY = angle * Math.sin(direction);
        return this;
    }

    Shot round(Random random) {
        radius = code.size() * (0.45 + 0.5 * random.nextDouble());
        return this;
    }

    /** As a bottle held close to the lens: what is farther away is smaller too. */
    Shot bottle(Random random) {
        distance = 2.5 * code.size();
        return round(random);
    }

    Shot wavy(Random random) {
        wave = 0.3 + 0.9 * random.nextDouble();
        return this;
    }

    Shot within(int pixelsWide, int pixelsHigh) {
        width = pixelsWide;
        height = pixelsHigh;
        return this;
    }

    /** Almost nothing around the code in the picture: an edge may be lost. */
    Shot tight() {
        margin = Math.max(0.6, quiet);
        return this;
    }

    /** Blots over the data, up to what the error correction can bear at most. */
    Shot dirt(Random random, int blots) {
        Set<Integer> flipped = new HashSet<>();
        for (int i = 0; i < blots; i++) {
            int x = random.nextInt(code.size());
            int y = random.nextInt(code.size());
            int reach = random.nextInt(2);
            boolean dark = random.nextBoolean();
            for (int dy = -reach; dy <= reach; dy++) {
                for (int dx = -reach; dx <= reach; dx++) {
                    if (code.at(x + dx, y + dy) != dark) {
                        flipped.add((y + dy) * 1000 + x + dx);
                    }
                }
            }
        }
        QrMatrix clean = code;
        code = QrMatrix.of(clean.size(), (x, y) -> clean.at(x, y) ^ flipped.contains(y * 1000 + x));
        return this;
    }

    /** A sticker over a corner without finder, or a logo in the middle. */
    Shot cover(Random random) {
        QrMatrix clean = code;
        int size = clean.size();
        int side = Math.max(3, (int) (size * (0.14 + 0.1 * random.nextDouble())));
        boolean dark = random.nextBoolean();
        int left = random.nextBoolean() ? (size - side) / 2 : size - side;
        code = QrMatrix.of(
                size, (x, y) -> (x >= left && x < left + side && y >= left && y < left + side) ? dark : clean.at(x, y));
        return this;
    }

    /** Takes the picture at a scale between these, in pixels a module. */
    Photo take(double least, double most) {
        double scale = least + (most - least) * random.nextDouble();
        double turned = Math.abs(Math.cos(turn)) + Math.abs(Math.sin(turn));
        int side = (int) Math.ceil((code.size() * turned + 2 * margin) * scale);
        int wide = width > 0 ? width : side;
        int high = height > 0 ? height : side;
        double room = Math.max(0, (width > 0 ? width - code.size() * scale * 1.4 : 0) / 2);
        double roomY = Math.max(0, (height > 0 ? height - code.size() * scale * 1.4 : 0) / 2);
        double x = wide / 2.0 + (2 * random.nextDouble() - 1) * room;
        double y = high / 2.0 + (2 * random.nextDouble() - 1) * roomY;
        return into(new Photo(wide, high), x, y, scale, false);
    }

    /** Paints the code around this centre. */
    Photo into(Photo photo, double x, double y, double scale, boolean over) {
        Lens lens = radius > 0
                ? Lens.round(code.size(), x, y, scale, turn, radius, 0.2, distance)
                : Lens.flat(code.size(), x, y, scale, turn, tiltX, tiltY);
        if (wave > 0) {
            lens = lens.wavy(wave, code.size() * (0.6 + random.nextDouble()), random.nextDouble() * 6);
        }
        return new Page(code, quiet, style, random).paint(photo, lens, scale > 12 ? 1 : 3, over);
    }
}
