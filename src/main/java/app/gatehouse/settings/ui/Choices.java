/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings.ui;

import java.util.List;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.util.StringConverter;
import org.kordamp.ikonli.javafx.FontIcon;

/** Fills the choices of a box, in words. */
final class Choices {
    private Choices() {}

    /**
     * Fills a box.
     *
     * @param icon stands before the chosen one; empty: none
     */
    static <T> void set(ComboBox<T> box, List<T> choices, Function<T, String> words, String icon) {
        set(box, FXCollections.observableArrayList(choices), words, icon);
    }

    /** As the other, with choices that may become more. */
    static <T> void set(ComboBox<T> box, ObservableList<T> choices, Function<T, String> words, String icon) {
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException("Nothing can be typed there");
            }
        });
        box.setItems(choices);
        if (!icon.isEmpty()) {
            box.setButtonCell(new ListCell<>() {
                @Override
                protected void updateItem(T value, boolean empty) {
                    super.updateItem(value, empty);
                    setText(empty || value == null ? "" : words.apply(value));
                    setGraphic(new FontIcon(icon));
                }
            });
        }
    }
}
