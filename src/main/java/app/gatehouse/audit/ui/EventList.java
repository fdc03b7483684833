/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.shape.Rectangle;

/** The rows of the page: their cells and their height, and that the next ones are read before they are reached. */
final class EventList {
    private static final PseudoClass SCROLLING = PseudoClass.getPseudoClass("scrolling");
    private static final double ROW = 60;
    private static final double EDGES = 2;
    private static final double CORNER = 32;

    private final ListView<EventRow> rows;
    private final AuditLogViewModel viewModel;
    private final Columns columns;
    private final Consumer<EventRow> chosen;
    private final List<EventCell> cells = new ArrayList<>();
    private boolean asking;

    /**
     * Fills a list.
     *
     * @param chosen receives the row that a person wants to know more of
     */
    EventList(ListView<EventRow> rows, AuditLogViewModel viewModel, Columns columns, Consumer<EventRow> chosen) {
        this.rows = rows;
        this.viewModel = viewModel;
        this.columns = columns;
        this.chosen = chosen;
        rows.setItems(viewModel.rows());
        rows.setCellFactory(view -> cell());
        rows.setMinHeight(ROW + EDGES);
        rows.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                choose(rows.getFocusModel().getFocusedItem());
                event.consume();
            }
        });
        Rectangle clip = new Rectangle();
        clip.setArcWidth(CORNER);
        clip.setArcHeight(CORNER);
        clip.widthProperty().bind(rows.widthProperty());
        clip.heightProperty().bind(rows.heightProperty());
        rows.setClip(clip);
        rows.skinProperty().addListener((observable, before, now) -> followScrollBar());
        viewModel.rows().addListener((Observable observable) -> fit());
        fit();
    }

    private ListCell<EventRow> cell() {
        EventCell cell = new EventCell(columns, this::moreSoon);
        cell.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                choose(cell.getItem());
            }
        });
        cells.add(cell);
        return cell;
    }

    private void choose(EventRow row) {
        if (row != null) {
            chosen.accept(row);
        }
    }

    /** Not while the list is being laid out. */
    private void moreSoon() {
        if (!asking) {
            asking = true;
            Platform.runLater(() -> {
                asking = false;
                viewModel.more();
            });
        }
    }

    /** A bar takes room from the rows, which move less far from their edge then. */
    private void followScrollBar() {
        for (Node bar : rows.lookupAll(".scroll-bar:vertical")) {
            bar.visibleProperty().subscribe(shown -> rows.pseudoClassStateChanged(SCROLLING, shown));
        }
    }

    /** As high as its rows while there is room. */
    private void fit() {
        double height = viewModel.rows().size() * ROW + EDGES;
        rows.setMaxHeight(height);
        rows.setPrefHeight(height);
    }

    /** The columns have other widths. */
    void arrange() {
        cells.forEach(EventCell::arrange);
    }

    /** Goes to the first row. */
    void focusTop() {
        rows.requestFocus();
        rows.getFocusModel().focus(0);
    }

    /** Goes back to where the newest events are. */
    void scrollToTop() {
        rows.scrollTo(0);
    }

    /** Takes everything that happened off the screen. */
    void wipe() {
        rows.setItems(FXCollections.observableArrayList());
        cells.forEach(EventCell::wipe);
    }
}
