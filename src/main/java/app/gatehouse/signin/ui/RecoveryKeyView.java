/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.shell.Dialogs.FileKind;
import app.gatehouse.signin.BreakGlass;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.EnterKey;
import app.gatehouse.ui.frames.GateFrame;
import java.util.Arrays;
import javafx.application.Platform;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;

/** 01b: a new recovery key, shown once; after a reset also the one-time password. */
public final class RecoveryKeyView implements AutoCloseable {
    private static final int GROUPS_A_LINE = 4;

    private final RecoveryKeyViewModel viewModel;
    private final Parent root;

    @FXML
    private GateFrame frame;

    @FXML
    private Label firstLine;

    @FXML
    private Label secondLine;

    @FXML
    private Node onceBox;

    @FXML
    private Label onceName;

    @FXML
    private Label oncePassword;

    @FXML
    private Node retry;

    @FXML
    private Node print;

    @FXML
    private Node save;

    @FXML
    private CheckBox safe;

    @FXML
    private WorkButton goOn;

    /** Builds the screen; closes the view-model with itself. */
    public RecoveryKeyView(RecoveryKeyViewModel viewModel, ViewLoader loader) {
        this.viewModel = viewModel;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        safe.selectedProperty().bindBidirectional(viewModel.safeProperty());
        EnterKey.presses(safe, goOn);
        goOn.offProperty().bind(viewModel.mayContinueProperty().not());
        if (!viewModel.isFirstRun()) {
            frame.setFaceInsert(null);
        }
        viewModel.shownProperty().subscribe(this::showKey);
        BooleanBinding missing =
                viewModel.shownProperty().or(viewModel.busyProperty()).not();
        retry.visibleProperty().bind(missing);
        retry.managedProperty().bind(missing);
        BooleanBinding unusable = viewModel.shownProperty().not().or(viewModel.busyProperty());
        print.disableProperty().bind(unusable);
        save.disableProperty().bind(unusable);
        boolean reset = viewModel.reset().isPresent();
        onceBox.setVisible(reset);
        onceBox.setManaged(reset);
        viewModel.reset().ifPresent(this::showOnce);
    }

    private void showKey(boolean shown) {
        firstLine.setText(shown ? line(0) : "");
        secondLine.setText(shown ? line(GROUPS_A_LINE) : "");
        if (shown) {
            // While the key was made nothing here took the focus.
            Platform.runLater(print::requestFocus);
        }
    }

    private String line(int from) {
        StringBuilder line = new StringBuilder();
        for (int i = from; i < from + GROUPS_A_LINE; i++) {
            char[] group = viewModel.group(i);
            line.append(i == from ? "" : " ").append(group);
            Arrays.fill(group, '\0');
        }
        return line.toString();
    }

    private void showOnce(BreakGlass reset) {
        char[] password = reset.oneTimePassword();
        onceName.setText(viewModel.onceTitle());
        oncePassword.setText(String.valueOf(password));
        Arrays.fill(password, '\0');
    }

    @FXML
    void print() {
        viewModel.print();
    }

    @FXML
    void savePdf() {
        viewModel.save(FileKind.PDF);
    }

    @FXML
    void saveText() {
        viewModel.save(FileKind.TEXT);
    }

    @FXML
    void makeAgain() {
        viewModel.make();
    }

    @FXML
    void goOn() {
        viewModel.goOn();
    }

    /** For the FXML file. */
    public RecoveryKeyViewModel getViewModel() {
        return viewModel;
    }

    /** What is shown. */
    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        oncePassword.setText("");
        viewModel.close();
    }
}
