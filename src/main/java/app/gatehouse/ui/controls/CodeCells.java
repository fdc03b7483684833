/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** The cells of a {@link CodeField} in two groups, all of one width, and the caret in the present one. */
final class CodeCells extends Region {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final double USUAL_WIDTH = 456;
    private static final double NARROWEST_CELL = 28;

    private final List<Label> cells = new ArrayList<>();
    private final Rectangle caret = new Rectangle(2, 38);
    private boolean compact;

    CodeCells() {
        caret.getStyleClass().add("gh-caret");
        caret.setManaged(false);
    }

    void setShape(int length, boolean isCompact) {
        compact = isCompact;
        cells.clear();
        for (int i = 0; i < length; i++) {
            Label cell = new Label();
            cell.getStyleClass().add("gh-cell");
            cell.pseudoClassStateChanged(LONG, length > 6);
            cell.pseudoClassStateChanged(COMPACT, isCompact);
            cells.add(cell);
        }
        caret.setHeight(isCompact ? 28 : 38);
        getChildren().setAll(cells);
        getChildren().add(caret);
        setMaxWidth(isCompact ? Double.MAX_VALUE : USUAL_WIDTH);
    }

    void paint(char[] digits, int count, boolean focused, boolean wrong) {
        for (int i = 0; i < cells.size(); i++) {
            Label cell = cells.get(i);
            cell.setText(i < count ? String.valueOf(digits[i]) : "");
            boolean current = i == Math.min(count, cells.size() - 1);
            cell.pseudoClassStateChanged(CURRENT, focused && !wrong && current);
            cell.pseudoClassStateChanged(ERROR, wrong);
        }
        caret.setVisible(focused && !wrong);
        requestLayout();
    }

    /** A name followed by the digits one by one. */
    String read(String name) {
        StringBuilder read = new StringBuilder(name == null ? "" : name);
        for (Label cell : cells) {
            if (!cell.getText().isEmpty()) {
                read.append(' ').append(cell.getText());
            }
        }
        return read.toString();
    }

    private double gap() {
        return cells.size() > 6 ? 6 : 10;
    }

    private double middleGap() {
        return cells.size() > 6 ? 28 : 32;
    }

    private double gaps() {
        return gap() * (cells.size() - 2) + middleGap();
    }

    @Override
    protected void layoutChildren() {
        double width = (getWidth() - gaps()) / cells.size();
        double x = 0;
        for (int i = 0; i < cells.size(); i++) {
            double left = snapPositionX(x);
            cells.get(i).resizeRelocate(left, 0, snapPositionX(x + width) - left, getHeight());
            x += width + (i == cells.size() / 2 - 1 ? middleGap() : gap());
        }
        layoutCaret();
    }

    private void layoutCaret() {
        for (Label cell : cells) {
            if (cell.getPseudoClassStates().contains(CURRENT)) {
                double behind = cell.getText().isEmpty() ? 0 : cell.prefWidth(-1) / 2 + 2;
                caret.setLayoutX(Math.rint(cell.getLayoutX() + cell.getWidth() / 2 + behind));
                caret.setLayoutY(Math.rint((getHeight() - caret.getHeight()) / 2));
            }
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return NARROWEST_CELL * cells.size() + gaps();
    }

    @Override
    protected double computePrefWidth(double height) {
        return USUAL_WIDTH;
    }

    @Override
    protected double computePrefHeight(double width) {
        return compact ? 56 : 76;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }
}
