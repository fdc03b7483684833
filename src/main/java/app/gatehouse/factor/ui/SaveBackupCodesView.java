/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import app.gatehouse.shell.Messages;
import app.gatehouse.shell.ui.SignedInKeys;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.EnterKey;
import app.gatehouse.ui.frames.WizardFrame;
import java.time.ZoneOffset;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The new backup codes, to be saved (11). */
public final class SaveBackupCodesView implements AutoCloseable {
    private static final double LEFT_COLUMN = 488;
    private static final double SHEET = 480;

    private final SaveBackupCodesViewModel viewModel;
    private final Messages messages;
    private final Parent root;
    private CodesGrid grid;

    @FXML
    private WizardFrame frame;

    @FXML
    private GridPane columns;

    @FXML
    private VBox sheet;

    @FXML
    private GridPane codes;

    @FXML
    private Button print;

    @FXML
    private Button copy;

    @FXML
    private Button save;

    @FXML
    private CheckBox tick;

    @FXML
    private Label username;

    /** Builds the screen. */
    public SaveBackupCodesView(SaveBackupCodesViewModel viewModel, ViewLoader loader, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        WizardSteps.show(frame, 2, viewModel.getPerson(), messages);
        username.setText(viewModel.getPerson().username().value());
        // New codes are unspent, so no date depends on the zone.
        grid = new CodesGrid(codes, messages, ZoneOffset.UTC);
        viewModel.codesProperty().subscribe(shown -> grid.show(shown));
        CodeButtons.bind(print, copy, save, viewModel.getActions(), messages);
        tick.selectedProperty().bindBidirectional(viewModel.tickedProperty());
        EnterKey.presses(tick, frame.nextButton());
        frame.setOnNext(viewModel::done);
        frame.nextDisabledProperty().bind(Bindings.or(tick.selectedProperty().not(), viewModel.busyProperty()));
        frame.narrowProperty().subscribe(this::arrange);
        SignedInKeys.on(frame, viewModel::signOut, viewModel::showKeys);
        // No button, but Esc.
        frame.setOnBack(viewModel::leave);
    }

    private void arrange(boolean oneColumn) {
        GridPane.setColumnIndex(sheet, oneColumn ? 0 : 1);
        GridPane.setRowIndex(sheet, oneColumn ? 1 : 0);
        ColumnConstraints only = new ColumnConstraints();
        only.setHgrow(Priority.ALWAYS);
        ColumnConstraints first = new ColumnConstraints(LEFT_COLUMN, LEFT_COLUMN, LEFT_COLUMN);
        ColumnConstraints second = new ColumnConstraints(SHEET, SHEET, SHEET);
        columns.getColumnConstraints().setAll(oneColumn ? List.of(only) : List.of(first, second));
    }

    /** For FXML. */
    public SaveBackupCodesViewModel getViewModel() {
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
