/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.webcam;

import app.gatehouse.scan.Camera;
import app.gatehouse.scan.CameraFailure;
import app.gatehouse.scan.CameraFailure.Reason;
import app.gatehouse.scan.Frame;
import com.github.sarxos.webcam.WebcamDevice;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * One visit to a device. {@link #run} has a thread of its own, opens the device, takes picture after picture, so that none
 * waits in the driver and grows old, and lets the device go; no other thread touches the device. Who asks for a picture
 * gets the next one that comes; the others are blackened.
 */
final class DeviceCamera implements Camera, Runnable {
    /** Between two pictures that nobody asked for, or that a driver does not have yet. */
    private static final long PAUSE_MILLIS = 10;

    /** So many pictures that are the same to the last dot come from no lens: is the device still there? */
    private static final int SAME_PICTURES = 10;

    private final WebcamDevice device;
    private final BooleanSupplier there;
    private final Waits waits;
    private final CompletableFuture<Boolean> opened = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final List<CompletableFuture<Frame>> asking = new ArrayList<>();
    private boolean closed;
    private int same;
    private int lastHash;

    /**
     * Opens nothing yet.
     *
     * @param there whether the driver still has the device; asked on the thread of {@link #run}
     */
    DeviceCamera(WebcamDevice device, BooleanSupplier there, Waits waits) {
        this.device = device;
        this.there = there;
        this.waits = waits;
    }

    /** Waits until the device is open; false if it does not open, or not in time. */
    boolean awaitOpen() {
        return Boolean.TRUE.equals(await(opened, waits.open()));
    }

    /** Waits until the device was let go; false if that takes too long, or nobody has closed the camera. */
    boolean awaitEnd() {
        if (isClosed()) {
            await(ended, waits.end());
        }
        return ended.isDone();
    }

    @Override
    public Frame next() throws CameraFailure {
        CompletableFuture<Frame> wanted = new CompletableFuture<>();
        synchronized (this) {
            if (closed) {
                throw new CameraFailure(Reason.UNPLUGGED);
            }
            asking.add(wanted);
            notifyAll();
        }
        Frame frame = await(wanted, waits.picture());
        if (frame == null) {
            giveUp(wanted);
            throw new CameraFailure(Reason.UNPLUGGED);
        }
        return frame;
    }

    private synchronized void giveUp(CompletableFuture<Frame> wanted) {
        asking.removeIf(each -> each == wanted);
        if (!wanted.cancel(false) && !wanted.isCompletedExceptionally()) {
            // It came at the very last moment.
            wanted.join().close();
        }
    }

    @Override
    public void close() {
        stop();
        await(ended, waits.end());
    }

    private synchronized void stop() {
        closed = true;
        asking.forEach(wanted -> wanted.cancel(false));
        asking.clear();
        notifyAll();
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public void run() {
        try {
            if (!isClosed() && open()) {
                opened.complete(true);
                look();
            }
        } catch (RuntimeException | LinkageError e) {
            // However a driver says that there are no more pictures: whoever asks hears it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stop();
            opened.complete(false);
            letGo();
            ended.complete(null);
        }
    }

    private boolean open() {
        Dimension size = DevicePicture.sizeOf(device.getResolutions());
        if (size != null) {
            device.setResolution(size);
        }
        device.open();
        return device.isOpen();
    }

    private void look() throws InterruptedException {
        while (!isClosed() && device.isOpen() && isAlive()) {
            BufferedImage picture = device.getImage();
            List<CompletableFuture<Frame>> takers = picture == null ? List.of() : takeAsking();
            for (CompletableFuture<Frame> taker : takers) {
                hand(picture, taker);
            }
            if (picture != null) {
                DevicePicture.blacken(picture);
            }
            pause(picture == null);
        }
    }

    private void hand(BufferedImage picture, CompletableFuture<Frame> taker) {
        Frame frame = DevicePicture.copy(picture);
        int hash = Arrays.hashCode(frame.argb());
        same = hash == lastHash ? same + 1 : 0;
        lastHash = hash;
        if (!taker.complete(frame)) {
            frame.close();
        }
    }

    /** Some drivers go on handing out the last picture of a device that is gone. */
    private boolean isAlive() {
        if (same < SAME_PICTURES) {
            return true;
        }
        same = 0;
        return there.getAsBoolean();
    }

    private synchronized List<CompletableFuture<Frame>> takeAsking() {
        List<CompletableFuture<Frame>> takers = List.copyOf(asking);
        asking.clear();
        return takers;
    }

    private synchronized void pause(boolean anyway) throws InterruptedException {
        if (!closed && (anyway || asking.isEmpty())) {
            // No loop: whatever wakes it, the next picture may be looked at.
            TimeUnit.MILLISECONDS.timedWait(this, PAUSE_MILLIS);
        }
    }

    private void letGo() {
        try {
            device.close();
            device.dispose();
        } catch (RuntimeException | LinkageError e) {
            // Gone already.
        }
    }

    /** What it becomes; null if it was cancelled, or takes too long. */
    private static <T> T await(CompletableFuture<T> future, Duration longest) {
        try {
            return future.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } catch (TimeoutException | ExecutionException | CancellationException e) {
            return null;
        }
    }
}
