/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.webcam;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import app.gatehouse.station.CameraDriver;
import app.gatehouse.testing.PlayedDriver;
import com.github.sarxos.webcam.WebcamDriver;
import com.github.sarxos.webcam.ds.buildin.WebcamDefaultDriver;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class WebcamDriversTest {
    private static final String PRESENT = PlayedDriver.class.getName();

    private static WebcamDriver chosen(CameraDriver choice, String nativeDriver) {
        return new WebcamDrivers(() -> choice, nativeDriver).get();
    }

    @Test
    void theNativeDriverIsTakenWhereItIsOnTheClassPath() {
        assertInstanceOf(PlayedDriver.class, chosen(CameraDriver.AUTOMATIC, PRESENT));
        assertInstanceOf(PlayedDriver.class, chosen(CameraDriver.NATIVE, PRESENT));
    }

    @Test
    void theBuiltInDriverCanBeAskedForAllTheSame() {
        assertInstanceOf(WebcamDefaultDriver.class, chosen(CameraDriver.BUILT_IN, PRESENT));
    }

    @Test
    void withoutTheNativeDriverThereIsTheBuiltInOne() {
        assertInstanceOf(WebcamDefaultDriver.class, chosen(CameraDriver.AUTOMATIC, "no.such.Driver"));
        assertInstanceOf(WebcamDefaultDriver.class, chosen(CameraDriver.NATIVE, "no.such.Driver"));
        assertInstanceOf(WebcamDefaultDriver.class, chosen(CameraDriver.NATIVE, "java.lang.Object"));
        assertInstanceOf(WebcamDefaultDriver.class, chosen(CameraDriver.NATIVE, "java.lang.Runnable"));
    }

    @Test
    void aChangedSettingHoldsFromTheNextAskingOnAndEachDriverIsMadeOnce() {
        AtomicReference<CameraDriver> choice = new AtomicReference<>(CameraDriver.NATIVE);
        WebcamDrivers drivers = new WebcamDrivers(choice::get, PRESENT);
        WebcamDriver first = drivers.get();
        assertSame(first, drivers.get());
        choice.set(CameraDriver.BUILT_IN);
        assertInstanceOf(WebcamDefaultDriver.class, drivers.get());
        choice.set(CameraDriver.NATIVE);
        assertSame(first, drivers.get());
    }
}
