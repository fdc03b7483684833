/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import app.gatehouse.authenticator.Account;
import app.gatehouse.shell.Messages;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be done with an account, as the menu of its row. Made for one opening. */
final class AccountMenu {
    /** The menu’s own width holds for nothing that is laid out. */
    private static final String MIN_WIDTH = "-fx-min-width: 300px;";

    /** How wide it is drawn, in pixels at 100 %. */
    static final double WIDTH = 300;

    private AccountMenu() {}

    static ContextMenu of(Account account, AccountListViewModel list, Messages messages) {
        MenuItem up = item(
                "menu-up",
                messages.get("authenticator.menu.up"),
                "fltral-arrow-up-24",
                () -> list.move(account, false));
        up.setDisable(!list.canMove(account, false));
        MenuItem down = item(
                "menu-down",
                messages.get("authenticator.menu.down"),
                "fltral-arrow-down-24",
                () -> list.move(account, true));
        down.setDisable(!list.canMove(account, true));
        MenuItem pin = account.pinned()
                ? item(
                        "menu-pin",
                        messages.get("authenticator.menu.unpin"),
                        "fltrmz-pin-off-24",
                        () -> list.pin(account, false))
                : item(
                        "menu-pin",
                        messages.get("authenticator.menu.pin"),
                        "fltrmz-pin-24",
                        () -> list.pin(account, true));
        MenuItem delete = item(
                "menu-delete",
                messages.get("authenticator.menu.delete"),
                "fltral-delete-24",
                () -> list.delete(account));
        delete.getStyleClass().add("danger");
        ContextMenu menu = new ContextMenu(
                item(
                        "menu-rename",
                        messages.get("authenticator.menu.rename"),
                        "fltral-edit-24",
                        () -> list.rename(account)),
                item("menu-qr", messages.get("authenticator.menu.qr"), "fltrmz-qr-code-24", () -> list.showQr(account)),
                pin,
                up,
                down,
                new SeparatorMenuItem(),
                delete);
        menu.setStyle(MIN_WIDTH);
        return menu;
    }

    static MenuItem item(String id, String words, String icon, Runnable action) {
        MenuItem item = new MenuItem(words, new FontIcon(icon));
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }
}
