/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.people.Person;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.PersonTile;
import app.gatehouse.ui.controls.SecretField;
import app.gatehouse.ui.frames.GateFrame;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** 03: username and password, with the last four people as tiles where policy shows them. */
public final class SignInView implements AutoCloseable {
    private static final KeyCombination LOCK = new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN);
    private static final double TOP = 176;
    private static final double TOP_WITH_TILES = 108;

    private final SignInViewModel viewModel;
    private final Parent root;
    private final ToggleGroup choice = new ToggleGroup();

    @FXML
    private GateFrame frame;

    @FXML
    private Label lead;

    @FXML
    private Node notice;

    @FXML
    private Label recentLabel;

    @FXML
    private HBox tiles;

    @FXML
    private Label usernameLabel;

    @FXML
    private TextField username;

    @FXML
    private Label passwordLabel;

    @FXML
    private SecretField password;

    @FXML
    private Node signIn;

    @FXML
    private Node forgot;

    /** Builds the screen; closes the view-model with itself. */
    public SignInView(SignInViewModel viewModel, ViewLoader loader) {
        this.viewModel = viewModel;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        username.textProperty().bindBidirectional(viewModel.usernameProperty());
        username.disableProperty().bind(viewModel.busyProperty());
        password.disableProperty().bind(viewModel.busyProperty());
        password.addTextListener(viewModel::touched);
        viewModel.setOnClear(this::clear);
        viewModel.messageProperty().addListener((property, old, now) -> password.setErrorText(now));
        viewModel.busyProperty().addListener((property, was, is) -> {
            if (!is) {
                password.requestFocus();
            }
        });
        viewModel.getRecent().addListener((ListChangeListener<Person>) change -> showTiles());
        viewModel.tiledProperty().addListener((property, old, now) -> arrange());
        frame.stripProperty().subscribe(strip -> arrange());
        showTiles();
        frame.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (LOCK.match(event)) {
                event.consume();
                viewModel.lockVault();
            }
        });
        FirstFocus.on(username);
    }

    /** Little room: neither tiles nor a sentence (29). */
    private void arrange() {
        boolean narrow = frame.isStrip();
        boolean tiled = viewModel.isTiled() && !narrow;
        frame.setFormTop(tiled ? TOP_WITH_TILES : TOP);
        show(recentLabel, tiled);
        show(tiles, tiled);
        boolean said = !viewModel.getNotice().isEmpty();
        show(notice, said);
        show(lead, !tiled && !narrow && !said);
        FormRow.setGap(usernameLabel, narrow ? 12 : 24);
        FormRow.setGap(passwordLabel, narrow ? 12 : 16);
        FormRow.setGap(signIn, narrow ? 20 : 24);
        FormRow.setGap(forgot, narrow ? 16 : 20);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void showTiles() {
        tiles.getChildren().clear();
        for (Person person : viewModel.getRecent()) {
            PersonTile tile = new PersonTile();
            tile.setName(person.name());
            tile.setUsername(person.username().value());
            tile.setToggleGroup(choice);
            tile.setOnAction(event -> choose(tile));
            HBox.setHgrow(tile, Priority.ALWAYS);
            tiles.getChildren().add(tile);
        }
    }

    private void choose(PersonTile tile) {
        tile.setSelected(true);
        username.setText(tile.getUsername());
        password.clear();
        password.requestFocus();
    }

    private void clear() {
        password.clear();
        choice.selectToggle(null);
        Platform.runLater(username::requestFocus);
    }

    @FXML
    void signIn() {
        if (username.getText().isBlank()) {
            username.requestFocus();
        } else if (password.getLength() == 0) {
            password.requestFocus();
        } else {
            viewModel.signIn(password.copyText());
        }
    }

    @FXML
    void lockVault() {
        viewModel.lockVault();
    }

    /** For the FXML file. */
    public SignInViewModel getViewModel() {
        return viewModel;
    }

    /** What is shown. */
    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        password.clear();
        username.clear();
        viewModel.close();
    }
}
