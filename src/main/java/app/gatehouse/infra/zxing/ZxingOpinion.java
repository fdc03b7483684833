/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.zxing;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What ZXing’s own search finds in a picture, dark on light or light on dark. */
final class ZxingOpinion {
    private static final Map<DecodeHintType, Object> HINTS = Map.of(DecodeHintType.TRY_HARDER, true);

    private ZxingOpinion() {}

    static List<String> texts(Grey grey) {
        Brightness source = new Brightness(grey);
        List<String> texts = texts(new BinaryBitmap(new HybridBinarizer(source)));
        return texts.isEmpty() ? texts(new BinaryBitmap(new HybridBinarizer(source.invert()))) : texts;
    }

    private static List<String> texts(BinaryBitmap bitmap) {
        try {
            List<String> texts = new ArrayList<>();
            for (Result result : new QRCodeMultiReader().decodeMultiple(bitmap, HINTS)) {
                texts.add(result.getText());
            }
            return texts;
        } catch (NotFoundException e) {
            return single(bitmap);
        }
    }

    private static List<String> single(BinaryBitmap bitmap) {
        try {
            return List.of(new QRCodeReader().decode(bitmap, HINTS).getText());
        } catch (ReaderException e) {
            return List.of();
        }
    }

    private static final class Brightness extends LuminanceSource {
        private final Grey grey;

        Brightness(Grey grey) {
            super(grey.width(), grey.height());
            this.grey = grey;
        }

        @Override
        public byte[] getRow(int y, byte[] row) {
            byte[] filled = row == null || row.length < getWidth() ? new byte[getWidth()] : row;
            System.arraycopy(grey.pixels(), y * getWidth(), filled, 0, getWidth());
            return filled;
        }

        @Override
        public byte[] getMatrix() {
            return grey.pixels();
        }
    }
}
