/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care.ui;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** The lines of the table of 26, below its heads. Screen's thread only. */
final class RestoreLines {
    private RestoreLines() {}

    /** Puts these in place of those that were there. */
    static void fill(GridPane table, List<RestoreTable.Row> rows) {
        table.getChildren().removeIf(node -> GridPane.getRowIndex(node) != null && GridPane.getRowIndex(node) > 0);
        int place = 1;
        for (RestoreTable.Row line : rows) {
            boolean last = place == rows.size();
            Label[] cells = {
                cell(line.what(), "gh-muted"),
                cell(line.inBackup(), "gh-strong"),
                cell(line.now(), line.lost() ? "gh-restore-lost" : "gh-muted")
            };
            for (Label cell : cells) {
                if (last) {
                    cell.getStyleClass().add("gh-restore-last");
                }
            }
            table.addRow(place, cells);
            place++;
        }
    }

    private static Label cell(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().addAll("gh-restore-cell", style);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }
}
