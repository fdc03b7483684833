/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster.ui;

import app.gatehouse.roster.PersonRow;
import app.gatehouse.shell.Messages;
import app.gatehouse.ui.controls.Avatar;
import app.gatehouse.ui.controls.Pill;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A row of the table: avatar and names, role, second factor, last sign-in, state, more. With each beat it draws its state
 * anew; what has not changed is left alone.
 */
final class PersonCell extends ListCell<PersonRow> {
    private static final double ROLE = 144;
    private static final double MFA = 118;
    private static final double LAST = 136;
    private static final double STATE = 156;
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

    private final PeopleViewModel people;
    private final Messages messages;
    private final Avatar avatar = new Avatar();
    private final Label name = new Label();
    private final Label caption = new Label();
    private final Label role = new Label();
    private final FontIcon mfaIcon = new FontIcon();
    private final Label mfa = new Label(null, mfaIcon);
    private final Label lastSignIn = new Label();
    private final Label state = new Label();
    private final Pill pill = new Pill();
    private final Button more = new Button(null, new FontIcon("fltrmz-more-vertical-24"));
    private final HBox row;
    private boolean narrow;

    PersonCell(PeopleViewModel people, BiConsumer<PersonRow, Button> menu, Messages messages) {
        this.people = people;
        this.messages = messages;
        avatar.setDiameter(48);
        name.getStyleClass().add("gh-person-name");
        caption.getStyleClass().addAll("gh-caption", "gh-muted");
        mfa.getStyleClass().add("gh-person-mfa");
        lastSignIn.getStyleClass().add("gh-muted");
        state.getStyleClass().add("gh-muted");
        more.getStyleClass().add("gh-icon-button");
        more.setTooltip(new Tooltip());
        // The row has keys for the menu; Tab passes the buttons over.
        more.setFocusTraversable(false);
        more.setOnAction(event -> menu.accept(getItem(), more));
        VBox names = new VBox(name, caption);
        names.getStyleClass().add("gh-person-names");
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        StackPane stateShelf = new StackPane(state, pill);
        stateShelf.getStyleClass().add("gh-person-state");
        row = new HBox(avatar, names, role, mfa, lastSignIn, stateShelf, more);
        row.getStyleClass().add("gh-person-row");
        place(role, ROLE);
        place(mfa, MFA);
        place(lastSignIn, LAST);
        place(stateShelf, STATE);
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

    /** Without role and last sign-in where there is no room for them; the role stands below the name then. */
    void setNarrow(boolean value) {
        narrow = value;
        show(role, !value);
        show(lastSignIn, !value);
        draw();
    }

    /** Opens the menu of the row. */
    void openMenu() {
        if (getItem() != null) {
            more.fire();
        }
    }

    @Override
    protected void updateItem(PersonRow entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            wipe();
            return;
        }
        avatar.setName(entry.name());
        avatar.setSeed(entry.username());
        more.setId("person-more-" + entry.id());
        pill.setId("person-state-" + entry.id());
        String words = messages.get("roster.more", entry.name());
        more.setAccessibleText(words);
        more.getTooltip().setText(words);
        if (getGraphic() != row) {
            setGraphic(row);
        }
        draw();
    }

    /** Shows what is true of the person now. */
    void draw() {
        if (getItem() == null) {
            return;
        }
        PersonWords words = people.describe(getItem());
        name.setText(words.name());
        caption.setText(narrow ? messages.get("roster.caption", words.username(), words.role()) : words.username());
        role.setText(words.role());
        mfa.setText(words.mfa().words());
        mfa.pseudoClassStateChanged(OFF, !words.mfa().on());
        icon(mfaIcon, words.mfa().icon());
        lastSignIn.setText(words.lastSignIn());
        state.setText(words.state().words());
        show(state, words.state().pill().isEmpty());
        show(pill, words.state().pill().isPresent());
        words.state().pill().ifPresent(look -> {
            pill.setTone(look.tone());
            pill.setIcon(look.icon());
            pill.setText(words.state().words());
        });
        setAccessibleText(messages.get(
                "roster.row",
                words.name(),
                words.username(),
                words.role(),
                words.mfa().words(),
                words.lastSignIn(),
                words.state().words()));
    }

    private static void icon(FontIcon icon, String literal) {
        if (!literal.equals(icon.getIconLiteral())) {
            icon.setIconLiteral(literal);
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Takes everything of the person out of the row. */
    void wipe() {
        setGraphic(null);
        setAccessibleText(null);
        avatar.setName("");
        avatar.setSeed("");
        for (Label label : new Label[] {name, caption, role, mfa, lastSignIn, state}) {
            label.setText("");
        }
        pill.setText("");
        more.setAccessibleText("");
        more.getTooltip().setText("");
    }
}
