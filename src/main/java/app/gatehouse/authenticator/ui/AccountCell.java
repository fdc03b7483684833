/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import app.gatehouse.authenticator.Account;
import app.gatehouse.otp.OtpType;
import app.gatehouse.shell.Messages;
import app.gatehouse.ui.controls.Avatar;
import app.gatehouse.ui.controls.CountdownRing;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A row of the list: avatar, names, code, ring, next code, copy, more. Draws itself anew with each beat; what has not
 * changed is left alone, for each child, id or icon that is set has its part of the row styled anew.
 */
final class AccountCell extends ListCell<Account> {
    private static final double CODE = 196;
    private static final double SECONDS = 104;
    private static final double NEXT = 132;
    private static final double BUTTONS = 108;
    private static final int MOST_DIGITS_IN_FULL_SIZE = 7;

    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final PseudoClass ENDING = PseudoClass.getPseudoClass("ending");
    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");
    private static final PseudoClass DROP_ABOVE = PseudoClass.getPseudoClass("drop-above");
    private static final PseudoClass DROP_BELOW = PseudoClass.getPseudoClass("drop-below");
    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

    private final AccountListViewModel list;
    private final AccountCodesViewModel codes;
    private final CodeCopyViewModel copies;
    private final AccountActions actions;
    private final Messages messages;
    private final Avatar avatar = new Avatar();
    private final Label title = new Label();
    private final Label caption = new Label();
    private final Label code = new Label();
    private final CountdownRing ring = new CountdownRing();
    private final Label next = new Label();
    private final Button nextCode = new Button(null, new FontIcon("fltral-arrow-next-24"));
    private final FontIcon copyIcon = new FontIcon("fltral-copy-24");
    private final Button copy = new Button(null, copyIcon);
    private final Button more = new Button(null, new FontIcon("fltrmz-more-vertical-24"));
    private final FontIcon pin = new FontIcon("fltfmz-pin-16");
    private final StackPane ringPlace = new StackPane(ring);
    private final StackPane nextPlace = new StackPane(next);
    private final HBox row;
    private boolean narrow;
    /** The code that the accessible text names. */
    private String described;

    AccountCell(
            AccountListViewModel list,
            AccountCodesViewModel codes,
            CodeCopyViewModel copies,
            AccountActions actions,
            Messages messages) {
        this.list = list;
        this.codes = codes;
        this.copies = copies;
        this.actions = actions;
        this.messages = messages;
        avatar.setSquare(true);
        avatar.setDiameter(52);
        title.getStyleClass().add("gh-account-title");
        title.setContentDisplay(ContentDisplay.RIGHT);
        pin.getStyleClass().add("gh-muted");
        caption.getStyleClass().add("gh-caption");
        code.getStyleClass().addAll("gh-code", "gh-account-code");
        next.getStyleClass().add("gh-account-next");
        ring.setSecondsOnly(true);
        ring.setMessages(messages);
        nextCode.getStyleClass().addAll("gh-btn", "gh-compact");
        nextCode.setText(messages.get("authenticator.counter.next"));
        copy.getStyleClass().addAll("gh-icon-button", "gh-account-copy");
        more.getStyleClass().add("gh-icon-button");
        List.of(nextCode, copy, more).forEach(AccountCell::standApart);
        nextCode.setOnAction(event -> actions.next(getItem()));
        copy.setOnAction(event -> actions.copy(getItem()));
        more.setOnAction(event -> showMenu());
        VBox names = new VBox(title, caption);
        names.getStyleClass().add("gh-account-names");
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        HBox buttons = new HBox(copy, more);
        buttons.getStyleClass().add("gh-account-buttons");
        buttons.setMinWidth(BUTTONS);
        row = new HBox(avatar, names, code, ringPlace, nextPlace, buttons);
        row.getStyleClass().add("gh-account-row");
        place(code, CODE, Pos.CENTER_LEFT);
        place(ringPlace, SECONDS, Pos.CENTER_LEFT);
        place(nextPlace, NEXT, Pos.CENTER_LEFT);
        ringPlace.setAlignment(Pos.CENTER_LEFT);
        nextPlace.setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    }

    private static void place(javafx.scene.layout.Region node, double width, Pos alignment) {
        node.setMinWidth(width);
        node.setPrefWidth(width);
        node.setMaxWidth(width);
        if (node instanceof Label label) {
            label.setAlignment(alignment);
        }
    }

