/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.scan;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Cameras of which one is open at a time: who opens one waits until the last one is let go. A picture that was just closed
 * lets its camera go on another thread, and the next picture must not find it busy. Thread-safe; one for the program.
 */
public final class CamerasInTurn implements Cameras {
    private static final long PATIENCE_SECONDS = 5;

    private final Cameras cameras;
    private final Semaphore turn = new Semaphore(1, true);

    /** Gives out these. */
    public CamerasInTurn(Cameras cameras) {
        this.cameras = cameras;
    }

    @Override
    public List<String> names() {
        return cameras.names();
    }

    @Override
    public Camera open(String name) throws CameraFailure {
        try {
            if (!turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new CameraFailure(CameraFailure.Reason.BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CameraFailure(CameraFailure.Reason.BUSY, e);
        }
        boolean opened = false;
        try {
            Camera camera = new InTurn(cameras.open(name));
            opened = true;
            return camera;
        } finally {
            if (!opened) {
                turn.release();
            }
        }
    }

    private final class InTurn implements Camera {
        private final Camera camera;
        private boolean closed;

        private InTurn(Camera camera) {
            this.camera = camera;
        }

        @Override
        public Frame next() throws CameraFailure {
            return camera.next();
        }

        @Override
        public void close() {
            synchronized (this) {
                if (closed) {
                    return;
                }
                closed = true;
            }
            try {
                camera.close();
            } finally {
                turn.release();
            }
        }
    }
}
