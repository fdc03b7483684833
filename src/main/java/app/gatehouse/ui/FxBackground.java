/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui;

import app.gatehouse.task.Background;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Runs work on an executor and answers on the FX thread. One for each screen; the executor is shared. */
@SuppressWarnings("DoNotCallSuggester")
public final class FxBackground implements Background {
    /** Works on the given executor. */
    public FxBackground(Executor workers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> void run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
