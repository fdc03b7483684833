/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.scan.ui;

import app.gatehouse.scan.Camera;
import app.gatehouse.scan.CameraFailure;
import app.gatehouse.scan.Cameras;
import app.gatehouse.scan.Frame;
import java.util.List;

/**
 * The one camera that a live picture has open, if any. Thread-safe. All but {@link #release()} block: they are called off
 * the screen's thread. After that one nothing stays open, also what was just being opened.
 */
public final class LiveCamera implements AutoCloseable {
    private final Cameras cameras;
    private final CameraMemory memory;
    private volatile Camera camera;
    private volatile boolean released;

    /** None is open. */
    public LiveCamera(Cameras cameras, CameraMemory memory) {
        this.cameras = cameras;
        this.memory = memory;
    }

    /** What there is, and which of them is the one to open. */
    record Choice(List<String> names, String name) {}

    /**
     * Lets go of the camera and looks for all there are: the remembered one is chosen, or else the first.
     *
     * @throws CameraFailure NONE if there is none
     */
    Choice look() throws CameraFailure {
        close();
        List<String> names = cameras.names();
        if (names.isEmpty()) {
            throw new CameraFailure(CameraFailure.Reason.NONE);
        }
        return new Choice(
                List.copyOf(names), memory.name().filter(names::contains).orElse(names.get(0)));
    }

    /** Opens a camera in place of the open one. */
    synchronized void open(String name) throws CameraFailure {
        close();
        if (released) {
            return;
        }
        camera = cameras.open(name);
        if (released) {
            close();
        }
    }

    /** Opens the camera that a person chose, and remembers it. */
    void choose(String name) throws CameraFailure {
        open(name);
        if (!released) {
            memory.keep(name);
        }
    }

    /** The newest picture, as {@link Camera#next()}. */
    Frame next() throws CameraFailure {
        Camera open = camera;
        if (open == null) {
            throw new CameraFailure(CameraFailure.Reason.UNPLUGGED);
        }
        return open.next();
    }

    /** The screen is left: whatever is still opened is closed again. Does not block, and does not close what is open. */
    void release() {
        released = true;
    }

    @Override
    public synchronized void close() {
        Camera open = camera;
        camera = null;
        if (open != null) {
            open.close();
        }
    }
}
