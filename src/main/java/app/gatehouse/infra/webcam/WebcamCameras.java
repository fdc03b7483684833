/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.webcam;

import app.gatehouse.scan.Camera;
import app.gatehouse.scan.CameraFailure;
import app.gatehouse.scan.CameraFailure.Reason;
import app.gatehouse.scan.Cameras;
import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamDriver;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * The machine's cameras through webcam-capture. Native code that hangs costs one thread for the listing and one for the
 * open camera, and nobody waits longer for it than {@link Waits} says: meanwhile there is no camera, or it is busy.
 *
 * <p>One camera is open at a time; a second one is busy until the first was closed and has let go.
 */
public final class WebcamCameras implements Cameras {
    private final Supplier<WebcamDriver> driver;
    private final ExecutorService threads;
    private final Waits waits;
    private Future<Map<String, WebcamDevice>> listing;
    private DeviceCamera last;

    /**
     * Asks nothing yet.
     *
     * @param driver asked before each listing, on one of the threads
     * @param threads at least four, not interrupted for other reasons than the program's end; whoever made them shuts them
     *     down
     */
    public WebcamCameras(Supplier<WebcamDriver> driver, ExecutorService threads) {
        this(driver, threads, Waits.USUAL);
    }

    WebcamCameras(Supplier<WebcamDriver> driver, ExecutorService threads, Waits waits) {
        this.driver = driver;
        this.threads = threads;
        this.waits = waits;
        QuietDrivers.quieten();
    }

    @Override
    public List<String> names() {
        return List.copyOf(devices().keySet());
    }

    @Override
    public Camera open(String name) throws CameraFailure {
        WebcamDevice device = devices().get(name);
        if (device == null) {
            throw new CameraFailure(Reason.NONE);
        }
        DeviceCamera camera = begin(device);
        if (!camera.awaitOpen()) {
            camera.close();
            boolean gone = camera.awaitEnd() && !devices().containsKey(name);
            throw new CameraFailure(gone ? Reason.NONE : Reason.BUSY);
        }
        return camera;
    }

    private synchronized DeviceCamera begin(WebcamDevice device) throws CameraFailure {
        if (last != null && !last.awaitEnd()) {
            throw new CameraFailure(Reason.BUSY);
        }
        DeviceCamera camera = new DeviceCamera(device, () -> isThere(device), waits);
        try {
            threads.execute(camera);
        } catch (RejectedExecutionException e) {
            throw new CameraFailure(Reason.NONE, e);
        }
        last = camera;
        return camera;
    }

    /** The devices by the names that people see; empty where there is no answer in time. */
    private Map<String, WebcamDevice> devices() {
        try {
            return listing().get(waits.list().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        } catch (TimeoutException | ExecutionException | RejectedExecutionException e) {
            return Map.of();
        }
    }

    /** A listing that hangs is waited for, and not begun once more. */
    private synchronized Future<Map<String, WebcamDevice>> listing() {
        if (listing == null || listing.isDone()) {
            listing = threads.submit(() -> DeviceNames.of(driver.get().getDevices()));
        }
        return listing;
    }

    private boolean isThere(WebcamDevice device) {
        return driver.get().getDevices().stream()
                .anyMatch(other -> other.getName().equals(device.getName()));
    }
}
