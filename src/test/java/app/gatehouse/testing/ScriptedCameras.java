/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.testing;

import app.gatehouse.scan.Camera;
import app.gatehouse.scan.CameraFailure;
import app.gatehouse.scan.Cameras;
import app.gatehouse.scan.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Cameras that show what the test holds before them, 30 pictures a second. Thread-safe. */
public final class ScriptedCameras implements Cameras {
    private static final long PICTURE_MILLIS = 33;

    private final List<String> names = new CopyOnWriteArrayList<>();
    private Optional<CameraFailure.Reason> refusal = Optional.empty();
    private Frame shown = new Frame(640, 480, new int[640 * 480]);
    private boolean unplugged;
    private boolean fresh = true;
    private int open;

    /** Plugs a camera in. */
    public void plugIn(String name) {
        names.add(name);
        synchronized (this) {
            unplugged = false;
        }
    }

    /** Pulls every camera out; open ones fail from now on. */
    public synchronized void unplug() {
        names.clear();
        unplugged = true;
        notifyAll();
    }

    /** From now on opening fails so; empty: it works. */
    public synchronized void refuse(Optional<CameraFailure.Reason> reason) {
        refusal = reason;
    }

    /** Holds a picture before every camera until the next one. The test's own; not closed here. */
    public synchronized void hold(Frame frame) {
        shown = frame;
        fresh = true;
        notifyAll();
    }

    /** How many are open. */
    public synchronized int open() {
        return open;
    }

    @Override
    public List<String> names() {
        return new ArrayList<>(names);
    }

    @Override
    public synchronized Camera open(String name) throws CameraFailure {
        if (!names.contains(name)) {
            throw new CameraFailure(CameraFailure.Reason.NONE);
        }
        if (refusal.isPresent()) {
            throw new CameraFailure(refusal.get());
        }
        open++;
        return new Shown();
    }

    private final class Shown implements Camera {
        private boolean closed;

        @Override
        public Frame next() throws CameraFailure {
            synchronized (ScriptedCameras.this) {
                if (!closed && !unplugged && !fresh) {
                    await();
                }
                fresh = false;
                if (closed || unplugged) {
                    throw new CameraFailure(CameraFailure.Reason.UNPLUGGED);
                }
                return new Frame(shown.width(), shown.height(), shown.argb().clone());
            }
        }

        private void await() throws CameraFailure {
            try {
                ScriptedCameras.this.wait(PICTURE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CameraFailure(CameraFailure.Reason.UNPLUGGED, e);
            }
        }

        @Override
        public void close() {
            synchronized (ScriptedCameras.this) {
                if (!closed) {
                    closed = true;
                    ScriptedCameras.this.notifyAll();
                    open--;
                }
            }
        }
    }
}
