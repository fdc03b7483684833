/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.scan;

/** An open camera. Thread-safe. It shows what lies before it, and does not look for codes. */
public interface Camera extends AutoCloseable {
    /**
     * The newest picture: waits until there is one that was not handed out before, for a second or two at most. Pictures
     * that came in between are dropped. Blocks; the receiver closes the frame.
     *
     * @throws CameraFailure UNPLUGGED if no picture comes any more, also after {@link #close()}
     */
    Frame next() throws CameraFailure;

    /** Lets the camera go; a waiting {@link #next()} ends. Blocks up to a second or two; a second call does nothing. */
    @Override
    void close();
}
