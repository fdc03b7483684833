/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.testing;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamDriver;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A driver of webcam-capture whose devices are {@link PlayedDevice}s. Thread-safe. */
public final class PlayedDriver implements WebcamDriver {
    private final List<PlayedDevice> devices = new CopyOnWriteArrayList<>();
    private final AtomicInteger listings = new AtomicInteger();
    private volatile CountDownLatch stuck = new CountDownLatch(0);
    private volatile LinkageError broken;

    /** Plugs devices in. */
    public void plugIn(PlayedDevice... more) {
        devices.addAll(List.of(more));
    }

    /** Pulls a device out; what it shows is another matter. */
    public void unplug(PlayedDevice device) {
        devices.remove(device);
    }

    /** From now on a listing hangs until the latch is down. */
    public void hang(CountDownLatch until) {
        stuck = until;
    }

    /** From now on every listing fails as where the native code does not fit the machine. */
    public void fail(LinkageError error) {
        broken = error;
    }

    /** How often it was asked. */
    public int listings() {
        return listings.get();
    }

    @Override
    public List<WebcamDevice> getDevices() {
        listings.incrementAndGet();
        PlayedDevice.await(stuck);
        if (broken != null) {
            throw broken;
        }
        return List.copyOf(devices);
    }

    @Override
    public boolean isThreadSafe() {
        return true;
    }
}
