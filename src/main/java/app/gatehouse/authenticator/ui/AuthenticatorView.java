/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import app.gatehouse.authenticator.Account;
import app.gatehouse.shell.Messages;
import app.gatehouse.ui.ViewLoader;
import java.util.List;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The accounts of the signed-in person and their codes (13, 18a, 28, 30). */
public final class AuthenticatorView implements AutoCloseable {
    private static final double NARROW = 800;
    private static final double SEARCH = 340;
    private static final double NARROW_SEARCH = 240;

    private final AccountListViewModel list;
    private final AccountCodesViewModel codes;
    private final CodeCopyViewModel copies;
    private final List<AddWay> ways;
    private final Messages messages;
    private final EventHandler<KeyEvent> keys = this::pageKey;
    private final Parent root;
    private AccountRows accountRows;
    private AddMenu addMenu;

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
        accountRows = new AccountRows(rows, list, codes, copies, messages);
        search.textProperty().addListener((observable, before, now) -> list.search(now));
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
        page.sceneProperty().addListener((observable, before, now) -> hear(before, now));
        page.widthProperty().subscribe(width -> arrange(width.doubleValue() > 0 && width.doubleValue() < NARROW));
        list.emptyProperty().subscribe(now -> showParts());
        // The cards that had the focus are gone with the first account, and come with the last one.
        list.emptyProperty().addListener((observable, before, now) -> Platform.runLater(this::focusFirst));
        list.loadedProperty().subscribe(now -> showParts());
        list.noMatchProperty().subscribe(sentence -> showParts());
        addMenu = new AddMenu(add, ways, list, messages);
        cards.getChildren().setAll(addMenu.cards());
        FileDrop.on(page, list::drop);
        Platform.runLater(this::focusFirst);
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
        show(nextColumn, !now);
        searchBox.setPrefWidth(now ? NARROW_SEARCH : SEARCH);
        search.setPromptText(messages.get(now ? "authenticator.search.short" : "authenticator.search"));
        addWords.setText(messages.get(now ? "authenticator.add.short" : "authenticator.add"));
        accountRows.setNarrow(now);
    }

    private void searchKey(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            accountRows.focusTop();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            event.consume();
        }
    }

    private void pageKey(KeyEvent event) {
        if (!event.isShortcutDown() || isCovered()) {
            return;
        }
        if (event.getCode() == KeyCode.V) {
            list.paste();
            event.consume();
        } else if (!searchBox.isVisible()) {
            return;
        } else if (event.getCode() == KeyCode.F) {
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
        addMenu.show();
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
        accountRows.wipe();
    }
}
