/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui;

import app.gatehouse.task.Background;
import app.gatehouse.task.BrokenWork;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * Runs work on an executor and answers on the FX thread. One for each screen; the executor is shared and outlives it.
 *
 * <p>An {@link Error} goes on to the working thread's own handler; the screen is told {@link BrokenWork}, so that it does not
 * wait for ever.
 */
public final class FxBackground implements Background {
    private final Executor workers;
    private final Executor screen;
    private volatile boolean closed;

    /** Works on the given executor. */
    public FxBackground(Executor workers) {
        this(workers, Platform::runLater);
    }

    FxBackground(Executor workers, Executor screen) {
        this.workers = workers;
        this.screen = screen;
    }

    @Override
    public <T> void run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        if (closed) {
            return;
        }
        workers.execute(() -> {
            T result;
            try {
                result = work.call();
            } catch (Exception e) {
                answer(() -> failed.accept(e), null);
                return;
            } catch (Error e) {
                answer(() -> failed.accept(new BrokenWork(e)), null);
                throw e;
            }
            answer(() -> done.accept(result), result);
        });
    }

    private void answer(Runnable callback, Object result) {
        screen.execute(() -> {
            if (closed) {
                drop(result);
            } else {
                callback.run();
            }
        });
    }

    private static void drop(Object result) {
        if (result instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                throw new IllegalStateException("A result that nobody wanted could not be closed", e);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
