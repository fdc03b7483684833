/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.webcam;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.scan.Camera;
import app.gatehouse.scan.CameraFailure;
import app.gatehouse.scan.CameraFailure.Reason;
import app.gatehouse.scan.Frame;
import app.gatehouse.testing.PlayedDevice;
import app.gatehouse.testing.PlayedDriver;
import com.github.sarxos.webcam.WebcamException;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;

@Timeout(60)
class WebcamCamerasTest {
    private static final Duration LONG = Duration.ofSeconds(50);
    private static final Duration SHORT = Duration.ofMillis(60);
    private static final Waits PATIENT = new Waits(LONG, LONG, LONG, LONG);
    private static final Waits HASTY = new Waits(LONG, LONG, SHORT, SHORT);

    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(4, 4, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                Thread thread = new Thread(work, "camera-test");
                thread.setDaemon(true);
                return thread;
            });
    private final PlayedDriver driver = new PlayedDriver();
    private final WebcamCameras cameras = new WebcamCameras(() -> driver, threads, PATIENT);

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    private static BufferedImage picture(int seed) {
        BufferedImage picture = new BufferedImage(8, 4, BufferedImage.TYPE_3BYTE_BGR);
        for (int i = 0; i < 32; i++) {
            picture.setRGB(i % 8, i / 8, seed * 7 + i * 1000);
        }
        return picture;
    }

    private static int[] dots(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    private static PlayedDevice playing(String name) {
        return new PlayedDevice(name).play(PlayedDevice.png(picture(1)));
    }

    private static Reason failure(Executable action) {
        return assertThrows(CameraFailure.class, action).reason();
    }

    private WebcamCameras with(Waits waits) {
        return new WebcamCameras(() -> driver, threads, waits);
    }

    @Test
    void twoCamerasOfOneNameAreToldApart() {
        driver.plugIn(
                playing("HD Webcam"), playing("HD\u0000 Web\u202Ecam "), playing("Microscope"), playing("HD Webcam"));
        assertEquals(List.of("HD Webcam", "HD Webcam (2)", "Microscope", "HD Webcam (3)"), cameras.names());
    }

    @Test
    void theSecondOfOneNameIsOpenedUnderItsOwn() throws CameraFailure {
        PlayedDevice first = playing("HD Webcam");
        PlayedDevice second = playing("HD Webcam");
        driver.plugIn(first, second);
        try (Camera camera = cameras.open("HD Webcam (2)")) {
            assertNotNull(camera);
            assertTrue(second.isOpen());
            assertFalse(first.isOpen());
        }
        assertFalse(second.isOpen());
        assertTrue(second.isDisposed());
    }

    @Test
    void aPngFrameComesThroughDotByDot() throws CameraFailure {
        byte[] png = PlayedDevice.png(picture(5));
        driver.plugIn(new PlayedDevice("HD Webcam").play(png));
        try (Camera camera = cameras.open("HD Webcam");
                Frame frame = camera.next()) {
            assertEquals(8, frame.width());
            assertEquals(4, frame.height());
            assertArrayEquals(dots(picture(5)), frame.argb());
        }
    }

    @Test
    void theLargestSizeThatIsNotTooLargeIsAskedFor() throws CameraFailure {
        PlayedDevice device = new PlayedDevice(
                "HD Webcam",
                new Dimension(640, 480),
                new Dimension(1280, 720),
                new Dimension(1920, 1080),
                new Dimension(1024, 768),
                new Dimension(320, 240));
        driver.plugIn(device);
        cameras.open("HD Webcam").close();
        assertEquals(new Dimension(1280, 720), device.getResolution());
    }

    @Test
    void aCameraOfLargeSizesAloneKeepsItsOwn() throws CameraFailure {
        PlayedDevice device = new PlayedDevice("4K", new Dimension(3840, 2160));
        driver.plugIn(device);
        cameras.open("4K").close();
        assertNull(device.getResolution());
    }

    @Test
    void picturesThatNobodyAskedForAreDroppedAndBlackened() throws Exception {
        SynchronousQueue<BufferedImage> lens = new SynchronousQueue<>();
        driver.plugIn(new PlayedDevice("HD Webcam").play(lens::take));
        Camera camera = cameras.open("HD Webcam");
        BufferedImage old = picture(1);
        lens.put(old);
        lens.put(picture(2));
        assertArrayEquals(new int[32], withoutAlpha(dots(old)));

        CompletableFuture<Frame> frame = asked(camera);
        int number = 3;
        while (!frame.isDone()) {
            lens.offer(picture(number), 20, TimeUnit.MILLISECONDS);
            number++;
        }

        try (Frame newest = frame.get()) {
            assertFalse(Arrays.equals(dots(picture(1)), newest.argb()));
            assertFalse(Arrays.equals(dots(picture(2)), newest.argb()));
        }
        threads.execute(camera::close);
        lens.offer(picture(0), 1, TimeUnit.SECONDS);
    }

    private static int[] withoutAlpha(int... argb) {
        return Arrays.stream(argb).map(dot -> dot & 0xffffff).toArray();
    }

    private CompletableFuture<Frame> asked(Camera camera) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return camera.next();
                    } catch (CameraFailure e) {
                        throw new IllegalStateException(e.reason().name(), e);
                    }
                },
                threads);
    }

    @Test
    void aCameraThatDoesNotOpenIsBusy() throws CameraFailure {
        PlayedDevice device = playing("HD Webcam");
        driver.plugIn(device);
        device.onOpen(() -> {
            throw new WebcamException("device is in use");
        });
        assertEquals(Reason.BUSY, failure(() -> cameras.open("HD Webcam")));
        device.onOpen(() -> {});
        device.refuse(true);
        assertEquals(Reason.BUSY, failure(() -> cameras.open("HD Webcam")));
        assertTrue(device.isDisposed());
        device.refuse(false);
        cameras.open("HD Webcam").close();
    }

    @Test
    void whatIsNotThereDoesNotOpen() {
        assertEquals(Reason.NONE, failure(() -> cameras.open("HD Webcam")));
    }

    @Test
    void aCameraPulledOutWhileItOpensIsNotThere() {
        PlayedDevice device = playing("HD Webcam");
        driver.plugIn(device);
        device.onOpen(() -> {
            driver.unplug(device);
            throw new WebcamException("no such device");
        });
        assertEquals(Reason.NONE, failure(() -> cameras.open("HD Webcam")));
    }

    @Test
    void aCameraPulledOutInMidReadIsUnplugged() throws CameraFailure {
        PlayedDevice device = playing("HD Webcam");
        driver.plugIn(device, playing("Spare"));
        Camera camera = cameras.open("HD Webcam");
        camera.next().close();
        driver.unplug(device);
        device.play(() -> {
            throw new WebcamException("no such device");
        });
        assertEquals(Reason.UNPLUGGED, failure(() -> {
            while (true) {
                camera.next().close();
            }
        }));
        assertEquals(Reason.UNPLUGGED, failure(camera::next));
        camera.close();
        cameras.open("Spare").close();
    }

    @Test
    void aDriverThatGoesOnWithTheLastPictureIsFoundOut() throws CameraFailure {
        PlayedDevice device = playing("HD Webcam");
        driver.plugIn(device);
        Camera camera = cameras.open("HD Webcam");
        for (int i = 0; i < 40; i++) {
            camera.next().close();
        }
        driver.unplug(device);
        assertEquals(Reason.UNPLUGGED, failure(() -> {
            while (true) {
                camera.next().close();
            }
        }));
    }

    @Test
    void withoutAPictureNobodyWaitsLong() throws CameraFailure {
        driver.plugIn(new PlayedDevice("HD Webcam"));
        try (Camera camera = with(HASTY).open("HD Webcam")) {
            assertEquals(Reason.UNPLUGGED, failure(camera::next));
        }
    }

    @Test
    void closingEndsTheWaiting() throws Exception {
        CountDownLatch watched = new CountDownLatch(3);
        driver.plugIn(new PlayedDevice("HD Webcam").play(() -> {
            watched.countDown();
            return null;
        }));
        Camera camera = cameras.open("HD Webcam");
        CompletableFuture<Frame> waiting = asked(camera);
        watched.await();
        camera.close();
        camera.close();
        Throwable ended = assertThrows(ExecutionException.class, waiting::get).getCause();
        assertEquals("UNPLUGGED", ended.getMessage());
    }

    @Test
    void aReadThatHangsHoldsUpNobodyAndTakesOneThread() throws Exception {
        CountDownLatch hang = new CountDownLatch(1);
        PlayedDevice device = new PlayedDevice("HD Webcam").play(() -> {
            PlayedDevice.await(hang);
            return null;
        });
        driver.plugIn(device);
        WebcamCameras hasty = with(HASTY);
        Camera camera = hasty.open("HD Webcam");
        assertEquals(Reason.UNPLUGGED, failure(camera::next));
        camera.close();
        for (int i = 0; i < 8; i++) {
            assertEquals(Reason.BUSY, failure(() -> hasty.open("HD Webcam")));
        }
        assertEquals(List.of("HD Webcam"), hasty.names());
        assertFalse(device.isDisposed());

        hang.countDown();

        device.play(PlayedDevice.png(picture(1)));
        assertTimeoutPreemptively(LONG, () -> {
            while (!device.isDisposed()) {
                Thread.onSpinWait();
            }
        });
        try (Camera again = with(PATIENT).open("HD Webcam")) {
            again.next().close();
        }
    }

    @Test
    void anOpeningThatHangsIsBusyAndIsClosedWhenItReturns() {
        CountDownLatch hang = new CountDownLatch(1);
        PlayedDevice device = playing("HD Webcam");
        device.onOpen(() -> PlayedDevice.await(hang));
        driver.plugIn(device);
        WebcamCameras hasty = with(new Waits(LONG, SHORT, SHORT, SHORT));
        assertEquals(Reason.BUSY, failure(() -> hasty.open("HD Webcam")));
        assertEquals(Reason.BUSY, failure(() -> hasty.open("HD Webcam")));
        hang.countDown();
        assertTimeoutPreemptively(LONG, () -> {
            while (!device.isDisposed()) {
                Thread.onSpinWait();
            }
        });
        assertFalse(device.isOpen());
    }

    @Test
    void aListingThatHangsCountsAsNoneAndIsNotBegunAgain() {
        CountDownLatch hang = new CountDownLatch(1);
        driver.plugIn(playing("HD Webcam"));
        driver.hang(hang);
        WebcamCameras hasty = with(new Waits(SHORT, SHORT, SHORT, SHORT));
        for (int i = 0; i < 8; i++) {
            assertEquals(List.of(), hasty.names());
        }
        assertEquals(Reason.NONE, failure(() -> hasty.open("HD Webcam")));
        assertEquals(1, driver.listings());
        hang.countDown();
        assertTimeoutPreemptively(LONG, () -> {
            while (hasty.names().isEmpty()) {
                Thread.onSpinWait();
            }
        });
    }

    @Test
    void oneCameraIsOpenAtATime() throws CameraFailure {
        driver.plugIn(playing("HD Webcam"), playing("Spare"));
        Camera camera = cameras.open("HD Webcam");
        assertEquals(Reason.BUSY, failure(() -> cameras.open("Spare")));
        camera.close();
        cameras.open("Spare").close();
    }

    @Test
    void aDriverThatDoesNotFitTheMachineHasNoCamera() {
        driver.fail(new UnsatisfiedLinkError("no such library"));
        assertEquals(List.of(), cameras.names());
        assertEquals(Reason.NONE, failure(() -> cameras.open("HD Webcam")));
    }

    @Test
    void afterTheProgramsEndThereIsNoCamera() {
        ExecutorService ended = Executors.newSingleThreadExecutor();
        ended.shutdown();
        assertEquals(List.of(), new WebcamCameras(() -> driver, ended, PATIENT).names());
    }

    @Test
    void theProgramsEndLetsTheCameraGo() throws CameraFailure {
        PlayedDevice device = playing("HD Webcam");
        driver.plugIn(device);
        Camera camera = cameras.open("HD Webcam");
        camera.next().close();
        threads.shutdownNow();
        assertEquals(Reason.UNPLUGGED, failure(() -> {
            while (true) {
                camera.next().close();
            }
        }));
        camera.close();
        assertTrue(device.isDisposed());
    }

    @Test
    void theLibrarySaysNothing() {
        assertFalse(Logger.getLogger("com.github.sarxos.webcam.ds.buildin.WebcamDefaultDevice")
                .isLoggable(Level.SEVERE));
        assertFalse(Logger.getLogger("com.github.eduramiba.webcamcapture.drivers.nokhwa.NokhwaVideoDevice")
                .isLoggable(Level.SEVERE));
    }
}
