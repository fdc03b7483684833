/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FarewellTest {
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final List<String> asked = new ArrayList<>();

    @Test
    void threadsThatFinishAreNotInterrupted() {
        Farewell.to(new Asked(true, false), LONGEST);
        assertEquals(List.of("await 3000"), asked);
    }

    @Test
    void threadsThatHangAreInterruptedAfterTheLongestTime() {
        Farewell.to(new Asked(false, false), LONGEST);
        assertEquals(List.of("await 3000", "interrupt"), asked);
    }

    @Test
    void whoIsInterruptedMeanwhileWaitsNoLongerAndStaysInterrupted() {
        Farewell.to(new Asked(false, true), LONGEST);
        assertTrue(Thread.interrupted());
        assertEquals(List.of("await 3000", "interrupt"), asked);
    }

    /** Notes what it is asked. */
    private final class Asked extends AbstractExecutorService {
        private final boolean finishes;
        private final boolean interrupted;

        Asked(boolean finishes, boolean interrupted) {
            this.finishes = finishes;
            this.interrupted = interrupted;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
            asked.add("await " + unit.toMillis(timeout));
            if (interrupted) {
                throw new InterruptedException();
            }
            return finishes;
        }

        @Override
        public List<Runnable> shutdownNow() {
            asked.add("interrupt");
            return List.of();
        }

        @Override
        public void shutdown() {
            throw new AssertionError("Already shut down");
        }

        @Override
        public boolean isShutdown() {
            return true;
        }

        @Override
        public boolean isTerminated() {
            return finishes;
        }

        @Override
        public void execute(Runnable command) {
            throw new AssertionError("No more work");
        }
    }
}
