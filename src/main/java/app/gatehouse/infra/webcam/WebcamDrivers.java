/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.webcam;

import app.gatehouse.station.CameraDriver;
import com.github.sarxos.webcam.WebcamDriver;
import com.github.sarxos.webcam.ds.buildin.WebcamDefaultDriver;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The driver that the station's settings ask for. Thread-safe. A driver is made when it is first asked for, for it unpacks
 * native code, and once; a changed setting holds from the next asking on.
 */
public final class WebcamDrivers implements Supplier<WebcamDriver> {
    /** The driver of io.github.eduramiba:webcam-capture-driver-native, which is no part of the program. */
    private static final String NATIVE = "com.github.eduramiba.webcamcapture.drivers.NativeDriver";

    private final Supplier<CameraDriver> choice;
    private final String nativeDriver;
    private final Map<CameraDriver, WebcamDriver> made = new EnumMap<>(CameraDriver.class);

    /**
     * Makes none yet.
     *
     * @param choice asked each time, off the screen's thread
     */
    public WebcamDrivers(Supplier<CameraDriver> choice) {
        this(choice, NATIVE);
    }

    WebcamDrivers(Supplier<CameraDriver> choice, String nativeDriver) {
        this.choice = choice;
        this.nativeDriver = nativeDriver;
    }

    @Override
    public synchronized WebcamDriver get() {
        return made.computeIfAbsent(choice.get(), this::make);
    }

    private WebcamDriver make(CameraDriver which) {
        Optional<WebcamDriver> other = which == CameraDriver.BUILT_IN ? Optional.empty() : byName(nativeDriver);
        return other.orElseGet(WebcamDefaultDriver::new);
    }

    private static Optional<WebcamDriver> byName(String name) {
        try {
            return Optional.of(Class.forName(name)
                    .asSubclass(WebcamDriver.class)
                    .getDeclaredConstructor()
                    .newInstance());
        } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
            // Not there, or not for this machine.
            return Optional.empty();
        }
    }
}
