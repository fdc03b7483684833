/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster.ui;

import app.gatehouse.roster.PersonRow;
import app.gatehouse.shell.Messages;
import app.gatehouse.ui.ViewLoader;
import javafx.application.Platform;
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
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The people of the station (16). */
public final class PeopleView implements AutoCloseable {
    private static final double NARROW = 800;
    private static final double SEARCH = 320;
    private static final double NARROW_SEARCH = 240;
    private static final double ADD_WIDTH = 280;
    /** The menu’s own width holds for nothing that is laid out. */
    private static final String ADD_STYLE = "-fx-min-width: 280px;";

    private final PeopleViewModel people;
    private final PersonActs acts;
    private final Messages messages;
    private final EventHandler<KeyEvent> keys = this::pageKey;
    private final Parent root;
    private PersonRows personRows;

    @FXML
    private VBox page;

    @FXML
    private StackPane searchBox;

    @FXML
    private TextField search;

    @FXML
    private Button coverage;

    @FXML
    private Button add;

    @FXML
    private Label addWords;

    @FXML
    private HBox columns;

    @FXML
    private Label roleColumn;

    @FXML
    private Label lastColumn;

    @FXML
    private ListView<PersonRow> rows;

    @FXML
    private VBox noMatch;

    /** Builds the page; closes both view-models with itself. */
    public PeopleView(PeopleViewModel people, PersonActs acts, ViewLoader loader, Messages messages) {
        this.people = people;
        this.acts = acts;
        this.messages = messages;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        personRows = new PersonRows(rows, people, new PersonMenu(people, acts, messages)::show, messages);
        search.textProperty().addListener((observable, before, now) -> people.search(now));
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
        show(add, people.isAdministrator());
        show(coverage, people.isAdministrator());
        page.sceneProperty().addListener((observable, before, now) -> hear(before, now));
        arrange(false);
        page.widthProperty()
                .map(width -> width.doubleValue() > 0 && width.doubleValue() < NARROW)
                .addListener((observable, before, now) -> arrangeSoon(now));
        people.loadedProperty().subscribe(now -> {
            showParts();
            Platform.runLater(this::focusFirst);
        });
        people.noMatchProperty().subscribe(sentence -> showParts());
    }

    private void focusFirst() {
        if (rows.isVisible() && !isCovered()) {
            rows.requestFocus();
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

    private void showParts() {
        boolean none = !people.getNoMatch().isEmpty();
        show(noMatch, none);
        show(rows, people.loadedProperty().get() && !none);
        show(columns, !none);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Whole columns that go while the window is being laid out would leave it laid out by half. */
    private void arrangeSoon(boolean narrow) {
        Platform.runLater(() -> arrange(narrow));
    }

    private void arrange(boolean narrow) {
        show(roleColumn, !narrow);
        show(lastColumn, !narrow);
        searchBox.setPrefWidth(narrow ? NARROW_SEARCH : SEARCH);
        search.setPromptText(messages.get(narrow ? "roster.search.short" : "roster.search"));
        addWords.setText(messages.get(narrow ? "roster.add.short" : "roster.add"));
        coverage.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        personRows.setNarrow(narrow);
    }

    private void searchKey(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            personRows.focusTop();
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
        if (event.getCode() == KeyCode.F) {
            search.requestFocus();
            search.selectAll();
            event.consume();
        } else if (event.getCode() == KeyCode.N && add.isVisible()) {
            people.add();
            event.consume();
        }
    }

    @FXML
    void showWays() {
        ContextMenu menu = new ContextMenu(
                way("add-one", "roster.add.one", "fltrmz-person-add-24", people::add),
                way("add-many", "roster.add.many", "fltrmz-people-24", people::addMany));
        menu.setStyle(ADD_STYLE);
        menu.show(add, Side.BOTTOM, add.getWidth() - ADD_WIDTH, 4);
    }

    private MenuItem way(String id, String key, String icon, Runnable begin) {
        MenuItem item = new MenuItem(messages.get(key), new FontIcon(icon));
        item.setId(id);
        item.setOnAction(event -> begin.run());
        return item;
    }

    @FXML
    void showCoverage() {
        people.showCoverage();
    }

    @FXML
    void clearSearch() {
        search.clear();
        search.requestFocus();
    }

    /** For FXML. */
    public PeopleViewModel getPeople() {
        return people;
    }

    /** For FXML. */
    public PersonActs getActs() {
        return acts;
    }

    /** The nodes. */
    public Parent root() {
        return root;
    }

    /** Takes every name off the screen. */
    @Override
    public void close() {
        acts.close();
        people.close();
        search.clear();
        personRows.wipe();
    }
}
