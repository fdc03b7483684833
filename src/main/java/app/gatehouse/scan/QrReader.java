/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.scan;

import java.util.List;

/**
 * Finds QR codes in a picture; no other kind of code. Stateless, thread-safe, slow: call it off the screen's thread. It
 * does not say whether a code is an account.
 */
public interface QrReader {
    /** How much time a picture is worth. */
    enum Effort {
        /** A frame of a live picture: the next one may show it better. Under a tenth of a second. */
        LIVE,
        /** A picture that will not get better, from a file, the clipboard or the screen: up to two seconds or so. */
        THOROUGH
    }

    /**
     * The QR codes in the picture, each text once; empty if there is none that can be read. The frame is not changed.
     */
    List<FoundCode> find(Frame frame, Effort effort);

    /** The texts of the codes that the long search finds. They can be secret. */
    default List<String> read(Frame frame) {
        return find(frame, Effort.THOROUGH).stream().map(FoundCode::text).toList();
    }
}
