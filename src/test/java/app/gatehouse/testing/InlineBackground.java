/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.testing;

import app.gatehouse.task.Background;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Does the work at once on the caller's thread. */
public final class InlineBackground implements Background {
    private final HeldBackground held = new HeldBackground();

    @Override
    public <T> void run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        held.run(work, done, failed);
        if (held.waiting() > 0) {
            held.finishOne();
        }
    }

    @Override
    public void close() {
        held.close();
    }
}
