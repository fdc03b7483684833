/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster.ui;

import app.gatehouse.roster.PersonRow;
import app.gatehouse.shell.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The rows of the table: their cells, their height and their keys. */
final class PersonRows {
    /** How high a row is. */
    static final double ROW = 80;

    private final ListView<PersonRow> rows;
    private final List<PersonCell> cells = new ArrayList<>();
    private boolean narrow;

    /** Fills a list. */
    PersonRows(
            ListView<PersonRow> rows, PeopleViewModel people, BiConsumer<PersonRow, Button> menu, Messages messages) {
        this.rows = rows;
        rows.setItems(people.shown());
        rows.setCellFactory(view -> {
            PersonCell cell = new PersonCell(people, menu, messages);
            cell.setNarrow(narrow);
            cells.add(cell);
            return cell;
        });
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::rowKey);
        TableLook.wear(rows, ROW);
        people.beatsProperty().addListener((observable, before, now) -> cells.forEach(PersonCell::draw));
    }

    private void rowKey(KeyEvent event) {
        PersonRow entry = rows.getFocusModel().getFocusedItem();
        if (entry == null) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.CONTEXT_MENU) {
            event.consume();
            cells.stream()
                    .filter(cell -> entry.equals(cell.getItem()))
                    .findFirst()
                    .ifPresent(PersonCell::openMenu);
        }
    }

    /** With fewer columns where there is no room for them. */
    void setNarrow(boolean value) {
        narrow = value;
        cells.forEach(cell -> cell.setNarrow(value));
    }

    /** Goes to the first row. */
    void focusTop() {
        rows.requestFocus();
        rows.getFocusModel().focus(0);
    }

    /** Takes every name off the screen. */
    void wipe() {
        rows.setItems(FXCollections.observableArrayList());
        cells.forEach(PersonCell::wipe);
    }
}
