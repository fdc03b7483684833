/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.zxing.pictures;

import app.gatehouse.scan.QrMatrix;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** What the codes say: accounts, printed backup codes, addresses, exports of phone apps. */
final class Payload {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Payload() {}

    /** Any of the usual codes, at any error correction. */
    static QrMatrix code(Random random, Set<String> texts) {
        String text = switch (random.nextInt(4)) {
            case 0 -> backup(random);
            case 1 -> "https://shop.example/p/" + letters(random, 6 + random.nextInt(20));
            case 2 -> account(random, 32, "&algorithm=SHA1&digits=6&period=30");
            default -> account(random, 16, "");
        };
        return encode(text, random.nextInt(4), random.nextInt(8), texts);
    }

    /** A small code: version 2 to 6 or so. */
    static QrMatrix small(Random random, Set<String> texts) {
        String text = random.nextBoolean()
                ? backup(random)
                : "otpauth://totp/" + letters(random, 6) + "?secret=" + letters(random, 16);
        return encode(text, random.nextInt(3), random.nextInt(8), texts);
    }

    /** An export of ten or so accounts: version 25 and more. */
    static QrMatrix export(Random random, Set<String> texts) {
        byte[] bytes = new byte[760 + random.nextInt(560)];
        random.nextBytes(bytes);
        String data =
                Base64.getEncoder().encodeToString(bytes).replace("+", "%2B").replace("/", "%2F");
        return encode("otpauth-migration://offline?data=" + data, random.nextInt(2), -1, texts);
    }

    static QrMatrix encode(String text, int level, int mask, Set<String> texts) {
        ErrorCorrectionLevel correction = new ErrorCorrectionLevel[] {
                    ErrorCorrectionLevel.L, ErrorCorrectionLevel.M, ErrorCorrectionLevel.Q, ErrorCorrectionLevel.H
                }
                [level];
        try {
            Map<EncodeHintType, Object> hints = mask < 0 ? Map.of() : Map.of(EncodeHintType.QR_MASK_PATTERN, mask);
            ByteMatrix modules = Encoder.encode(text, correction, hints).getMatrix();
            texts.add(text);
            return QrMatrix.of(modules.getWidth(), (x, y) -> modules.get(x, y) == 1);
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String backup(Random random) {
        return String.format(
                Locale.ROOT,
                "GH1:%016X%016X:%d:%d:%08d",
                random.nextLong(),
                random.nextLong(),
                random.nextInt(9) + 1,
                random.nextInt(10) + 1,
                random.nextInt(100_000_000));
    }

    private static String account(Random random, int key, String rest) {
        String issuer = letters(random, 4 + random.nextInt(10));
        return "otpauth://totp/" + issuer + ":" + letters(random, 5 + random.nextInt(14)) + "@example.org?secret="
                + letters(random, key) + "&issuer=" + issuer + rest;
    }

    private static String letters(Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(BASE32.charAt(random.nextInt(32)));
        }
        return text.toString();
    }
}
