/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.zxing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.infra.zxing.pictures.Difficult.Picture;
import app.gatehouse.infra.zxing.pictures.LiveScene;
import app.gatehouse.scan.FoundCode;
import app.gatehouse.scan.Frame;
import app.gatehouse.scan.QrReader.Effort;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What one live frame of 1280 by 720 costs, in milliseconds of the thread’s CPU time after a warm-up, beside ZXing as it
 * comes on the same frames. Run by {@code src/bench/qr-pictures.sh}.
 */
@Tag("bench")
class LiveFrameFigures {
    /** Ten frames a second. */
    private static final double MOST = 100;

    private static final int EACH = Integer.getInteger("qr.each", 25);
    private static final long SEED = Long.getLong("qr.seed", 1);

    private final ZxingQrReader reader = new ZxingQrReader();
    private long codes;
    private long read;
    private long least;

    @Test
    void tenFramesASecondAreLookedAt() {
        List<double[]> ordinary = new ArrayList<>();
        System.out.printf(
                Locale.ROOT,
                "%-14s%8s%8s%8s%12s%8s%8s%8s%n",
                "CPU ms, live",
                "mean",
                "p95",
                "worst",
                "zxing mean",
                "ratio",
                "read",
                "least");
        for (LiveScene scene : LiveScene.values()) {
            double[] ours = measured(scene);
            // What no camera sees for long may take longer; it is printed all the same.
            if (scene != LiveScene.PATTERN) {
                ordinary.add(ours);
            }
        }
        double[] together =
                ordinary.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%-14s%8.1f%8.1f%8.1f%n",
                "but pattern",
                mean(together),
                percentile(together),
                together[together.length - 1]);
        assertTrue(percentile(together) <= MOST, "too slow for ten frames a second");
    }

    private double[] measured(LiveScene scene) {
        codes = 0;
        read = 0;
        least = Long.MAX_VALUE;
        double[] ours = new double[EACH];
        double[] plain = new double[EACH];
        for (int i = 0; i < EACH; i++) {
            Picture picture = scene.picture(SEED, i);
            Frame frame = frame(picture.image());
            if (i == 0) {
                for (int warm = 0; warm < 8; warm++) {
                    reader.find(frame, Effort.LIVE);
                    PlainZxing.read(picture.image());
                }
            }
            long start = now();
            List<FoundCode> found = reader.find(frame, Effort.LIVE);
            long between = now();
            PlainZxing.read(picture.image());
            plain[i] = (now() - between) / 1e6;
            ours[i] = (between - start) / 1e6;
            count(picture, found.stream().map(FoundCode::text).collect(Collectors.toSet()));
        }
        Arrays.sort(ours);
        System.out.printf(
                Locale.ROOT,
                "%-14s%8.1f%8.1f%8.1f%12.1f%8.2f%8s%8d%n",
                scene.name().toLowerCase(Locale.ROOT),
                mean(ours),
                percentile(ours),
                ours[EACH - 1],
                mean(plain),
                mean(ours) / mean(plain),
                read + "/" + codes,
                least);
        return ours;
    }

    private void count(Picture picture, Set<String> texts) {
        assertEquals(0, picture.wrong(texts), picture.name());
        codes += picture.texts().size();
        read += texts.size();
        least = Math.min(least, texts.size());
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double percentile(double[] sorted) {
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(0.95 * sorted.length) - 1)];
    }

    private static Frame frame(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        return new Frame(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }
}
