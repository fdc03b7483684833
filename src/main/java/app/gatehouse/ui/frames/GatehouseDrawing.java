/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.frames;

import app.gatehouse.ui.theme.Motion;
import java.util.stream.DoubleStream;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/**
 * The gatehouse on the face: its door is lit while the vault is open, and shut by a portcullis while it is not. All
 * colours come from the stylesheet. Decoration: the state stands beside it in words.
 */
final class GatehouseDrawing extends Pane {
    static final double WIDTH = 300;
    static final double HEIGHT = 226;

    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private static final String WALL =
            "M0 6A6 6 0 0 1 6 0H66A6 6 0 0 1 72 6V34H114V6A6 6 0 0 1 120 0H180A6 6 0 0 1 186 6"
                    + "V34H228V6A6 6 0 0 1 234 0H294A6 6 0 0 1 300 6V226H0Z";
    private static final String ARCH = "M80 226V160A70 70 0 0 1 220 160V226Z";
    private static final String DOOR = "M104 226V162A46 46 0 0 1 196 162V226Z";

    private final Scale scale = new Scale();
    private final Node light = part(DOOR, "gh-house-light");
    private boolean open;

    GatehouseDrawing() {
        getStyleClass().add("gh-house");
        Group portcullis = new Group(part(DOOR, "gh-house-dark"));
        DoubleStream.of(124, 147, 170)
                .forEach(x -> portcullis.getChildren().add(bar(x, x == 147 ? 117 : 125, 6, x == 147 ? 109 : 101)));
        DoubleStream.of(151, 181, 211).forEach(y -> portcullis.getChildren().add(bar(105, y, 90, 6)));
        getChildren()
                .addAll(
                        part(WALL, "gh-house-wall"),
                        window(34),
                        window(258),
                        part(ARCH, "gh-house-arch"),
                        portcullis,
                        light);
        getTransforms().add(scale);
        light.setVisible(false);
        setMouseTransparent(true);
    }

    void setSize(double factor) {
        scale.setX(factor);
        scale.setY(factor);
    }

    /** Lights up gently when the door opens before one's eyes. */
    void setOpen(boolean value) {
        if (open == value) {
            return;
        }
        open = value;
        pseudoClassStateChanged(OPEN, value);
        light.setVisible(value);
        if (value) {
            Motion.lightUp(light);
        }
    }

    private static Node part(String outline, String styleClass) {
        SVGPath path = new SVGPath();
        path.setContent(outline);
        path.getStyleClass().add(styleClass);
        return path;
    }

    private static Node window(double x) {
        Rectangle window = new Rectangle(x, 90, 8, 38);
        window.setArcWidth(8);
        window.setArcHeight(8);
        window.getStyleClass().add("gh-house-window");
        return window;
    }

    private static Node bar(double x, double y, double width, double height) {
        Rectangle bar = new Rectangle(x, y, width, height);
        bar.getStyleClass().add("gh-house-bar");
        return bar;
    }
}
