/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.zxing;

import app.gatehouse.scan.QrMatrix;
import app.gatehouse.scan.QrWriter;

/** Writes QR codes with ZXing. */
public final class ZxingQrWriter implements QrWriter {
    @Override
    public QrMatrix write(String text) {
        throw new UnsupportedOperationException();
    }
}
