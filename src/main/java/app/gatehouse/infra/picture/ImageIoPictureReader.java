/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.picture;

import app.gatehouse.scan.Frame;
import app.gatehouse.scan.PictureReader;
import app.gatehouse.scan.UnreadablePicture;
import app.gatehouse.scan.UnreadablePicture.Reason;
import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/** Reads picture files with the runtime’s own readers, and WebP. */
public final class ImageIoPictureReader implements PictureReader {
    /** A 60-megapixel photograph has about 30 MB. */
    private static final long MOST_BYTES = 100_000_000;

    /** By the stated width and height; a picture of one colour with more is a few kilobytes in its file. */
    private static final long MOST_PIXELS = 130_000_000;

    /** More than this comes at a whole fraction of its size: 64 MB in memory. */
    private static final long MOST_PIXELS_READ = 16_000_000;

    /** Of a moving picture. */
    private static final int MOST_FRAMES = 8;

    @Override
    public List<Frame> read(Path file) throws UnreadablePicture {
        try {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new UnreadablePicture(Reason.OUT_OF_REACH);
            }
            long bytes = Files.size(file);
            if (bytes == 0) {
                throw new UnreadablePicture(Reason.EMPTY);
            }
            if (bytes > MOST_BYTES) {
                throw new UnreadablePicture(Reason.TOO_LARGE);
            }
            try (ImageInputStream stream = new FileImageInputStream(file.toFile())) {
                return read(stream);
            }
        } catch (IOException e) {
            throw new UnreadablePicture(Reason.OUT_OF_REACH, e);
        }
    }

    private static List<Frame> read(ImageInputStream stream) throws UnreadablePicture {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
        if (!readers.hasNext()) {
            throw new UnreadablePicture(Reason.NOT_A_PICTURE);
        }
        ImageReader reader = readers.next();
        List<Frame> frames = new ArrayList<>();
        try {
            reader.setInput(stream, false, true);
            long pixels = 0;
            for (int i = 0; i < MOST_FRAMES && pixels < MOST_PIXELS_READ; i++) {
                Frame frame = frame(reader, i);
                frames.add(frame);
                pixels += (long) frame.width() * frame.height();
            }
            return frames;
        } catch (IndexOutOfBoundsException e) {
            // How ImageIO says that there are no more; the readers also throw it over damaged data.
            return orDamaged(frames, e);
        } catch (IOException | RuntimeException e) {
            // The runtime’s readers throw several unchecked exceptions over damaged data.
            return orDamaged(frames, e);
        } finally {
            reader.dispose();
        }
    }

    private static List<Frame> orDamaged(List<Frame> frames, Exception e) throws UnreadablePicture {
        if (frames.isEmpty()) {
            throw new UnreadablePicture(Reason.DAMAGED, e instanceof EOFException ? null : e);
        }
        return frames;
    }

    private static Frame frame(ImageReader reader, int index) throws IOException, UnreadablePicture {
        long width = reader.getWidth(index);
        long height = reader.getHeight(index);
        if (width * height > MOST_PIXELS) {
            throw new UnreadablePicture(Reason.TOO_LARGE);
        }
        int every = 1;
        while (width / every * (height / every) > MOST_PIXELS_READ) {
            every++;
        }
        ImageReadParam how = reader.getDefaultReadParam();
        how.setSourceSubsampling(every, every, 0, 0);
        if (InkPicture.is(reader, index)) {
            return InkPicture.frame(reader.readRaster(index, how));
        }
        BufferedImage image = reader.read(index, how);
        int w = image.getWidth();
        int h = image.getHeight();
        return new Frame(w, h, image.getRGB(0, 0, w, h, null, 0, w));
    }
}
