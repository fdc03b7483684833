/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import app.gatehouse.factor.ui.Sending.Mood;
import app.gatehouse.factor.ui.Sending.Valid;
import app.gatehouse.shell.Messages;
import app.gatehouse.shell.ui.SignedInKeys;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.CodeField;
import app.gatehouse.ui.controls.CountdownRing;
import app.gatehouse.ui.controls.FieldNote;
import app.gatehouse.ui.controls.MessageBox;
import app.gatehouse.ui.controls.NumberPad;
import app.gatehouse.ui.controls.Tone;
import app.gatehouse.ui.frames.WizardFrame;
import java.time.Duration;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** The address and the code that was mailed to it (10). */
public final class EnrolEmailView implements AutoCloseable {
    private static final javafx.util.Duration RED = javafx.util.Duration.millis(1200);

    private final EnrolEmailViewModel viewModel;
    private final NumberPad.Policy padPolicy;
    private final Messages messages;
    private final PauseTransition red = new PauseTransition(RED);
    private final Parent root;

    @FXML
    private WizardFrame frame;

    @FXML
    private Label lead;

    @FXML
    private TextField address;

    @FXML
    private Button send;

    @FXML
    private FieldNote note;

    @FXML
    private CodeField code;

    @FXML
    private HBox valid;

    @FXML
    private CountdownRing ring;

    @FXML
    private Label validText;

    @FXML
    private MessageBox spam;

    @FXML
    private NumberPad pad;

    /**
     * Builds the screen.
     *
     * @param padPolicy when the number pad is there
     */
    public EnrolEmailView(
            EnrolEmailViewModel viewModel, NumberPad.Policy padPolicy, ViewLoader loader, Messages messages) {
        this.viewModel = viewModel;
        this.padPolicy = padPolicy;
        this.messages = messages;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        WizardSteps.show(frame, 1, viewModel.getPerson(), messages);
        address.textProperty().bindBidirectional(viewModel.addressProperty());
        address.disableProperty().bind(viewModel.busyProperty());
        address.setOnAction(event -> viewModel.send());
        pad.setTarget(code);
        pad.setPolicy(padPolicy);
        pad.visibleProperty().subscribe(this::showPad);
        spam.managedProperty().bind(spam.visibleProperty());
        valid.managedProperty().bind(valid.visibleProperty());
        viewModel.sendingProperty().subscribe(this::show);
        viewModel.messageProperty().subscribe(message -> showValid());
        viewModel.busyProperty().addListener((observable, before, now) -> show(viewModel.getSending()));
        code.setOnCompleted(this::confirm);
        // Cells that are emptied for the next try leave the sentence of the last one.
        code.countProperty().addListener((observable, before, now) -> {
            if (now.intValue() > 0) {
                viewModel.typing();
            }
        });
        viewModel.sendsProperty().addListener((observable, before, now) -> awaitCode());
        viewModel.wrongCodesProperty().addListener((observable, before, now) -> showWrong());
        red.setOnFinished(event -> askAgain());
        frame.setOnBack(viewModel::back);
        frame.setOnNext(this::confirm);
        frame.nextTextProperty()
                .bind(viewModel
                        .busyProperty()
                        .map(busy -> messages.get(busy ? "factor.app.confirming" : "factor.app.confirm")));
        frame.nextDisabledProperty().bind(Bindings.or(code.completeProperty().not(), code.disabledProperty()));
        SignedInKeys.on(frame, viewModel::signOut, viewModel::showKeys);
        code.takeKeysOf(frame);
        // The cells are on the scene later than the frame: only once the pane that scrolls has its looks.
        code.sceneProperty().subscribe(scene -> Platform.runLater(this::focusFirst));
    }

    private void show(Sending now) {
        lead.setText(now.lead());
        send.setText(now.button());
        send.setDisable(now.waits() || viewModel.isBusy());
        note.setText(now.note());
        note.setTone(tone(now.mood()));
        boolean typing = code.isFocused();
        code.setDisable(!now.isAlive() || viewModel.isBusy());
        if (typing && !now.isAlive()) {
            send.requestFocus();
        }
        showNote(now);
        now.valid().ifPresent(this::show);
        showValid();
    }

    private void show(Valid left) {
        validText.setText(left.text());
        ring.setLeft(left.left().toMillis() / (double) Duration.ofSeconds(1).toMillis());
    }

    private void showPad(boolean there) {
        showNote(viewModel.getSending());
        if (there) {
            frame.bringIntoSight(pad);
        }
    }

    /** Where no mail left, nobody looks for one. */
    private void showNote(Sending now) {
        spam.setVisible(!pad.isVisible() && (now.isAlive() || now.mood() == Mood.GOOD));
    }

    /** A sentence on the last code stands in the place of what is left. */
    private void showValid() {
        valid.setVisible(
                viewModel.getSending().isAlive() && viewModel.getMessage().isEmpty());
    }

    private static Tone tone(Mood mood) {
        return switch (mood) {
            case GOOD -> Tone.SUCCESS;
            case WAITING -> Tone.NEUTRAL;
            case WORRIED -> Tone.WARNING;
            case BAD -> Tone.DANGER;
        };
    }

    private void focusFirst() {
        if (code.isDisabled()) {
            address.requestFocus();
            address.end();
        } else {
            code.requestFocus();
        }
    }

    private void awaitCode() {
        code.clear();
        Platform.runLater(this::focusFirst);
    }

    private void confirm() {
        if (code.completeProperty().get()) {
            viewModel.confirm(code.copyDigits());
        }
    }

    private void showWrong() {
        code.setError(true);
        red.playFromStart();
    }

    private void askAgain() {
        if (code.isError()) {
            code.clear();
        }
        if (code.isDisabled()) {
            send.requestFocus();
        } else {
            code.requestFocus();
        }
    }

    @FXML
    void send() {
        viewModel.send();
    }

    /** For FXML. */
    public EnrolEmailViewModel getViewModel() {
        return viewModel;
    }

    /** The nodes. */
    public Parent root() {
        return root;
    }

    /** Takes the code off the screen. */
    @Override
    public void close() {
        red.stop();
        viewModel.close();
        code.clear();
    }
}
