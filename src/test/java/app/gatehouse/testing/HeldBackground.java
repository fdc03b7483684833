/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.testing;

import app.gatehouse.task.Background;
import app.gatehouse.task.BrokenWork;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Does the work only when the test says so, so that a test can look at what is shown in between. */
public final class HeldBackground implements Background {
    private final Deque<Runnable> held = new ArrayDeque<>();
    private boolean closed;

    @Override
    public <T> void run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        if (!closed) {
            held.add(() -> finish(work, done, failed));
        }
    }

    /** Does the oldest work that waits, to its end. */
    public void finishOne() {
        held.remove().run();
    }

    /** How much waits. */
    public int waiting() {
        return held.size();
    }

    private <T> void finish(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        T result;
        try {
            result = work.call();
        } catch (Exception e) {
            if (!closed) {
                failed.accept(e);
            }
            return;
        } catch (Error e) {
            if (!closed) {
                failed.accept(new BrokenWork(e));
            }
            throw e;
        }
        if (closed) {
            discard(result);
        } else {
            done.accept(result);
        }
    }

    private static void discard(Object result) {
        if (result instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
