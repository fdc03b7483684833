/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.desktop;

import app.gatehouse.paper.Page;
import app.gatehouse.paper.Page.Mark;
import app.gatehouse.paper.Sheet;
import app.gatehouse.paper.SheetLayout;
import app.gatehouse.scan.QrMatrix;
import app.gatehouse.scan.QrWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.VLineTo;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * Pages as nodes, black on nothing. A letter that IBM Plex lacks comes from the system's fonts.
 *
 * <p>Made on any thread, which does the QR codes, the slower half; {@link #pages} on the FX thread only.
 */
final class SheetNodes {
    private final Sheet sheet;
    private final Map<String, QrMatrix> qrCodes = new HashMap<>();
    private final Text ruler = new Text();

    SheetNodes(Sheet sheet, QrWriter qrWriter) {
        this.sheet = sheet;
        for (Sheet.Code code : sheet.codes()) {
            code.qrText().map(String::new).ifPresent(text -> qrCodes.put(text, qrWriter.write(text)));
        }
    }

    /** One node a page; width and height of the printable area in points. */
    List<Node> pages(double width, double height) {
        List<Node> nodes = new ArrayList<>();
        for (Page page : SheetLayout.pages(sheet, width, height, this::width)) {
            Group group = new Group();
            for (Mark mark : page.marks()) {
                group.getChildren().add(node(mark));
            }
            nodes.add(group);
        }
        return nodes;
    }

    private double width(Page.Style style, String text) {
        ruler.setFont(font(style));
        ruler.setText(text);
        return ruler.getLayoutBounds().getWidth();
    }

    private Node node(Mark mark) {
        if (mark instanceof Mark.Text text) {
            Text node = text(text.style(), text.text());
            node.setX(text.x());
            node.setY(text.baseline());
            return node;
        }
        if (mark instanceof Mark.Rule rule) {
            return new Rectangle(rule.x(), rule.y(), rule.width(), 0.6);
        }
        return qr((Mark.Qr) mark);
    }

    private static Text text(Page.Style style, String text) {
        Text node = new Text(text);
        node.setFont(font(style));
        node.setFill(Color.BLACK);
        return node;
    }

    private static Font font(Page.Style style) {
        String family = switch (style) {
            case TITLE -> "IBM Plex Sans SmBld";
            case CODE, KEY -> "IBM Plex Mono Medm";
            case LINE, NUMBER, NOTE -> "IBM Plex Sans";
        };
        return Font.font(family, style.size());
    }

    /** Runs of dark modules, all in one shape: a picture would be blurred by the printer's scaling. */
    private Node qr(Mark.Qr qr) {
        QrMatrix code = qrCodes.get(qr.text());
        double module = qr.side() / code.size();
        Path path = new Path();
        path.setStroke(null);
        path.setFill(Color.BLACK);
        for (int row = 0; row < code.size(); row++) {
            int column = 0;
            while (column < code.size()) {
                int begin = column;
                while (code.at(column, row)) {
                    column++;
                }
                if (column > begin) {
                    double top = qr.y() + row * module;
                    path.getElements()
                            .addAll(
                                    new MoveTo(qr.x() + begin * module, top),
                                    new HLineTo(qr.x() + column * module),
                                    new VLineTo(top + module),
                                    new HLineTo(qr.x() + begin * module),
                                    new ClosePath());
                }
                column++;
            }
        }
        return path;
    }
}
