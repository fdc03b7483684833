/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import app.gatehouse.shell.Dialogs.FileKind;
import app.gatehouse.shell.Messages;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/** Ties the three buttons that bring backup codes elsewhere to their view-model, the same on 11 and 12c. */
final class CodeButtons {
    private static final double MENU_GAP = 4;

    private CodeButtons() {}

    static void bind(Button print, Button copy, Button save, CodeActionsViewModel actions, Messages messages) {
        print.setOnAction(event -> actions.print());
        copy.setOnAction(event -> actions.copy());
        MenuItem pdf = new MenuItem(messages.get("factor.codes.save.pdf"));
        pdf.setId("save-codes-pdf");
        pdf.setOnAction(event -> actions.saveFile(FileKind.PDF));
        MenuItem text = new MenuItem(messages.get("factor.codes.save.text"));
        text.setId("save-codes-text");
        text.setOnAction(event -> actions.saveFile(FileKind.TEXT));
        ContextMenu kinds = new ContextMenu(pdf, text);
        kinds.getStyleClass().add("gh-menu");
        save.setOnAction(event -> kinds.show(save, Side.BOTTOM, 0, MENU_GAP));
        print.disableProperty().bind(actions.busyProperty());
        save.disableProperty().bind(actions.busyProperty());
    }
}
