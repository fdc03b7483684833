/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import app.gatehouse.shell.Messages;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.CodeDots;
import app.gatehouse.ui.frames.DialogFrame;
import java.time.ZoneId;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The backup codes, seen again (12c). */
public final class ViewCodesView implements AutoCloseable {
    private final ViewCodesViewModel viewModel;
    private final Messages messages;
    private final ZoneId zone;
    private final Parent root;
    private CodesGrid grid;

    @FXML
    private DialogFrame dialog;

    @FXML
    private CodeDots dots;

    @FXML
    private GridPane codes;

    @FXML
    private Button print;

    @FXML
    private Button copy;

    @FXML
    private Button save;

    @FXML
    private Button done;

    /**
     * Builds the dialog.
     *
     * @param zone in which the days of spent codes are told
     */
    public ViewCodesView(ViewCodesViewModel viewModel, ZoneId zone, ViewLoader loader, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.zone = zone;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        grid = new CodesGrid(codes, messages, zone);
        dialog.setOnClose(viewModel::closeDialog);
        List.of(print, copy, save, done).forEach(button -> HBox.setHgrow(button, Priority.ALWAYS));
        CodeButtons.bind(print, copy, save, viewModel.getActions(), messages);
        viewModel.codesProperty().subscribe(this::show);
    }

    private void show(ShownCodes shown) {
        grid.show(shown);
        dots.setTotal(viewModel.total());
        dots.setLeft(viewModel.left());
    }

    @FXML
    void closeDialog() {
        viewModel.closeDialog();
    }

    /** For FXML. */
    public ViewCodesViewModel getViewModel() {
        return viewModel;
    }

    /** The nodes. */
    public Parent root() {
        return root;
    }

    /** Takes the codes off the screen. */
    @Override
    public void close() {
        viewModel.close();
        grid.clear();
    }
}
