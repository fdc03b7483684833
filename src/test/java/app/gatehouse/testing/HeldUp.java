/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.testing;

import app.gatehouse.infra.zxing.ZxingQrWriter;
import app.gatehouse.scan.Frame;
import app.gatehouse.scan.QrMatrix;
import java.util.Arrays;

/** What a camera sees when a sheet with QR codes is held up: black on white, four pixels a module. */
public final class HeldUp {
    private static final int MODULE = 4;
    private static final int MARGIN = 60;

    private HeldUp() {}

    /** The codes of these texts side by side; an empty white sheet without any. */
    public static Frame codes(String... texts) {
        QrMatrix[] codes = Arrays.stream(texts).map(new ZxingQrWriter()::write).toArray(QrMatrix[]::new);
        int width = MARGIN;
        int height = 480;
        for (QrMatrix code : codes) {
            width += MODULE * code.size() + MARGIN;
            height = Math.max(height, MODULE * code.size() + 2 * MARGIN);
        }
        width = Math.max(width, 640);
        int[] argb = new int[width * height];
        Arrays.fill(argb, 0xffffffff);
        int left = MARGIN;
        for (QrMatrix code : codes) {
            int size = MODULE * code.size();
            for (int y = 0; y < size; y++) {
                for (int x = 0; x < size; x++) {
                    if (code.at(x / MODULE, y / MODULE)) {
                        argb[(MARGIN + y) * width + left + x] = 0xff000000;
                    }
                }
            }
            left += size + MARGIN;
        }
        return new Frame(width, height, argb);
    }
}
