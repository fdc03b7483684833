/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui;

import app.gatehouse.task.Ticker;
import app.gatehouse.task.TimeSource;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * The one beat a second on the FX thread, just after the turn of the wall clock's second. Runs only while somebody
 * listens. Does not catch up on seconds in which the thread was busy.
 */
public final class FxTicker implements Ticker {
    private static final int SECOND = 1000;

    private final TimeSource time;
    private final List<Beat> listeners = new ArrayList<>();
    private final PauseTransition pause = new PauseTransition();

    /** Beats by the given clock. */
    public FxTicker(TimeSource time) {
        this.time = time;
        pause.setOnFinished(event -> beat());
    }

    @Override
    public Subscription everySecond(Runnable listener) {
        // Each subscription is one of its own, also of the same listener.
        Beat own = new Beat(listener);
        listeners.add(own);
        if (listeners.size() == 1) {
            waitForSecond();
        }
        return () -> {
            listeners.remove(own);
            if (listeners.isEmpty()) {
                pause.stop();
            }
        };
    }

    private void waitForSecond() {
        long into = Math.floorMod(time.now().toEpochMilli(), (long) SECOND);
        pause.setDuration(Duration.millis((double) (SECOND - into + 1)));
        pause.playFromStart();
    }

    private void beat() {
        waitForSecond();
        for (Beat each : List.copyOf(listeners)) {
            if (listeners.contains(each)) {
                each.listener.run();
            }
        }
    }

    private static final class Beat {
        private final Runnable listener;

        Beat(Runnable listener) {
            this.listener = listener;
        }
    }
}
