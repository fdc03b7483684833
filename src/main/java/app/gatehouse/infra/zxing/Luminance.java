/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.zxing;

import app.gatehouse.scan.Frame;
import com.google.zxing.LuminanceSource;
import java.util.Arrays;

/**
 * A picture's brightness, over white where it is transparent. ZXing's own source takes transparent pixels for black, and a
 * code saved without its background would be gone. Wiped on {@link #close()}.
 */
final class Luminance extends LuminanceSource implements AutoCloseable {
    private final byte[] grey;

    private Luminance(int width, int height, byte[] grey) {
        super(width, height);
        this.grey = grey;
    }

    static Luminance of(Frame frame) {
        int[] argb = frame.argb();
        byte[] grey = new byte[argb.length];
        for (int i = 0; i < argb.length; i++) {
            int pixel = argb[i];
            int alpha = pixel >>> 24;
            int sum = ((pixel >> 16) & 0xff) + 2 * ((pixel >> 8) & 0xff) + (pixel & 0xff);
            grey[i] = (byte) ((sum / 4 * alpha + 255 * (255 - alpha)) / 255);
        }
        return new Luminance(frame.width(), frame.height(), grey);
    }

    /** Three times the size, pixels repeated. */
    Luminance enlarged() {
        int width = getWidth() * 3;
        int height = getHeight() * 3;
        byte[] large = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                large[y * width + x] = grey[y / 3 * getWidth() + x / 3];
            }
        }
        return new Luminance(width, height, large);
    }

    @Override
    public byte[] getRow(int y, byte[] row) {
        byte[] filled = row == null || row.length < getWidth() ? new byte[getWidth()] : row;
        System.arraycopy(grey, y * getWidth(), filled, 0, getWidth());
        return filled;
    }

    @Override
    public byte[] getMatrix() {
        return grey;
    }

    @Override
    public void close() {
        Arrays.fill(grey, (byte) 0);
    }
}
