/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.frames;

import app.gatehouse.shell.Messages;
import app.gatehouse.task.Ticker;
import app.gatehouse.task.TimeSource;

/** Keeps time and date of a face right, once a second. */
@SuppressWarnings("DoNotCallSuggester")
public final class FaceClock implements AutoCloseable {
    /** Starts at once. */
    public FaceClock(FaceModel face, TimeSource time, Ticker ticker, Messages messages) {
        throw new UnsupportedOperationException();
    }

    /** Stops it. */
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
