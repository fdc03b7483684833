/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.zxing.pictures;

import app.gatehouse.scan.Frame;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** A picture in the making: three channels from 0 to 1, and what light, lens and sensor do to it. */
final class Photo {
    final int width;
    final int height;
    final float[][] channels;

    Photo(int width, int height) {
        this.width = width;
        this.height = height;
        this.channels = new float[3][width * height];
    }

    /** Light that falls off across the picture and, if a shadow is wanted, drops at an edge. */
    Photo light(double from, double to, double angle, double shadow, double softness) {
        double cos = Math.cos(angle) / width;
        double sin = Math.sin(angle) / height;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double way = 0.5 + (x - width / 2.0) * cos + (y - height / 2.0) * sin;
                double edge = 1 / (1 + Math.exp((way - 0.5) / softness));
                multiply(y * width + x, (from + (to - from) * way) * (1 - shadow * edge));
            }
        }
        return this;
    }

    /** Bright spots, as a lamp makes on foil. */
    Photo gloss(Random random, int spots, double size, double strength) {
        for (int i = 0; i < spots; i++) {
            double cx = width * (0.25 + random.nextDouble() / 2);
            double cy = height * (0.25 + random.nextDouble() / 2);
            double rx = width * size * (0.5 + random.nextDouble());
            double ry = height * size * (0.3 + random.nextDouble());
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    double distance = Math.pow((x - cx) / rx, 2) + Math.pow((y - cy) / ry, 2);
                    add(y * width + x, (float) (strength * Math.exp(-distance * distance)));
                }
            }
        }
        return this;
    }

    /** Black becomes {@code low}, white {@code high}; the other way round inverts. */
    Photo range(double low, double high) {
        for (float[] channel : channels) {
            for (int i = 0; i < channel.length; i++) {
                channel[i] = (float) (low + channel[i] * (high - low));
            }
        }
        return this;
    }

    /** Black becomes one colour, white the other (0xRRGGBB). */
    Photo colours(int dark, int light) {
        for (int c = 0; c < 3; c++) {
            double low = ((dark >> (16 - 8 * c)) & 0xff) / 255.0;
            double high = ((light >> (16 - 8 * c)) & 0xff) / 255.0;
            for (int i = 0; i < channels[c].length; i++) {
                channels[c][i] = (float) (low + channels[c][i] * (high - low));
            }
        }
        return this;
    }

    /** Out of focus: a disc of this radius in pixels. */
    Photo defocus(double radius) {
        int reach = (int) Math.ceil(radius);
        float[][] disc = new float[2 * reach + 1][2 * reach + 1];
        for (int y = -reach; y <= reach; y++) {
            for (int x = -reach; x <= reach; x++) {
                disc[y + reach][x + reach] = (float) Math.max(0, Math.min(1, radius + 0.5 - Math.hypot(x, y)));
            }
        }
        return filter(disc);
    }

    /** A hand that moved: a line of this length in pixels. */
    Photo move(double length, double angle) {
        int reach = (int) Math.ceil(length / 2);
        float[][] line = new float[2 * reach + 1][2 * reach + 1];
        for (int i = 0; i <= 200; i++) {
            double way = (i / 200.0 - 0.5) * length;
            line[(int) Math.round(reach + way * Math.sin(angle))][(int) Math.round(reach + way * Math.cos(angle))]++;
        }
        return filter(line);
    }

    Photo noise(Random random, double sigma, double colour) {
        for (int i = 0; i < width * height; i++) {
            double grey = random.nextGaussian() * sigma;
            for (float[] channel : channels) {
                channel[i] += (float) (grey + random.nextGaussian() * sigma * colour);
            }
        }
        return this;
    }

    /** Salt and pepper on this share of the pixels. */
    Photo specks(Random random, double share) {
        for (int i = 0; i < width * height; i++) {
            if (random.nextDouble() < share) {
                float value = random.nextBoolean() ? 1 : 0;
                for (float[] channel : channels) {
                    channel[i] = value;
                }
            }
        }
        return this;
    }

    /** Cuts away all but this part. */
    Photo cut(int left, int top, int right, int bottom) {
        Photo part = new Photo(right - left, bottom - top);
        for (int c = 0; c < 3; c++) {
            for (int y = top; y < bottom; y++) {
                System.arraycopy(channels[c], y * width + left, part.channels[c], (y - top) * part.width, part.width);
            }
        }
        return part;
    }

    BufferedImage image() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            int rgb = 0;
            for (float[] channel : channels) {
                rgb = rgb << 8 | Math.max(0, Math.min(255, Math.round(channel[i] * 255)));
            }
            image.setRGB(i % width, i / width, rgb);
        }
        return image;
    }

    /** As a JPEG file of this quality would show it. */
    BufferedImage jpeg(double quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam settings = writer.getDefaultWriteParam();
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality((float) quality);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image(), null, null), settings);
            out.flush();
            return ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }

    static Frame frame(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        return new Frame(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }

    private Photo filter(float[][] kernel) {
        int reach = kernel.length / 2;
        float sum = 0;
        for (float[] row : kernel) {
            for (float value : row) {
                sum += value;
            }
        }
        for (int c = 0; c < 3; c++) {
            float[] out = new float[width * height];
            for (int ky = -reach; ky <= reach; ky++) {
                for (int kx = -reach; kx <= reach; kx++) {
                    float weight = kernel[ky + reach][kx + reach] / sum;
                    if (weight > 0) {
                        shiftAndAdd(channels[c], out, kx, ky, weight);
                    }
                }
            }
            channels[c] = out;
        }
        return this;
    }

    private void shiftAndAdd(float[] from, float[] to, int dx, int dy, float weight) {
        for (int y = 0; y < height; y++) {
            int row = Math.max(0, Math.min(height - 1, y + dy)) * width;
            for (int x = 0; x < width; x++) {
                to[y * width + x] += weight * from[row + Math.max(0, Math.min(width - 1, x + dx))];
            }
        }
    }

    private void multiply(int i, double factor) {
        for (float[] channel : channels) {
            channel[i] *= (float) factor;
        }
    }

    private void add(int i, float value) {
        for (float[] channel : channels) {
            channel[i] += value;
        }
    }
}
