/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.zxing;

import app.gatehouse.scan.FoundCode;
import app.gatehouse.scan.Frame;
import app.gatehouse.scan.QrReader;
import java.util.List;

/**
 * Reads QR codes: where a code is and what its modules are is found out here, what they say is ZXing’s part. ZXing’s own
 * search is asked as well, as a second opinion.
 *
 * <p>How long it takes is bounded by the work, not by a clock, so that the same picture always gives the same answer.
 */
public final class ZxingQrReader implements QrReader {
    @Override
    public List<FoundCode> find(Frame frame, Effort effort) {
        return switch (effort) {
            case LIVE -> new LiveSearch(frame).codes();
            case THOROUGH -> new LongSearch(frame).codes();
        };
    }
}
