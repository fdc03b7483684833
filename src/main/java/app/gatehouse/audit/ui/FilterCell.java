/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit.ui;

import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.kordamp.ikonli.javafx.FontIcon;

/** A choice of a filter, as a line of its list or, with the filter's icon, in its field. */
final class FilterCell<T> extends ListCell<T> {
    private final Function<T, String> words;

    private FilterCell(Function<T, String> words) {
        this.words = words;
        setMnemonicParsing(false);
    }

    /** Dresses a filter. */
    static <T> void dress(ComboBox<T> filter, String icon, Function<T, String> words) {
        filter.setCellFactory(list -> new FilterCell<>(words));
        FilterCell<T> field = new FilterCell<>(words);
        field.setGraphic(new FontIcon(icon));
        filter.setButtonCell(field);
    }

    @Override
    protected void updateItem(T item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty || item == null ? "" : words.apply(item));
    }
}
