/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.zxing.pictures;

import app.gatehouse.scan.QrMatrix;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Pictures without a QR code in which a reader could think to see one. */
public enum Codeless {
    NOISE,
    CLOUDS,
    GRID,
    RINGS,
    WORDS,
    DATA_MATRIX,
    AZTEC,
    PDF_417,
    CODE_128,
    EAN_13,
    WRECK;

    /** The picture of this kind with this number. */
    @SuppressWarnings("EnumOrdinal")
    public Difficult.Picture picture(long seed, int number) {
        // The place of the kind is part of the seed, so that every picture can be made again.
        Random random = new Random(seed * 1_000_033 + ordinal() * 7_907L + number);
        Photo photo = switch (this) {
            case NOISE -> noise(random);
            case CLOUDS -> new Shot(random, blank(4)).turn(1).take(60, 90);
            case GRID -> grid(random);
            case RINGS -> rings(random);
            case WORDS ->
                new Shot(random, blank(2)).quiet(0).turn(0.4).tilt(0.3).take(30, 40);
            case WRECK -> wreck(random);
            default -> other(random);
        };
        photo.noise(random, 0.03 * random.nextDouble(), 0.3);
        String name = String.format(Locale.ROOT, "%s-%03d", name().toLowerCase(Locale.ROOT), number);
        return new Difficult.Picture(name, photo.image(), Set.of());
    }

    private static Photo noise(Random random) {
        Photo photo = new Photo(480, 360).range(0.5, 0.5).noise(random, 0.3, 0.3);
        for (float[] channel : photo.channels) {
            java.util.Arrays.fill(channel, 0.5f);
        }
        return photo.noise(random, 0.3, 0.3).defocus(0.5 + 3 * random.nextDouble());
    }

    private static Photo grid(Random random) {
        int every = 2 + random.nextInt(5);
        return new Shot(random, QrMatrix.of(41, (x, y) -> random.nextBoolean() ? x % every == 0 : y % every == 0))
                .turn(1)
                .tilt(0.3)
                .take(4, 8);
    }

    /** Finder patterns all over the place. */
    private static Photo rings(Random random) {
        int pitch = 8 + random.nextInt(4);
        return new Shot(random, QrMatrix.of(pitch * 4, (x, y) -> {
                    int reach = Math.max(Math.abs(x % pitch - 3), Math.abs(y % pitch - 3));
                    return reach <= 1 || reach == 3;
                }))
                .turn(1)
                .tilt(0.3)
                .take(4, 7);
    }

    /** A real code whose data are beyond repair. */
    private static Photo wreck(Random random) {
        QrMatrix code = Payload.code(random, new TreeSet<>());
        int size = code.size();
        Random bits = new Random(random.nextLong());
        return new Shot(random, QrMatrix.of(size, (x, y) -> {
                    boolean kept = (x < 9 && y < 9) || (x < 9 && y > size - 9) || (x > size - 9 && y < 9);
                    return (kept || x == 6 || y == 6) ? code.at(x, y) : bits.nextBoolean();
                }))
                .turn(1)
                .tilt(0.3)
                .take(3, 6);
    }

    private Photo other(Random random) {
        BarcodeFormat format = BarcodeFormat.valueOf(name());
        String text = this == EAN_13 ? "590123412345" : "otpauth://totp/X?secret=" + random.nextInt(1_000_000_000);
        try {
            BitMatrix modules = new MultiFormatWriter().encode(text, format, 1, 1);
            int side = Math.max(modules.getWidth(), modules.getHeight());
            boolean square = modules.getHeight() > 10;
            int border = (side - modules.getHeight()) / 2;
            QrMatrix matrix = QrMatrix.of(side, (x, y) -> {
                int row = square ? y - border : 0;
                return x < modules.getWidth() && row >= 0 && row < modules.getHeight() && modules.get(x, row);
            });
            return new Shot(random, matrix).turn(0.5).tilt(0.3).take(3, 5);
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    private static QrMatrix blank(int size) {
        return QrMatrix.of(size, (x, y) -> false);
    }
}
