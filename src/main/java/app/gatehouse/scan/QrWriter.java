/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.scan;

/** Makes QR codes. Stateless, thread-safe. */
public interface QrWriter {
    /**
     * The smallest QR code of this text at error correction level M, which still reads with a seventh of it dirty.
     *
     * @throws IllegalArgumentException if the text is empty or too long for a QR code (more than 2,331 bytes); the text is
     *     not in the message
     */
    QrMatrix write(String text);
}
