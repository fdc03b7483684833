/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.zxing;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DecoderResult;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.Optional;

/** The darkness of each module of a code, and what the code says with one or another line between dark and light. */
final class Modules {
    private final int size;
    private final double[] dark;
    private final Decoder decoder = new Decoder();

    Modules(Grey grey, boolean inverted, Warp warp) {
        this.size = warp.size;
        this.dark = new double[size * size];
        double spread = warp.scale() >= 2.5 ? 0.22 : 0;
        double[] xy = new double[2];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                double sum = 0;
                int points = spread == 0 ? 1 : 5;
                for (int i = 0; i < points; i++) {
                    double du = i == 0 ? 0 : i < 3 ? spread : -spread;
                    double dv = i == 0 ? 0 : i % 2 == 0 ? spread : -spread;
                    warp.at(x + 0.5 + du, y + 0.5 + dv, xy);
                    sum += grey.at(xy[0], xy[1]);
                }
                dark[y * size + x] = inverted ? sum / points : 255 - sum / points;
            }
        }
    }

    /** What the code says; empty if its error correction does not agree with any line. */
    Optional<String> text() {
        for (double blur : new double[] {0, 0.5, 0.9}) {
            double[] values = blur == 0 ? dark : sharpened(blur);
            for (int reach : new int[] {4, 8, size}) {
                Optional<String> text = decoded(values, reach);
                if (text.isPresent()) {
                    return text;
                }
            }
        }
        return Optional.empty();
    }

    /** What it says when its most doubtful modules are not believed at all: where a bright spot or a stain lies. */
    Optional<String> textDespiteDoubts() {
        for (double blur : new double[] {0, 0.5}) {
            double[] values = blur == 0 ? dark : sharpened(blur);
            for (int reach : new int[] {4, 8}) {
                double[] margins = new Middles(values, size, reach).margins();
                Optional<String> text = new Doubts(margins, size).settled().flatMap(this::decoded);
                if (text.isPresent()) {
                    return text;
                }
            }
        }
        return Optional.empty();
    }

    /** Without the share of its neighbours that lens and motion mixed into each module. */
    private double[] sharpened(double share) {
        double[] sharp = new double[dark.length];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                int i = y * size + x;
                double around = (value(x - 1, y, i) + value(x + 1, y, i) + value(x, y - 1, i) + value(x, y + 1, i)) / 4;
                sharp[i] = dark[i] + share * (dark[i] - around);
            }
        }
        return sharp;
    }

    private double value(int x, int y, int otherwise) {
        return dark[x < 0 || y < 0 || x >= size || y >= size ? otherwise : y * size + x];
    }

    private Optional<String> decoded(double[] values, int reach) {
        double[] middle = new Middles(values, size, reach).all();
        BitMatrix bits = new BitMatrix(size);
        for (int i = 0; i < values.length; i++) {
            if (values[i] > middle[i]) {
                bits.set(i % size, i / size);
            }
        }
        return decoded(bits);
    }

    private Optional<String> decoded(BitMatrix bits) {
        try {
            DecoderResult result = decoder.decode(bits, null);
            return Optional.ofNullable(result.getText()).filter(text -> !text.isEmpty());
        } catch (FormatException | ChecksumException e) {
            return Optional.empty();
        }
    }
}
