/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.zxing;

import app.gatehouse.scan.QrMatrix;
import app.gatehouse.scan.QrWriter;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes QR codes with ZXing. */
public final class ZxingQrWriter implements QrWriter {
    @Override
    public QrMatrix write(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("nothing to write");
        }
        ByteMatrix modules;
        try {
            modules = Encoder.encode(text, ErrorCorrectionLevel.M, hints(text)).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
        return QrMatrix.of(modules.getWidth(), (x, y) -> modules.get(x, y) == 1);
    }

    /** Naming a character set puts a mark into the code that old readers stumble over: only where it is needed. */
    private static Map<EncodeHintType, Object> hints(String text) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(text)
                ? Map.of()
                : Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
    }
}
