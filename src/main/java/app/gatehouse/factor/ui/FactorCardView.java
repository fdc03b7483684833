/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import app.gatehouse.factor.ui.FactorCardViewModel.Card;
import app.gatehouse.factor.ui.FactorCardViewModel.Kind;
import app.gatehouse.shell.Messages;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.CodeDots;
import app.gatehouse.ui.controls.MessageBox;
import app.gatehouse.ui.controls.NumberedBadge;
import app.gatehouse.ui.controls.Pill;
import app.gatehouse.ui.controls.Tile;
import app.gatehouse.ui.controls.Tone;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The card "Multi-factor authentication" on the profile (07, 12). */
public final class FactorCardView implements AutoCloseable {
    private static final int STEPS = 3;

    private final FactorCardViewModel viewModel;
    private final MethodRowsViewModel methodRows;
    private final Messages messages;
    private final Parent root;

    @FXML
    private Tile tile;

    @FXML
    private Pill pill;

    @FXML
    private Label lead;

    @FXML
    private VBox off;

    @FXML
    private VBox on;

    @FXML
    private VBox steps;

    @FXML
    private VBox methods;

    @FXML
    private VBox used;

    @FXML
    private Button setUpAgain;

    @FXML
    private MessageBox usedWords;

    @FXML
    private CodeDots dots;

    @FXML
    private Pill few;

    @FXML
    private VBox turnOff;

    /** Builds the card with the rows of its methods. */
    public FactorCardView(
            FactorCardViewModel viewModel, MethodRowsViewModel methodRows, ViewLoader loader, Messages messages) {
        this.viewModel = viewModel;
        this.methodRows = methodRows;
        this.messages = messages;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        for (int step = 1; step <= STEPS; step++) {
            steps.getChildren().add(step(step));
        }
        MethodRows rows = new MethodRows(methods, methodRows, messages);
        methodRows.rowsProperty().subscribe(read -> {
            rows.show(read);
            show(viewModel.getCard());
        });
        viewModel.cardProperty().subscribe(this::show);
    }

    private Node step(int number) {
        NumberedBadge badge = new NumberedBadge();
        badge.setText(Integer.toString(number));
        badge.getStyleClass().add("neutral");
        Label name = new Label(messages.get("factor.card.step" + number));
        name.getStyleClass().add("gh-factor-name");
        Label note = new Label(messages.get("factor.card.step" + number + ".note"));
        note.getStyleClass().add("gh-caption");
        VBox words = new VBox(name, note);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox step = new HBox(badge, words);
        step.getStyleClass().add("gh-factor-step");
        if (number < STEPS) {
            step.getStyleClass().add("gh-factor-ruled");
        }
        return step;
    }

    private void show(Card card) {
        boolean isOn = card.kind() == Kind.ON;
        // Unlike its words and colours, the place of the title does not wait for the answer.
        tile.setVisible(card.kind() != Kind.UNKNOWN);
        tile.setIcon(isOn ? "fltfmz-shield-24" : "fltrmz-shield-error-24");
        tile.setTone(isOn ? Tone.SUCCESS : Tone.WARNING);
        pill.setVisible(card.kind() != Kind.UNKNOWN);
        pill.setText(messages.get(isOn ? "factor.card.on" : "factor.card.off"));
        pill.setIcon(isOn ? "fltfal-checkmark-circle-24" : "fltfmz-warning-24");
        pill.setTone(isOn ? Tone.SUCCESS : Tone.WARNING);
        lead.setText(
                switch (card.kind()) {
                    case UNKNOWN -> "";
                    case OFF -> messages.get("factor.card.risk");
                    case ON -> card.since();
                });
        setShown(off, card.kind() == Kind.OFF);
        // Both are read for themselves; half of it would jump.
        setShown(on, isOn && !methodRows.getRows().isEmpty());
        dots.setTotal(card.total());
        dots.setLeft(card.left());
        few.setText(card.few());
        setShown(few, !card.few().isEmpty());
        usedWords.setTitle(card.used());
        usedWords.setText(messages.get(card.usesApp() ? "factor.card.used.text" : "factor.card.used.text.other"));
        setUpAgain.setText(messages.get(card.usesApp() ? "factor.card.used.set-up" : "factor.card.used.set-up.other"));
        setShown(used, !card.used().isEmpty());
        setShown(turnOff, card.canTurnOff());
    }

    private static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @FXML
    void setUp() {
        viewModel.setUp();
    }

    @FXML
    void setUpAgain() {
        viewModel.setUpAgain();
    }

    @FXML
    void viewCodes() {
        viewModel.viewCodes();
    }

    @FXML
    void renewCodes() {
        viewModel.renewCodes();
    }

    @FXML
    void turnOff() {
        viewModel.turnOff();
    }

    /** For FXML. */
    public MethodRowsViewModel getMethodRows() {
        return methodRows;
    }

    /** For FXML. */
    public FactorCardViewModel getViewModel() {
        return viewModel;
    }

    /** The nodes. */
    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        viewModel.close();
        methodRows.close();
    }
}
