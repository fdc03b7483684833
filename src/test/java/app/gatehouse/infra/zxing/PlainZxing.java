/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.zxing;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** ZXing as its guide says to use it, trying harder, for several codes and then for one: what ours is measured against. */
final class PlainZxing {
    private static final Map<DecodeHintType, Object> HINTS = Map.of(DecodeHintType.TRY_HARDER, true);

    private PlainZxing() {}

    static Set<String> read(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] rgb = image.getRGB(0, 0, width, height, null, 0, width);
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, rgb)));
        Set<String> texts = new TreeSet<>();
        try {
            for (Result result : new QRCodeMultiReader().decodeMultiple(bitmap, HINTS)) {
                texts.add(result.getText());
            }
        } catch (NotFoundException e) {
            try {
                texts.add(new QRCodeReader().decode(bitmap, HINTS).getText());
            } catch (ReaderException none) {
                return texts;
            }
        }
        return texts;
    }
}
