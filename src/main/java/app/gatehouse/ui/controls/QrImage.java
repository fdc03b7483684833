/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import app.gatehouse.scan.QrMatrix;
import app.gatehouse.shell.Messages;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;

/**
 * A QR code: dark on white in every theme, with its quiet zone of at least four modules, each module a whole number of
 * the screen's pixels at every zoom, so that no edge is blurred.
 *
 * <p>Its code is a secret: set the matrix to null when the screen is left. Its accessible text says only what it is.
 */
public final class QrImage extends Region implements Worded {
    private static final int QUIET = 4;

    private final Path modules = new Path();
    private final ObjectProperty<QrMatrix> matrix = new SimpleObjectProperty<>(this, "matrix");
    private final DoubleProperty side = new SimpleDoubleProperty(this, "side", 416);

    /** A white square. */
    public QrImage() {
        getStyleClass().add("gh-qr");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        modules.getStyleClass().add("gh-qr-modules");
        modules.setSmooth(false);
        modules.setManaged(false);
        getChildren().add(modules);
        matrix.addListener((property, old, now) -> requestLayout());
        side.addListener((property, old, now) -> resize());
        localToSceneTransformProperty().addListener((property, old, now) -> requestLayout());
        resize();
    }

    @Override
    public void setMessages(Messages messages) {
        setAccessibleText(messages.get("ui.qr.name"));
    }

    private void resize() {
        setMinSize(getSide(), getSide());
        setPrefSize(getSide(), getSide());
        setMaxSize(getSide(), getSide());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        modules.getElements().clear();
        QrMatrix code = getMatrix();
        if (code == null) {
            return;
        }
        double pixel = 1 / scale();
        double module = Math.max(1, Math.floor(getWidth() / pixel / (code.size() + 2 * QUIET))) * pixel;
        double margin = (getWidth() - module * code.size()) / 2;
        modules.setLayoutX(Math.rint(margin / pixel) * pixel);
        modules.setLayoutY(Math.rint(margin / pixel) * pixel);
        for (int y = 0; y < code.size(); y++) {
            addRow(code, y, module);
        }
    }

    private void addRow(QrMatrix code, int y, double module) {
        int x = 0;
        while (x < code.size()) {
            int start = x;
            while (code.at(x, y)) {
                x++;
            }
            if (x > start) {
                modules.getElements()
                        .addAll(
                                new MoveTo(start * module, y * module),
                                new HLineTo(x * module),
                                new VLineTo((y + 1) * module),
                                new HLineTo(start * module),
                                new ClosePath());
            }
            x++;
        }
    }

    private double scale() {
        double output = getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
        return Math.max(0.1, localToSceneTransformProperty().get().getMxx() * output);
    }

    /** What to draw; null draws an empty white square. */
    public ObjectProperty<QrMatrix> matrixProperty() {
        return matrix;
    }

    public QrMatrix getMatrix() {
        return matrix.get();
    }

    public void setMatrix(QrMatrix value) {
        matrix.set(value);
    }

    /** Outer side in logical pixels, quiet zone included. */
    public DoubleProperty sideProperty() {
        return side;
    }

    public double getSide() {
        return side.get();
    }

    public void setSide(double value) {
        side.set(value);
    }
}
