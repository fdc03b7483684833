/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import app.gatehouse.authenticator.Account;
import app.gatehouse.shell.Messages;
import app.gatehouse.ui.ViewLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.fxml.FXML;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.javafx.FontIcon;

/** The accounts of the signed-in person and their codes (13, 18a, 28, 30). */
public final class AuthenticatorView implements AutoCloseable {
    private static final PseudoClass SCROLLING = PseudoClass.getPseudoClass("scrolling");
    private static final double ROW = 82;
    private static final double EDGES = 2;
    private static final double CORNER = 32;
    private static final double NARROW = 800;
    private static final double SEARCH = 340;
    private static final double NARROW_SEARCH = 240;
    private static final double MENU_WIDTH = 343;
    /** Rows beyond the edges whose secrets are read in advance, so that scrolling meets no blank one. */
    private static final int MARGIN = 24;

    private final AccountListViewModel list;
    private final AccountCodesViewModel codes;
    private final CodeCopyViewModel copies;
    private final List<AddWay> ways;
    private final Messages messages;
    private final AccountActions actions = new Actions();
    private final EventHandler<KeyEvent> keys = this::pageKey;
    private final List<AccountCell> cells = new ArrayList<>();
    private final Parent root;
    private boolean narrow;
    private boolean looking;

    @FXML
    private VBox page;

    @FXML
    private StackPane searchBox;

    @FXML
    private TextField search;

    @FXML
    private Button add;

    @FXML
    private Label addWords;

    @FXML
    private HBox columns;

    @FXML
    private Label nextColumn;

    @FXML
    private ListView<Account> rows;

    @FXML
    private VBox noMatch;

    @FXML
    private VBox empty;

    @FXML
    private HBox cards;

