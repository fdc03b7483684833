/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster.ui;

import javafx.beans.Observable;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.shape.Rectangle;

/** How both tables look: round corners, columns that stay in their place beside a scroll bar, no higher than their rows. */
final class TableLook {
    private static final PseudoClass SCROLLING = PseudoClass.getPseudoClass("scrolling");
    private static final double EDGES = 2;
    private static final double CORNER = 32;

    private TableLook() {}

    /** Gives a list with its items the look, for as long as it lives. */
    static void wear(ListView<?> rows, double rowHeight) {
        Rectangle clip = new Rectangle();
        clip.setArcWidth(CORNER);
        clip.setArcHeight(CORNER);
        clip.widthProperty().bind(rows.widthProperty());
        clip.heightProperty().bind(rows.heightProperty());
        rows.setClip(clip);
        rows.setMinHeight(rowHeight + EDGES);
        rows.skinProperty().addListener((observable, before, now) -> followScrollBar(rows));
        rows.getItems().addListener((Observable observable) -> fit(rows, rowHeight));
        fit(rows, rowHeight);
    }

    /** A bar takes room from the rows, which move less far from their edge then. */
    private static void followScrollBar(ListView<?> rows) {
        for (Node bar : rows.lookupAll(".scroll-bar:vertical")) {
            bar.visibleProperty().subscribe(shown -> rows.pseudoClassStateChanged(SCROLLING, shown));
        }
    }

    private static void fit(ListView<?> rows, double rowHeight) {
        double height = rows.getItems().size() * rowHeight + EDGES;
        rows.setMaxHeight(height);
        rows.setPrefHeight(height);
    }
}
