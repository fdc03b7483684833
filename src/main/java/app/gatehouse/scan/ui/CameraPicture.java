/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.scan.ui;

import app.gatehouse.scan.Frame;
import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.effect.BoxBlur;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.VLineTo;

/**
 * The picture of a camera under a veil with a hole, where a code is held: as a mirror, since who holds something up to a
 * camera beside the screen moves it as before one. It fills its room; what does not fit is cut off at the edges.
 *
 * <p>What it shows can be a secret: {@link #blacken()} when the screen is left.
 */
public final class CameraPicture extends Region {
    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");
    private static final double RADIUS = 16;
    private static final double HOLE_WIDTH = 300;
    private static final double HOLE_HEIGHT = 320;
    private static final double LEAST_EDGE = 16;
    private static final double FOOT = 11;
    private static final double ARM = 44;
    /** Along the shorter side: few enough that many cells of a code fall into one square. */
    private static final int COARSE_SQUARES = 16;

    private static final double BLUR = 24;

    private final ImageView view = new ImageView();
    private final Path veil = new Path();
    private final Path corners = new Path();
    private final Rectangle clip = new Rectangle();
    private int[] pixels = {};
    private PixelBuffer<IntBuffer> buffer;
    private int width;
    private int height;

    /** A dark room. */
    public CameraPicture() {
        getStyleClass().add("gh-camera");
        veil.getStyleClass().add("gh-camera-veil");
        veil.setFillRule(FillRule.EVEN_ODD);
        corners.getStyleClass().add("gh-camera-corners");
        clip.setArcWidth(2 * RADIUS);
        clip.setArcHeight(2 * RADIUS);
        setClip(clip);
        view.setScaleX(-1);
        view.setSmooth(true);
        for (javafx.scene.Node part : new javafx.scene.Node[] {view, veil, corners}) {
            part.setManaged(false);
            getChildren().add(part);
        }
        widthProperty().addListener((property, before, now) -> arrange());
        heightProperty().addListener((property, before, now) -> arrange());
    }

    /** Copies a frame onto the screen. */
    void draw(Frame frame) {
        if (buffer == null || frame.width() != width || frame.height() != height) {
            blacken();
            width = frame.width();
            height = frame.height();
            pixels = new int[width * height];
            buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
            view.setImage(new WritableImage(buffer));
            fill();
        }
        System.arraycopy(frame.argb(), 0, pixels, 0, pixels.length);
        buffer.updateBuffer(changed -> null);
    }

    /**
     * Leaves the last frame in view as a still in which no code can be read: each square of it becomes its mean, in
     * memory too. Without a frame nothing happens.
     */
    void coarsen() {
        if (buffer == null) {
            return;
        }
        int side = Math.max(1, Math.min(width, height) / COARSE_SQUARES);
        for (int top = 0; top < height; top += side) {
            for (int left = 0; left < width; left += side) {
                flatten(left, top, Math.min(left + side, width), Math.min(top + side, height));
            }
        }
        buffer.updateBuffer(changed -> null);
        view.setEffect(new BoxBlur(BLUR, BLUR, 2));
    }

    private void flatten(int left, int top, int right, int bottom) {
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int pixel = pixels[y * width + x];
                red += pixel >> 16 & 0xFF;
                green += pixel >> 8 & 0xFF;
                blue += pixel & 0xFF;
            }
        }
        int count = (right - left) * (bottom - top);
        int mean = 0xFF << 24 | (int) (red / count) << 16 | (int) (green / count) << 8 | (int) (blue / count);
        for (int y = top; y < bottom; y++) {
            Arrays.fill(pixels, y * width + left, y * width + right, mean);
        }
    }

    /** Takes the picture off the screen and out of memory; what the toolkit keeps of it follows with the next pulse. */
    void blacken() {
        if (buffer != null) {
            Arrays.fill(pixels, 0);
            buffer.updateBuffer(changed -> null);
            drawOnce(view.getImage());
            view.setImage(null);
            view.setEffect(null);
            buffer = null;
        }
    }

    /** The toolkit's own copy of an image changes only when the image is drawn, and is kept a while after that. */
    private static void drawOnce(Image image) {
        SnapshotParameters corner = new SnapshotParameters();
        corner.setViewport(new Rectangle2D(0, 0, 1, 1));
        new ImageView(image).snapshot(drawn -> null, corner, null);
    }

    /** Whether a code was found: the corners are green. */
    void setFound(boolean found) {
        pseudoClassStateChanged(FOUND, found);
    }

    private void arrange() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        fill();
        Hole hole = hole();
        veil.getElements().setAll(rectangle(0, 0, getWidth(), getHeight()));
        veil.getElements().addAll(rectangle(hole.left, hole.top, hole.right, hole.bottom));
        corners.getElements().clear();
        corner(hole.left, hole.top, 1, 1);
        corner(hole.right, hole.top, -1, 1);
        corner(hole.right, hole.bottom, -1, -1);
        corner(hole.left, hole.bottom, 1, -1);
    }

    /** The largest middle part of the picture that has the room's shape. */
    private void fill() {
        if (buffer == null || getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        double scale = Math.max(getWidth() / width, getHeight() / height);
        double seenWidth = getWidth() / scale;
        double seenHeight = getHeight() / scale;
        view.setViewport(new Rectangle2D((width - seenWidth) / 2, (height - seenHeight) / 2, seenWidth, seenHeight));
        view.setFitWidth(getWidth());
        view.setFitHeight(getHeight());
    }

    private Hole hole() {
        boolean wide = getWidth() > getHeight();
        double top = Math.max(LEAST_EDGE, (getHeight() - HOLE_HEIGHT - (wide ? FOOT : 0)) / 2);
        double tall = Math.min(HOLE_HEIGHT, getHeight() - top - (wide ? LEAST_EDGE + 59 : LEAST_EDGE));
        double broad = Math.min(HOLE_WIDTH, getWidth() - 2 * LEAST_EDGE);
        double left = Math.rint((getWidth() - broad) / 2);
        return new Hole(left, Math.floor(top), left + broad, Math.floor(top) + Math.max(0, tall));
    }

    private static PathElement[] rectangle(double left, double top, double right, double bottom) {
        return new PathElement[] {
            new MoveTo(left, top), new HLineTo(right), new VLineTo(bottom), new HLineTo(left), new VLineTo(top)
        };
    }

    private void corner(double x, double y, int right, int down) {
        corners.getElements()
                .addAll(
                        new MoveTo(x, y + down * ARM),
                        new LineTo(x, y + down * RADIUS),
                        new ArcTo(RADIUS, RADIUS, 0, x + right * RADIUS, y, false, right == down),
                        new LineTo(x + right * ARM, y));
    }

    private record Hole(double left, double top, double right, double bottom) {}
}
