/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import app.gatehouse.factor.BackupCode;
import app.gatehouse.shell.Messages;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;

/** Draws numbered backup codes in two columns, spent ones struck out with their date. */
final class CodesGrid {
    private static final int GROUP = 4;

    private final GridPane grid;
    private final Messages messages;
    private final ZoneId zone;

    CodesGrid(GridPane grid, Messages messages, ZoneId zone) {
        this.grid = grid;
        this.messages = messages;
        this.zone = zone;
    }

    /** Shows these codes and no others. */
    void show(ShownCodes codes) {
        clear();
        List<BackupCode> list = codes.list();
        int rows = (list.size() + 1) / 2;
        for (int i = 0; i < list.size(); i++) {
            grid.add(line(list.get(i)), i / rows, i % rows);
        }
    }

    /** Takes all codes off the screen. */
    void clear() {
        // The text of a removed label stays in memory as long as the label does.
        grid.getChildren().forEach(line -> ((HBox) line).getChildren().forEach(part -> ((Label) part).setText("")));
        grid.getChildren().clear();
    }

    private Node line(BackupCode code) {
        char[] digits = code.digits();
        String first = String.valueOf(digits, 0, GROUP);
        String second = String.valueOf(digits, GROUP, digits.length - GROUP);
        Arrays.fill(digits, '\0');
        boolean used = code.usedAt().isPresent();
        Label number = label(Integer.toString(code.number()), "gh-codes-number");
        HBox line = new HBox(number, digits(first, used), digits(second, used));
        line.setId("backup-code-" + code.number());
        line.getStyleClass().add("gh-codes-line");
        line.setFocusTraversable(false);
        if (used) {
            String day = DateTimeFormatter.ofPattern("d MMM", messages.locale())
                    .format(code.usedAt().get().atZone(zone));
            line.getChildren().add(label(day, "gh-codes-day"));
            line.setAccessibleText(messages.get("factor.codes.code.used", code.number(), first, second, day));
        } else {
            line.setAccessibleText(messages.get("factor.codes.code", code.number(), first, second));
        }
        return line;
    }

    private static Label digits(String text, boolean used) {
        Label label = label(text, "gh-mono");
        label.getStyleClass().add("backup");
        if (used) {
            label.getStyleClass().add("used");
        }
        return label;
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
