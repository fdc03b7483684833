/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** The end of threads that hold something of the machine's. */
final class Farewell {
    private Farewell() {}

    /**
     * Lets threads that take no more work finish what they have; after the longest time they are interrupted and left
     * behind. Blocks: not for the screen's thread.
     *
     * @param threads already shut down
     */
    static void to(ExecutorService threads, Duration longest) {
        try {
            if (!threads.awaitTermination(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