    /** A press on a button is none on the row; and Tab passes it over, for the row has keys for all of them. */
    private static void standApart(Button button) {
        button.setFocusTraversable(false);
        button.addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
            actions.touch(getItem());
        }
    }

    /** Without the next code where there is no room for it. */
    void setNarrow(boolean value) {
        narrow = value;
        if (getItem() != null) {
            draw();
        }
    }

    /** Shows whether it is on its way elsewhere, and whether the dragged row would be laid above or below it. */
    void mark(boolean dragged, boolean above, boolean below) {
        pseudoClassStateChanged(DRAGGED, dragged);
        pseudoClassStateChanged(DROP_ABOVE, above);
        pseudoClassStateChanged(DROP_BELOW, below);
    }

    /** The menu of the row, below its button. */
    void showMenu() {
        if (getItem() == null) {
            return;
        }
        ContextMenu menu = AccountMenu.of(getItem(), list, messages);
        menu.show(more, javafx.geometry.Side.BOTTOM, more.getWidth() - AccountMenu.WIDTH, 0);
    }

    @Override
    protected void updateItem(Account account, boolean empty) {
        super.updateItem(account, empty);
        if (empty || account == null) {
            wipe();
            return;
        }
        String name = list.title(account);
        avatar.setName(initialWords(name));
        avatar.setSeed(name);
        code.pseudoClassStateChanged(LONG, account.parameters().digits() > MOST_DIGITS_IN_FULL_SIZE);
        title.setText(name);
        title.setGraphic(account.pinned() ? pin : null);
        boolean counter = account.parameters().type() == OtpType.HOTP;
        Node middle = counter ? nextCode : ring;
        if (!ringPlace.getChildren().contains(middle)) {
            ringPlace.getChildren().setAll(middle);
        }
        next.setVisible(!counter);
        name(copy, messages.get("authenticator.copy", name));
        name(more, messages.get("authenticator.more", name));
        name(nextCode, messages.get("authenticator.counter.next.of", name));
        more.setId("account-more-" + account.id());
        copy.setId("account-copy-" + account.id());
        code.setId("account-code-" + account.id());
        if (getGraphic() != row) {
            setGraphic(row);
        }
        described = null;
        draw();
    }

    /** The words that give a service its letters: the first two that begin with one. */
    private static String initialWords(String name) {
        String words = Arrays.stream(name.split("\\s+", -1))
                .filter(word -> !word.isEmpty() && Character.isLetter(word.codePointAt(0)))
                .limit(2)
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? name : words;
    }

    private static void name(Button button, String words) {
        button.setAccessibleText(words);
        if (button.getTooltip() == null) {
            button.setTooltip(new Tooltip());
        }
        button.getTooltip().setText(words);
    }

    /** Shows what the account shows now. */
    void draw() {
        Account account = getItem();
        if (account == null) {
            return;
        }
        RowCode shown = codes.of(account);
        boolean counter = account.parameters().type() == OtpType.HOTP;
        code.setText(shown.code());
        code.pseudoClassStateChanged(NONE, shown.state() != RowCode.State.SHOWN);
        next.setText(shown.next());
        next.pseudoClassStateChanged(ENDING, shown.isEnding());
        caption.setText(captionOf(account, shown));
        caption.setVisible(!caption.getText().isEmpty());
        caption.setManaged(caption.isVisible());
        if (!counter) {
            ring.setTotal(shown.period());
            ring.setLeft(shown.secondsLeft());
        }
        arrange(counter);
        boolean copied = copies.isCopied(account);
        copy.pseudoClassStateChanged(DONE, copied);
        String icon = copied ? "fltral-checkmark-24" : "fltral-copy-24";
        if (!icon.equals(copyIcon.getIconLiteral())) {
            copyIcon.setIconLiteral(icon);
        }
        describe(account, shown);
    }

    private void describe(Account account, RowCode shown) {
        if (shown.code().equals(described)) {
            return;
        }
        described = shown.code();
        setAccessibleText(messages.get(
                "authenticator.row",
                account.pinned() ? messages.get("authenticator.row.pinned", title.getText()) : title.getText(),
                caption.getText(),
                switch (shown.state()) {
                    case SHOWN -> shown.code();
                    case HIDDEN -> messages.get("authenticator.row.hidden");
                    case NONE -> messages.get("authenticator.row.none");
                }));
    }

    private void arrange(boolean counter) {
        double seconds = counter && !narrow ? SECONDS + NEXT : SECONDS;
        if (ringPlace.getMinWidth() != seconds) {
            place(ringPlace, seconds, Pos.CENTER_LEFT);
        }
        nextPlace.setVisible(!narrow && !counter);
        nextPlace.setManaged(nextPlace.isVisible());
        nextCode.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        nextCode.setPrefWidth(narrow ? 60 : 212);
    }

    private String captionOf(Account account, RowCode shown) {
        String name = list.caption(account);
        if (shown.counter() < 0) {
            return name;
        }
        String number = Long.toString(shown.counter());
        return name.isEmpty()
                ? messages.get("authenticator.counter.number", number)
                : messages.get("authenticator.counter.number.of", name, number);
    }

    /** Takes everything of the account out of the row. */
    void wipe() {
        setGraphic(null);
        described = null;
        setAccessibleText(null);
        avatar.setName("");
        avatar.setSeed("");
        for (Label label : List.of(title, caption, code, next)) {
            label.setText("");
        }
        for (Node button : List.of(copy, more, nextCode)) {
            name((Button) button, "");
        }
    }
}
