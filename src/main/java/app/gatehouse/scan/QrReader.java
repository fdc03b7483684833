/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.scan;

import java.util.List;

/** Finds QR codes in a picture; no other kind of code. Stateless, thread-safe, slow: call it off the screen's thread. */
public interface QrReader {
    /**
     * The texts of the QR codes in the picture, each once; empty if there is none that can be read. They can be secret.
     * The frame is not changed.
     */
    List<String> read(Frame frame);
}
