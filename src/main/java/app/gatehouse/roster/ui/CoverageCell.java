/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster.ui;

import app.gatehouse.roster.CoverageRow;
import app.gatehouse.shell.Messages;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A row of the report: names, factors since when, when last used, codes left. */
final class CoverageCell extends ListCell<CoverageRow> {
    private static final double FACTORS = 260;
    private static final double USED = 150;
    private static final double CODES = 132;
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

    private final CoverageViewModel report;
    private final Messages messages;
    private final Label name = new Label();
    private final Label caption = new Label();
    private final FontIcon warning = new FontIcon("fltfmz-warning-24");
    private final Label factors = new Label();
    private final Label used = new Label();
    private final Label codes = new Label();
    private final HBox row;

    CoverageCell(CoverageViewModel report, Messages messages) {
        this.report = report;
        this.messages = messages;
        name.getStyleClass().add("gh-person-name");
        caption.getStyleClass().addAll("gh-caption", "gh-muted");
        for (Label each : new Label[] {factors, used, codes}) {
            each.getStyleClass().add("gh-coverage-part");
        }
        used.getStyleClass().add("gh-muted");
        VBox names = new VBox(name, caption);
        names.getStyleClass().add("gh-coverage-names");
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        row = new HBox(names, factors, used, codes);
        row.getStyleClass().add("gh-person-row");
        place(factors, FACTORS);
        place(used, USED);
        place(codes, CODES);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        // A row is as wide as the table, never wider.
        setPrefWidth(0);
    }

    private static void place(Region node, double width) {
        node.setMinWidth(width);
        node.setPrefWidth(width);
        node.setMaxWidth(width);
    }

    /** Without the last use where there is no room for it. */
    void setNarrow(boolean narrow) {
        used.setVisible(!narrow);
        used.setManaged(!narrow);
    }

    @Override
    protected void updateItem(CoverageRow item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.setText(item.name());
        caption.setText(report.caption(item));
        factors.setText(report.factors(item));
        factors.setGraphic(item.isCovered() ? null : warning);
        factors.pseudoClassStateChanged(OFF, !item.isCovered());
        used.setText(report.used(item));
        codes.setText(report.codes(item));
        codes.pseudoClassStateChanged(OFF, CoverageViewModel.isShort(item));
        setAccessibleText(messages.get(
                "roster.coverage.row",
                item.name(),
                caption.getText(),
                factors.getText(),
                used.getText(),
                codes.getText()));
        setGraphic(row);
    }
}
