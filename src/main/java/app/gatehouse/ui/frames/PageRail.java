/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.frames;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The pages of a dialog, one below the other. Up and Down move the focus; each page is also a stop for Tab. */
final class PageRail extends VBox {
    private final List<Page> pages = new ArrayList<>();
    private int selected;

    private record Page(ToggleButton button, FontIcon sign, String icon, String selectedIcon) {}

    PageRail() {
        getStyleClass().add("gh-nav");
        addEventFilter(KeyEvent.KEY_PRESSED, this::move);
    }

    ToggleButton add(String id, String words, String icon, String selectedIcon, Runnable chosen) {
        FontIcon sign = new FontIcon(icon);
        ToggleButton button = new ToggleButton(words, sign);
        button.setId(id);
        button.getStyleClass().setAll("gh-nav-item");
        button.setAccessibleText(words);
        button.setOnAction(event -> {
            // A click on the page that is shown would unselect its button.
            select(selected);
            chosen.run();
        });
        pages.add(new Page(button, sign, icon, selectedIcon));
        getChildren().add(button);
        return button;
    }

    void select(int place) {
        selected = place;
        for (int each = 0; each < pages.size(); each++) {
            Page page = pages.get(each);
            page.button.setSelected(each == place);
            page.sign.setIconLiteral(each == place ? page.selectedIcon : page.icon);
        }
    }

    void setNarrow(boolean narrow) {
        pages.forEach(page -> {
            page.button.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
            page.button.setTooltip(narrow ? new Tooltip(page.button.getText()) : null);
        });
    }

    private void move(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (step != 0) {
            int focused = 0;
            while (focused < pages.size() - 1 && !pages.get(focused).button.isFocused()) {
                focused++;
            }
            int next = Math.max(0, Math.min(pages.size() - 1, focused + step));
            pages.get(next).button.requestFocus();
            event.consume();
        }
    }
}
