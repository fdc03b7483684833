/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.zxing;

import app.gatehouse.scan.Frame;
import app.gatehouse.scan.QrReader;
import java.util.List;

/** Reads QR codes with ZXing. */
public final class ZxingQrReader implements QrReader {
    @Override
    public List<String> read(Frame frame) {
        throw new UnsupportedOperationException();
    }
}
