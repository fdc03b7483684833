/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.testing;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamException;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import javax.imageio.ImageIO;

/** A device of webcam-capture that plays what the test gives it: PNG files, or anything else. Thread-safe. */
public final class PlayedDevice implements WebcamDevice {
    private final String name;
    private final Dimension[] sizes;
    private volatile Dimension size;
    private volatile Callable<BufferedImage> source = () -> null;
    private volatile Runnable opening = () -> {};
    private volatile boolean refusing;
    private volatile boolean open;
    private volatile boolean disposed;

    /** A device that can do the given sizes. */
    public PlayedDevice(String name, Dimension... sizes) {
        this.name = name;
        this.sizes = sizes.clone();
    }

    /** Plays this from now on, asked for each picture on the reader's thread. */
    public PlayedDevice play(Callable<BufferedImage> pictures) {
        source = pictures;
        return this;
    }

    /** Plays a PNG file over and over. */
    public PlayedDevice play(byte[] png) {
        return play(() -> read(png));
    }

    /** What happens when it is opened: it may throw, or wait. */
    public void onOpen(Runnable what) {
        opening = what;
    }

    /** From now on it does not open, and says so by nothing but {@link #isOpen}. */
    public void refuse(boolean value) {
        refusing = value;
    }

    /** Whether it was let go for good. */
    public boolean isDisposed() {
        return disposed;
    }

    /** A picture as a PNG file. */
    public static byte[] png(BufferedImage picture) {
        try (ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The picture of a PNG file. */
    public static BufferedImage read(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits as native code does: nothing but the latch ends it. */
    public static void await(CountDownLatch latch) {
        boolean interrupted = false;
        while (true) {
            try {
                latch.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Dimension[] getResolutions() {
        return sizes.clone();
    }

    @Override
    public Dimension getResolution() {
        return size;
    }

    @Override
    public void setResolution(Dimension resolution) {
        size = resolution;
    }

    @Override
    public BufferedImage getImage() {
        if (!open) {
            return null;
        }
        try {
            return source.call();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new WebcamException(e);
        }
    }

    @Override
    public void open() {
        opening.run();
        disposed = false;
        open = !refusing;
    }

    @Override
    public void close() {
        open = false;
    }

    @Override
    public void dispose() {
        disposed = true;
    }

    @Override
    public boolean isOpen() {
        return open;
    }
}
