/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.task.Ticker;
import app.gatehouse.testing.FxStage;
import app.gatehouse.testing.MovableTime;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class FxTickerTest {
    @Test
    void beatsForAllOnTheFxThreadUntilTheyLeave() throws Exception {
        try (FxStage window = FxStage.show(StackPane::new)) {
            MovableTime time = new MovableTime();
            // Just before the turn of a second, so that the beats follow at once.
            time.pass(Duration.ofMillis(990));
            FxTicker ticker = new FxTicker(time);
            CountDownLatch beats = new CountDownLatch(3);
            AtomicInteger other = new AtomicInteger();
            AtomicInteger left = new AtomicInteger();
            Ticker.Subscription[] subscriptions = new Ticker.Subscription[3];
            window.run(() -> {
                subscriptions[0] = ticker.everySecond(() -> {
                    if (Platform.isFxApplicationThread()) {
                        beats.countDown();
                    }
                });
                subscriptions[1] = ticker.everySecond(other::incrementAndGet);
                subscriptions[2] = ticker.everySecond(left::incrementAndGet);
                subscriptions[2].close();
                subscriptions[2].close();
            });
            assertTrue(beats.await(20, TimeUnit.SECONDS));
            window.run(() -> {
                subscriptions[0].close();
                subscriptions[1].close();
            });
            assertTrue(other.get() >= 2, "beats: " + other);
            assertEquals(0, left.get());
        }
    }
}
