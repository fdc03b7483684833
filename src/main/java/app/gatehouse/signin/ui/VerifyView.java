/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.station.NumberPadUse;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.CodeField;
import app.gatehouse.ui.controls.CountdownRing;
import app.gatehouse.ui.controls.FieldNote;
import app.gatehouse.ui.controls.NumberPad;
import app.gatehouse.ui.frames.GateFrame;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;

/** 04, 05, 06a: the code of the app, or a backup code. */
public final class VerifyView implements AutoCloseable {
    private final VerifyViewModel viewModel;
    private final NumberPadUse padUse;
    private final Parent root;

    @FXML
    private GateFrame frame;

    @FXML
    private CodeField code;

    @FXML
    private Node appNote;

    @FXML
    private CountdownRing ring;

    @FXML
    private Label seconds;

    @FXML
    private FieldNote backupNote;

    @FXML
    private FieldNote error;

    @FXML
    private NumberPad pad;

    @FXML
    private WorkButton submit;

    @FXML
    private Button otherWay;

    /** Builds the screen; closes the view-model with itself. */
    public VerifyView(VerifyViewModel viewModel, NumberPadUse padUse, ViewLoader loader) {
        this.viewModel = viewModel;
        this.padUse = padUse;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        frame.setOnBack(viewModel::someoneElse);
        code.setLength(viewModel.getDigits());
        code.disableProperty().bind(viewModel.busyProperty());
        code.setOnCompleted(this::submit);
        code.countProperty().addListener((property, old, now) -> {
            if (now.intValue() > old.intValue()) {
                viewModel.typed();
            }
        });
        code.takeKeysOf(frame);
        pad.setTarget(code);
        pad.setPolicy(NumberPad.Policy.valueOf(padUse.name()));
        submit.offProperty().bind(code.completeProperty().not().or(code.errorProperty()));
        boolean other = viewModel.isOtherWay();
        otherWay.setVisible(other);
        otherWay.setManaged(other);
        otherWay.setGraphic(new FontIcon(viewModel.isApp() ? "fltrmz-number-row-24" : "fltrmz-phone-mobile-24"));
        viewModel.secondsLeftProperty().subscribe(left -> {
            ring.setLeft(left.doubleValue());
            seconds.setText(viewModel.secondsText(left));
        });
        viewModel.messageProperty().subscribe(message -> showNote());
        viewModel.codesLeftProperty().addListener(property -> showNote());
        viewModel.setOnWrong(this::showWrong);
        FirstFocus.on(code);
    }

    private void showNote() {
        boolean wrong = !viewModel.getMessage().isEmpty();
        error.setText(viewModel.getMessage());
        code.setAccessibleHelp(viewModel.getMessage());
        appNote.setVisible(!wrong && viewModel.isApp());
        backupNote.setText(wrong || viewModel.isApp() ? "" : viewModel.getCodesLeft());
    }

    private void showWrong() {
        code.requestFocus();
        code.setError(true);
    }

    @FXML
    void submit() {
        if (!code.isError()) {
            viewModel.submit(code.copyDigits());
        }
    }

    @FXML
    void otherWay() {
        viewModel.otherWay();
    }

    /** For the FXML file. */
    public VerifyViewModel getViewModel() {
        return viewModel;
    }

    /** What is shown. */
    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        code.clear();
        viewModel.close();
    }
}
