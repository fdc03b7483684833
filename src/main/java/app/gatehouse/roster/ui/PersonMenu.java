/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster.ui;

import app.gatehouse.roster.PersonRow;
import app.gatehouse.shell.Messages;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be done about a person, as the menu of their row. Made anew for each opening. */
final class PersonMenu {
    /** The menu’s own width holds for nothing that is laid out. */
    private static final String MIN_WIDTH = "-fx-min-width: 299px;";

    private static final double WIDTH = 299;

    private final PeopleViewModel people;
    private final PersonActs acts;
    private final Messages messages;

    PersonMenu(PeopleViewModel people, PersonActs acts, Messages messages) {
        this.people = people;
        this.acts = acts;
        this.messages = messages;
    }

    /** Opens it below its button. */
    void show(PersonRow row, Button owner) {
        if (row == null) {
            return;
        }
        PersonRow now = people.now(row);
        List<PersonOffer> offers = acts.offers(now, people.isLastAdministrator(now));
        ContextMenu menu = new ContextMenu();
        boolean away = false;
        for (PersonOffer offer : offers) {
            if (offer.kind().isAway() && !away && !menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
                away = true;
            }
            menu.getItems().add(item(offer, now));
        }
        menu.setStyle(MIN_WIDTH);
        menu.show(owner, Side.BOTTOM, owner.getWidth() - WIDTH, 6);
    }

    private MenuItem item(PersonOffer offer, PersonRow row) {
        String words = messages.get("roster.menu." + offer.kind().name());
        MenuItem item = new MenuItem(
                offer.isOff() ? words + "\n" + offer.whyNot() : words,
                new FontIcon(offer.kind().icon()));
        item.setId("person-" + offer.kind().name());
        item.setMnemonicParsing(false);
        item.setDisable(offer.isOff());
        if (offer.kind().isAway() && !offer.isOff()) {
            item.getStyleClass().add("danger");
        }
        item.setOnAction(event -> acts.begin(offer.kind(), row));
        return item;
    }
}
