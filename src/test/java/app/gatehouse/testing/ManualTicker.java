/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.testing;

import app.gatehouse.task.Ticker;
import java.util.ArrayList;
import java.util.List;

/** Beats when the test says so. */
public final class ManualTicker implements Ticker {
    private final List<Runnable> listeners = new ArrayList<>();

    @Override
    public Subscription everySecond(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** One beat. */
    public void beat() {
        List.copyOf(listeners).forEach(Runnable::run);
    }

    /** How many are listening; zero after everything was closed. */
    public int listeners() {
        return listeners.size();
    }
}
