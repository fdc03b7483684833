/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.task;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** Does one piece of work after the other, in the order it was given, on threads of somebody else. Thread-safe. */
public final class InOrder implements Executor {
    private final Executor workers;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;

    /** Works on those threads. */
    public InOrder(Executor workers) {
        this.workers = workers;
    }

    @Override
    public void execute(Runnable work) {
        synchronized (this) {
            waiting.add(work);
            if (busy) {
                return;
            }
            busy = true;
        }
        workers.execute(this::run);
    }

    private void run() {
        Runnable next = next();
        while (next != null) {
            try {
                next.run();
            } catch (RuntimeException e) {
                goOn();
                throw e;
            }
            next = next();
        }
    }

    /** A bug in one piece must not keep the others waiting. */
    private void goOn() {
        workers.execute(this::run);
    }

    private synchronized Runnable next() {
        Runnable next = waiting.poll();
        busy = next != null;
        return next;
    }
}
