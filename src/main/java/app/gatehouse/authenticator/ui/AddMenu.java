/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import app.gatehouse.shell.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.javafx.FontIcon;

/** The ways to add an account: as the menu of a button (13b) and as the cards of the empty list (18a). */
final class AddMenu {
    private static final double WIDTH = 343;
    /** The menu’s own width holds for nothing that is laid out. */
    private static final String MIN_WIDTH = "-fx-min-width: 343px;";

    private static final List<AddWay> PICTURES = List.of(AddWay.IMAGE, AddWay.SCREEN);

    private final Button owner;
    private final List<AddWay> ways;
    private final AccountListViewModel list;
    private final Messages messages;

    /**
     * Knows where it opens.
     *
     * @param owner the button that it hangs from
     * @param ways the ways that this station has
     */
    AddMenu(Button owner, List<AddWay> ways, AccountListViewModel list, Messages messages) {
        this.owner = owner;
        this.ways = List.copyOf(ways);
        this.list = list;
        this.messages = messages;
    }

    /** Opens it anew. */
    void show() {
        ContextMenu menu = new ContextMenu();
        for (AddWay way : ways) {
            if (way == AddWay.IMPORT) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            menu.getItems().add(item(way));
        }
        menu.getItems()
                .add(AccountMenu.item(
                        "export-accounts",
                        messages.get("authenticator.export"),
                        "fltral-arrow-download-24",
                        list::export));
        menu.setStyle(MIN_WIDTH);
        menu.show(owner, Side.BOTTOM, owner.getWidth() - WIDTH, 0);
    }

    private MenuItem item(AddWay way) {
        return AccountMenu.item("add-" + way.name(), words(way), way.icon(), () -> list.add(way));
    }

    private String words(AddWay way) {
        return messages.get("authenticator.add." + way.name());
    }

    /** A card for each way, one for both that look at pictures; the first is the one that most people want. */
    List<Button> cards() {
        List<Button> cards = new ArrayList<>();
        boolean both = ways.containsAll(PICTURES);
        for (AddWay way : ways) {
            if (both && way == AddWay.SCREEN) {
                continue;
            }
            boolean shared = both && way == AddWay.IMAGE;
            Button card = new Button(
                    shared ? messages.get("authenticator.add.pictures") : words(way), new FontIcon(way.cardIcon()));
            card.setId("card-" + way.name());
            card.getStyleClass().addAll("gh-btn", "gh-add-card");
            if (cards.isEmpty()) {
                card.getStyleClass().add("accent");
            }
            card.setContentDisplay(ContentDisplay.TOP);
            card.setOnAction(event -> {
                if (shared) {
                    choosePicture(card);
                } else {
                    list.add(way);
                }
            });
            cards.add(card);
        }
        return cards;
    }

    private void choosePicture(Button card) {
        ContextMenu menu = new ContextMenu();
        PICTURES.forEach(way -> menu.getItems().add(item(way)));
        menu.show(card, Side.BOTTOM, 0, 0);
    }
}