    /**
     * Builds the page.
     *
     * @param ways the ways to add an account that this station has
     */
    public AuthenticatorView(
            AccountListViewModel list,
            AccountCodesViewModel codes,
            CodeCopyViewModel copies,
            List<AddWay> ways,
            ViewLoader loader,
            Messages messages) {
        this.list = list;
        this.codes = codes;
        this.copies = copies;
        this.ways = List.copyOf(ways);
        this.messages = messages;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        rows.setItems(list.shown());
        rows.setCellFactory(view -> {
            AccountCell cell = new AccountCell(list, codes, copies, actions, messages);
            cell.setNarrow(narrow);
            cell.itemProperty().addListener((observable, before, now) -> lookSoon());
            cells.add(cell);
            return cell;
        });
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::rowKey);
        round(rows);
        rows.setMinHeight(ROW + EDGES);
        rows.skinProperty().addListener((observable, before, now) -> followScrollBar());
        list.shown().addListener((javafx.beans.Observable observable) -> fit());
        fit();
        codes.changesProperty().addListener((observable, before, now) -> cells.forEach(AccountCell::draw));
        copies.copiedProperty().addListener((observable, before, now) -> cells.forEach(AccountCell::draw));
        search.textProperty().addListener((observable, before, now) -> list.search(now));
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
        page.sceneProperty().addListener((observable, before, now) -> hear(before, now));
        page.widthProperty().subscribe(width -> arrange(width.doubleValue() > 0 && width.doubleValue() < NARROW));
        list.emptyProperty().subscribe(now -> showParts());
        // The cards that had the focus are gone with the first account, and come with the last one.
        list.emptyProperty().addListener((observable, before, now) -> Platform.runLater(this::focusFirst));
        list.loadedProperty().subscribe(now -> showParts());
        list.noMatchProperty().subscribe(sentence -> showParts());
        for (AddWay way : ways) {
            cards.getChildren().add(card(way));
        }
        Platform.runLater(this::focusFirst);
    }

    /** A bar takes room from the rows, which move less far from their edge then. */
    private void followScrollBar() {
        for (Node bar : rows.lookupAll(".scroll-bar:vertical")) {
            bar.visibleProperty().subscribe(shown -> rows.pseudoClassStateChanged(SCROLLING, shown));
        }
    }

    /** Its keys work wherever in the window the focus is, also in the side bar. */
    private void hear(Scene before, Scene now) {
        if (before != null) {
            before.removeEventHandler(KeyEvent.KEY_PRESSED, keys);
        }
        if (now != null) {
            now.addEventHandler(KeyEvent.KEY_PRESSED, keys);
        }
    }

    private boolean isCovered() {
        Node owner = page.getScene() == null ? null : page.getScene().getFocusOwner();
        for (Node each = owner; each != null; each = each.getParent()) {
            if (each.getStyleClass().contains("gh-dialog")) {
                return true;
            }
        }
        return false;
    }

    private void focusFirst() {
        if (isCovered()) {
            return;
        }
        if (list.emptyProperty().get()) {
            cards.getChildren().stream().findFirst().ifPresent(Node::requestFocus);
        } else {
            rows.requestFocus();
        }
    }

    private Button card(AddWay way) {
        Button card = new Button(messages.get("authenticator.add." + way.name()), new FontIcon(way.cardIcon()));
        card.setId("card-" + way.name());
        card.getStyleClass().addAll("gh-btn", "gh-add-card");
        if (cards.getChildren().isEmpty()) {
            card.getStyleClass().add("accent");
        }
        card.setContentDisplay(ContentDisplay.TOP);
        card.setOnAction(event -> list.add(way));
        return card;
    }

    /** The list is as high as its rows while there is room. */
    private void fit() {
        rows.setMaxHeight(list.shown().size() * ROW + EDGES);
        rows.setPrefHeight(list.shown().size() * ROW + EDGES);
        lookSoon();
    }

    private static void round(Region region) {
        Rectangle clip = new Rectangle();
        clip.setArcWidth(CORNER);
        clip.setArcHeight(CORNER);
        clip.widthProperty().bind(region.widthProperty());
        clip.heightProperty().bind(region.heightProperty());
        region.setClip(clip);
    }

    private void showParts() {
        boolean nothing = list.emptyProperty().get();
        boolean none = !list.getNoMatch().isEmpty();
        show(empty, nothing);
        show(noMatch, none);
        show(rows, list.loadedProperty().get() && !nothing && !none);
        show(columns, !nothing && !none);
        show(searchBox, !nothing);
        show(add, !nothing);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void arrange(boolean now) {
        narrow = now;
        show(nextColumn, !now);
        searchBox.setPrefWidth(now ? NARROW_SEARCH : SEARCH);
        search.setPromptText(messages.get(now ? "authenticator.search.short" : "authenticator.search"));
        addWords.setText(messages.get(now ? "authenticator.add.short" : "authenticator.add"));
        cells.forEach(cell -> cell.setNarrow(now));
    }

    /** Once for all rows that change with one pulse. */
    private void lookSoon() {
        if (!looking) {
            looking = true;
            Platform.runLater(() -> {
                looking = false;
                look();
            });
        }
    }

    private void look() {
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (AccountCell cell : cells) {
            if (cell.getItem() != null) {
                first = Math.min(first, cell.getIndex());
                last = Math.max(last, cell.getIndex());
            }
        }
        List<Account> shown = list.shown();
        int from = Math.max(0, first - MARGIN);
        int to = Math.min(shown.size(), last + 1 + MARGIN);
        codes.look(from < to ? List.copyOf(shown.subList(from, to)) : List.of());
    }

    private void rowKey(KeyEvent event) {
        Account account = rows.getFocusModel().getFocusedItem();
        if (account == null) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            actions.touch(account);
        } else if (event.getCode() == KeyCode.C && event.isShortcutDown()) {
            actions.copy(account);
        } else if (event.getCode() == KeyCode.CONTEXT_MENU) {
            cellOf(account).ifPresent(AccountCell::showMenu);
        } else if (event.getCode() == KeyCode.DELETE) {
            list.delete(account);
        } else {
            return;
        }
        event.consume();
    }

    private Optional<AccountCell> cellOf(Account account) {
        return cells.stream()
                .filter(cell -> cell.getItem() != null && cell.getItem().id() == account.id())
                .findFirst();
    }

    private void searchKey(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            rows.requestFocus();
            rows.getFocusModel().focus(0);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            event.consume();
        }
    }

    private void pageKey(KeyEvent event) {
        if (!event.isShortcutDown() || isCovered() || !searchBox.isVisible()) {
            return;
        }
        if (event.getCode() == KeyCode.F) {
            search.requestFocus();
            search.selectAll();
            event.consume();
        } else if (event.getCode() == KeyCode.N) {
            showWays();
            event.consume();
        }
    }

    @FXML
    void showWays() {
        ContextMenu menu = new ContextMenu();
        for (AddWay way : ways) {
            if (way == AddWay.IMPORT) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            menu.getItems()
                    .add(AccountMenu.item(
                            "add-" + way.name(),
                            messages.get("authenticator.add." + way.name()),
                            way.icon(),
                            () -> list.add(way)));
        }
        menu.getItems()
                .add(AccountMenu.item(
                        "export-accounts",
                        messages.get("authenticator.export"),
                        "fltral-arrow-download-24",
                        list::export));
        menu.setMinWidth(MENU_WIDTH);
        menu.setPrefWidth(MENU_WIDTH);
        menu.show(add, Side.BOTTOM, add.getWidth() - MENU_WIDTH, 0);
    }

    @FXML
    void clearSearch() {
        search.clear();
        search.requestFocus();
    }

    /** For FXML. */
    public AccountListViewModel getList() {
        return list;
    }

    /** For FXML. */
    public AccountCodesViewModel getCodes() {
        return codes;
    }

    /** The nodes. */
    public Parent root() {
        return root;
    }

    /** Takes every name and code off the screen. */
    @Override
    public void close() {
        codes.close();
        copies.close();
        list.close();
        search.clear();
        rows.setItems(FXCollections.observableArrayList());
        cells.forEach(AccountCell::wipe);
    }

    private final class Actions implements AccountActions {
        @Override
        public void touch(Account account) {
            if (codes.isHidden(account)) {
                codes.reveal(account);
            } else {
                copy(account);
            }
        }

        @Override
        public void copy(Account account) {
            codes.take(account, code -> copies.copy(account, list.title(account), code));
        }

        @Override
        public void next(Account account) {
            codes.next(account);
        }
    }
}
