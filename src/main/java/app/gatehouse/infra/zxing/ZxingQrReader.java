/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.zxing;

import app.gatehouse.scan.Frame;
import app.gatehouse.scan.QrReader;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads QR codes with ZXing: with both of its binarizers, dark on light and light on dark, and once more enlarged where a
 * small picture gave nothing.
 */
public final class ZxingQrReader implements QrReader {
    private static final Map<DecodeHintType, Object> HINTS = Map.of(DecodeHintType.TRY_HARDER, true);
    private static final List<Function<LuminanceSource, Binarizer>> BINARIZERS =
            List.of(HybridBinarizer::new, GlobalHistogramBinarizer::new);

    /** ZXing wants about three pixels a module; a small picture can be enlarged at little cost. */
    private static final int SMALL = 640 * 640;

    @Override
    public List<String> read(Frame frame) {
        try (Luminance picture = Luminance.of(frame)) {
            List<String> texts = read(picture);
            if (texts.isEmpty() && picture.getWidth() * picture.getHeight() <= SMALL) {
                try (Luminance enlarged = picture.enlarged()) {
                    return read(enlarged);
                }
            }
            return texts;
        }
    }

    private static List<String> read(LuminanceSource picture) {
        Set<String> texts = new LinkedHashSet<>();
        for (LuminanceSource source : List.of(picture, picture.invert())) {
            for (Function<LuminanceSource, Binarizer> binarizer : BINARIZERS) {
                BinaryBitmap bitmap = new BinaryBitmap(binarizer.apply(source));
                texts.addAll(several(bitmap));
                if (texts.isEmpty()) {
                    texts.addAll(single(bitmap));
                }
            }
        }
        return new ArrayList<>(texts);
    }

    private static List<String> several(BinaryBitmap bitmap) {
        try {
            List<String> texts = new ArrayList<>();
            for (Result result : new QRCodeMultiReader().decodeMultiple(bitmap, HINTS)) {
                texts.add(result.getText());
            }
            return texts;
        } catch (NotFoundException e) {
            return List.of();
        }
    }

    private static List<String> single(BinaryBitmap bitmap) {
        try {
            return List.of(new QRCodeReader().decode(bitmap, HINTS).getText());
        } catch (ReaderException e) {
            return List.of();
        }
    }
}
