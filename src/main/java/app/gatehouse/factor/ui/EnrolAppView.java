/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import app.gatehouse.shell.Messages;
import app.gatehouse.shell.ui.SignedInKeys;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.CodeField;
import app.gatehouse.ui.controls.NumberPad;
import app.gatehouse.ui.controls.QrImage;
import app.gatehouse.ui.frames.WizardFrame;
import java.util.Arrays;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/** QR code, key and first code of an app (09). */
public final class EnrolAppView implements AutoCloseable {
    private static final double LEFT_COLUMN = 416;
    /** So that all of it is in sight where a window of 853 x 533 logical pixels has room for little more. */
    private static final double NARROW_QR = 308;

    private static final int GROUPS_A_LINE = 4;
    private static final int GROUP_WITH_SPACE = 5;
    private static final Duration RED = Duration.millis(1200);

    private final EnrolAppViewModel viewModel;
    private final NumberPad.Policy padPolicy;
    private final Messages messages;
    private final PauseTransition red = new PauseTransition(RED);
    private final Parent root;

    @FXML
    private WizardFrame frame;

    @FXML
    private GridPane columns;

    @FXML
    private VBox right;

    @FXML
    private QrImage qr;

    @FXML
    private VBox keyLines;

    @FXML
    private Button copy;

    @FXML
    private CodeField code;

    @FXML
    private Label note;

    @FXML
    private NumberPad pad;

    /**
     * Builds the screen.
     *
     * @param padPolicy when the number pad is there
     */
    public EnrolAppView(EnrolAppViewModel viewModel, NumberPad.Policy padPolicy, ViewLoader loader, Messages messages) {
        this.viewModel = viewModel;
        this.padPolicy = padPolicy;
        this.messages = messages;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        WizardSteps.show(frame, 1, viewModel.getPerson(), messages);
        qr.matrixProperty().bind(viewModel.qrProperty());
        showKey();
        viewModel.copiedProperty().subscribe(this::showCopy);
        pad.setTarget(code);
        pad.setPolicy(padPolicy);
        note.visibleProperty()
                .bind(pad.visibleProperty()
                        .not()
                        .and(viewModel.messageProperty().isEmpty()));
        note.managedProperty().bind(note.visibleProperty());
        code.setOnCompleted(this::confirm);
        // Cells that are emptied for the next try leave the sentence of the last one.
        code.countProperty().addListener((observable, before, now) -> {
            if (now.intValue() > 0) {
                viewModel.typing();
            }
        });
        code.disableProperty().bind(viewModel.busyProperty());
        viewModel.wrongCodesProperty().addListener((observable, before, now) -> showWrong());
        red.setOnFinished(event -> askAgain());
        frame.setOnBack(viewModel::back);
        frame.setOnNext(this::confirm);
        frame.nextTextProperty()
                .bind(viewModel
                        .busyProperty()
                        .map(busy -> messages.get(
                                busy && viewModel.getQr() != null ? "factor.app.confirming" : "factor.app.confirm")));
        frame.nextDisabledProperty().bind(Bindings.or(code.completeProperty().not(), viewModel.busyProperty()));
        frame.narrowProperty().subscribe(this::arrange);
        SignedInKeys.on(frame, viewModel::signOut, viewModel::showKeys);
        code.takeKeysOf(frame);
        // The cells are off, and cannot have the focus, until the key is there.
        viewModel.qrProperty().subscribe(matrix -> Platform.runLater(this::focusFirst));
    }

    /** Where the cells are out of sight the QR code comes first. */
    private void focusFirst() {
        (frame.isNarrow() ? qr : code).requestFocus();
    }

    private void showKey() {
        char[] key = viewModel.keyText();
        int line = GROUPS_A_LINE * GROUP_WITH_SPACE;
        for (int at = 0; at < key.length; at += line) {
            Label label = new Label(String.valueOf(key, at, Math.min(line - 1, key.length - at)));
            label.getStyleClass().addAll("gh-mono", "gh-enrol-key-line");
            keyLines.getChildren().add(label);
        }
        Arrays.fill(key, '\0');
    }

    private void showCopy(boolean copied) {
        copy.setText(messages.get(copied ? "factor.app.copied" : "factor.app.copy"));
        copy.setGraphic(new FontIcon(copied ? "fltral-checkmark-24" : "fltral-copy-24"));
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
        code.requestFocus();
    }

    private void arrange(boolean oneColumn) {
        qr.setSide(oneColumn ? NARROW_QR : LEFT_COLUMN);
        qr.setFocusTraversable(oneColumn);
        GridPane.setColumnIndex(right, oneColumn ? 0 : 1);
        GridPane.setRowIndex(right, oneColumn ? 1 : 0);
        ColumnConstraints first =
                new ColumnConstraints(LEFT_COLUMN, LEFT_COLUMN, oneColumn ? Double.MAX_VALUE : LEFT_COLUMN);
        ColumnConstraints second = new ColumnConstraints();
        second.setHgrow(Priority.ALWAYS);
        first.setHgrow(oneColumn ? Priority.ALWAYS : Priority.NEVER);
        columns.getColumnConstraints().setAll(oneColumn ? List.of(first) : List.of(first, second));
    }

    @FXML
    void copyKey() {
        viewModel.copyKey();
    }

    /** For FXML. */
    public EnrolAppViewModel getViewModel() {
        return viewModel;
    }

    /** The nodes. */
    public Parent root() {
        return root;
    }

    /** Takes the secret off the screen. */
    @Override
    public void close() {
        red.stop();
        viewModel.close();
        for (Node line : keyLines.getChildren()) {
            ((Label) line).setText("");
        }
        code.clear();
    }
}
