/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui;

import app.gatehouse.task.Ticker;
import app.gatehouse.task.TimeSource;

/** The one beat a second, on the FX thread, at the turn of the wall clock’s second. Runs only while somebody listens. */
@SuppressWarnings("DoNotCallSuggester")
public final class FxTicker implements Ticker {
    /** Beats by the given clock. */
    public FxTicker(TimeSource time) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Subscription everySecond(Runnable listener) {
        throw new UnsupportedOperationException();
    }
}
