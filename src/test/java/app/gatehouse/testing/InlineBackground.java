/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.testing;

import app.gatehouse.task.Background;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Does the work at once on the caller's thread. */
public final class InlineBackground implements Background {
    private boolean closed;

    @Override
    public <T> void run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        if (closed) {
            return;
        }
        T result;
        try {
            result = work.call();
        } catch (Exception e) {
            if (!closed) {
                failed.accept(e);
            }
            return;
        }
        if (closed) {
            drop(result);
        } else {
            done.accept(result);
        }
    }

    private static void drop(Object result) {
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
