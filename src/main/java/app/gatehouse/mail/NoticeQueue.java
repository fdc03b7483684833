/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.mail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/** Notices that wait, sent one after the other; where too many wait, the oldest is given up. Thread-safe. */
final class NoticeQueue {
    /** Most that wait at a time. */
    static final int MOST = 100;

    private final Executor workers;
    private final Consumer<Errand> deliver;
    private final Deque<Errand> waiting = new ArrayDeque<>();
    private boolean busy;

    /** Delivers on one of the workers; {@code deliver} closes the letter. */
    NoticeQueue(Executor workers, Consumer<Errand> deliver) {
        this.workers = workers;
        this.deliver = deliver;
    }

    /** Takes the letter over. Does not block. */
    void add(Errand errand) {
        synchronized (this) {
            waiting.addLast(errand);
            if (waiting.size() > MOST) {
                waiting.removeFirst().letter().close();
            }
            if (busy) {
                return;
            }
            busy = true;
        }
        start();
    }

    private void start() {
        try {
            workers.execute(this::deliverNext);
        } catch (RejectedExecutionException e) {
            // The program ends.
            giveUp();
        }
    }

    /** One a turn, so that a code which came meanwhile is before the next notice even on a single thread. */
    private void deliverNext() {
        try {
            deliver.accept(next());
        } finally {
            goOn();
        }
    }

    private synchronized Errand next() {
        return waiting.removeFirst();
    }

    private void goOn() {
        synchronized (this) {
            if (waiting.isEmpty()) {
                busy = false;
                return;
            }
        }
        start();
    }

    private synchronized void giveUp() {
        waiting.forEach(errand -> errand.letter().close());
        waiting.clear();
        busy = false;
    }
}
