/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import app.gatehouse.factor.ui.MethodRowsViewModel.Row;
import app.gatehouse.shell.Messages;
import app.gatehouse.station.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Draws the methods into the profile's card: one with its button beside it (12), or several with theirs below them. */
final class MethodRows {
    private final VBox box;
    private final MethodRowsViewModel viewModel;
    private final Messages messages;

    MethodRows(VBox box, MethodRowsViewModel viewModel, Messages messages) {
        this.box = box;
        this.viewModel = viewModel;
        this.messages = messages;
    }

    /** Replaces what was drawn before. */
    void show(List<Row> rows) {
        box.getChildren().clear();
        box.getStyleClass().setAll("gh-factor-methods", rows.size() > 1 ? "several" : "one");
        if (rows.size() == 1) {
            HBox row = row(rows.get(0));
            row.getChildren().add(change());
            box.getChildren().add(row);
        } else if (!rows.isEmpty()) {
            rows.forEach(row -> box.getChildren().add(row(row)));
            box.getChildren().add(indented(change()));
        }
    }

    private HBox row(Row row) {
        FontIcon icon = new FontIcon(icon(row.method()));
        icon.getStyleClass().addAll("gh-muted", "gh-factor-icon");
        HBox line = new HBox(icon, words(row));
        line.setId("factor-" + name(row.method()));
        line.getStyleClass().addAll("gh-factor-row", "gh-factor-app");
        List<Button> buttons = buttons(row);
        if (!buttons.isEmpty()) {
            HBox side = new HBox(buttons.toArray(new Node[0]));
            side.getStyleClass().add("gh-factor-side");
            line.getChildren().add(side);
        }
        return line;
    }

    /** What stands for a method. */
    static String icon(Method method) {
        return switch (method) {
            case APP -> "fltrmz-phone-mobile-24";
            case EMAIL -> "fltrmz-mail-24";
            case TOKEN -> "fltrmz-usb-stick-24";
        };
    }

    private static String name(Method method) {
        return method.name().toLowerCase(Locale.ROOT);
    }

    private VBox words(Row row) {
        Label name = new Label(messages.get("factor.card." + name(row.method())));
        name.getStyleClass().add("gh-factor-method");
        Label note = new Label(row.note());
        note.getStyleClass().add("gh-caption");
        note.setWrapText(true);
        VBox words = new VBox(name, note);
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    private List<Button> buttons(Row row) {
        List<Button> buttons = new ArrayList<>();
        String end = "-" + name(row.method());
        if (row.canPrefer()) {
            buttons.add(button("prefer" + end, "factor.card.prefer", () -> viewModel.prefer(row.method())));
        }
        if (row.canRemove()) {
            buttons.add(button("remove" + end, "factor.card.remove", () -> viewModel.remove(row.method())));
        }
        return buttons;
    }

    private Button change() {
        return button("change-method", "factor.card.change", viewModel::change);
    }

    private Button button(String id, String words, Runnable action) {
        Button button = new Button(messages.get(words));
        button.setId(id);
        button.getStyleClass().addAll("gh-btn", "gh-compact");
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        button.disableProperty().bind(viewModel.busyProperty());
        return button;
    }

    private static HBox indented(Button button) {
        HBox line = new HBox(button);
        line.getStyleClass().add("gh-factor-change");
        return line;
    }
}
