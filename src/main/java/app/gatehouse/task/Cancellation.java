/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.task;

import java.util.ArrayList;
import java.util.List;

/** How somebody who waits for slow work gives it up. Thread-safe; a second {@link #cancel()} does nothing. */
public final class Cancellation {
    private final List<Runnable> actions = new ArrayList<>();
    private boolean cancelled;

    /** Gives the work up; what was asked for by {@link #onCancel} runs on this thread. */
    public void cancel() {
        List<Runnable> now;
        synchronized (this) {
            if (cancelled) {
                return;
            }
            cancelled = true;
            now = List.copyOf(actions);
            actions.clear();
        }
        now.forEach(Runnable::run);
    }

    /** Whether it was given up. */
    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /** Runs the action when the work is given up: at once if it was. It must be quick and throw nothing. */
    public void onCancel(Runnable action) {
        synchronized (this) {
            if (!cancelled) {
                actions.add(action);
                return;
            }
        }
        action.run();
    }
}
