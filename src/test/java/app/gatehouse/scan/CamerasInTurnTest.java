/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.gatehouse.testing.ScriptedCameras;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CamerasInTurnTest {
    private final ScriptedCameras cameras = new ScriptedCameras();
    private final CamerasInTurn turns = new CamerasInTurn(cameras);

    @Test
    void whoOpensOneWaitsUntilTheLastOneIsLetGo() throws Exception {
        cameras.plugIn("Front camera");
        Camera first = turns.open("Front camera");
        CompletableFuture<Camera> second = CompletableFuture.supplyAsync(() -> {
            try {
                return turns.open("Front camera");
            } catch (CameraFailure e) {
                throw new IllegalStateException(e);
            }
        });
        assertEquals(1, cameras.open());
        first.close();
        first.close();
        try (Camera camera = second.get(20, TimeUnit.SECONDS)) {
            assertEquals(1, cameras.open());
            camera.next().close();
        }
        assertEquals(0, cameras.open());
    }

    @Test
    void aFailureTakesNobodysTurn() throws Exception {
        cameras.plugIn("Front camera");
        cameras.refuse(Optional.of(CameraFailure.Reason.BUSY));
        assertThrows(CameraFailure.class, () -> turns.open("Front camera"));
        cameras.refuse(Optional.empty());
        turns.open("Front camera").close();
        assertEquals(List.of("Front camera"), turns.names());
    }
}
