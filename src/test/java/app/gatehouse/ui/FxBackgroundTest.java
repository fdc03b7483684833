/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import app.gatehouse.task.Background;
import app.gatehouse.task.BackgroundContract;
import app.gatehouse.testing.FxStage;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class FxBackgroundTest extends BackgroundContract {
    private final Queue<Runnable> workers = new ArrayDeque<>();
    private final Queue<Runnable> screen = new ArrayDeque<>();

    @Override
    protected Background background() {
        return new FxBackground(workers::add, screen::add);
    }

    @Override
    protected void settle() {
        drain(workers);
        drain(screen);
    }

    private static void drain(Queue<Runnable> tasks) {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    @Test
    void doesNotWorkOnTheCallersThread() {
        int[] worked = {0};
        background().run(() -> worked[0]++, done -> {}, failed -> {});
        assertEquals(0, worked[0]);
        settle();
        assertEquals(1, worked[0]);
    }

    @Test
    void answersOnTheFxThread() throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        CompletableFuture<String> worker = new CompletableFuture<>();
        CompletableFuture<String> answer = new CompletableFuture<>();
        try (FxStage window = FxStage.show(StackPane::new)) {
            String fx = FxStage.onFx(() -> Thread.currentThread().getName());
            window.run(() -> new FxBackground(pool)
                    .run(
                            () -> worker.complete(Thread.currentThread().getName()),
                            done -> answer.complete(Thread.currentThread().getName()),
                            failed -> answer.completeExceptionally(failed)));
            assertEquals(fx, answer.get(10, TimeUnit.SECONDS));
            assertNotEquals(fx, worker.get(10, TimeUnit.SECONDS));
        } finally {
            pool.shutdownNow();
        }
    }
}
