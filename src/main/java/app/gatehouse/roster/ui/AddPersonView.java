/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster.ui;

import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.frames.DialogFrame;
import javafx.fxml.FXML;
import javafx.scene.Parent;

/** The dialog that adds somebody (16b). */
public final class AddPersonView implements AutoCloseable {
    private final AddPersonViewModel viewModel;
    private final Parent root;

    @FXML
    private DialogFrame dialog;

    @FXML
    private PersonFields fields;

    @FXML
    private FirstPasswordBox box;

    /** Builds the dialog; closes the view-model with itself. */
    public AddPersonView(AddPersonViewModel viewModel, ViewLoader loader) {
        this.viewModel = viewModel;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        dialog.setOnClose(viewModel::cancel);
        fields.bind(viewModel.getForm());
        viewModel.passwordThereProperty().subscribe(there -> {
            if (there) {
                box.show(viewModel.password());
            }
        });
        box.print().setOnAction(event -> viewModel.print());
        box.print().disableProperty().bind(viewModel.addOffProperty());
    }

    @FXML
    void add() {
        viewModel.add();
    }

    @FXML
    void cancel() {
        viewModel.cancel();
    }

    /** For FXML. */
    public AddPersonViewModel getViewModel() {
        return viewModel;
    }

    /** The nodes. */
    public Parent root() {
        return root;
    }

    /** Takes names and password off the screen. */
    @Override
    public void close() {
        box.clear();
        viewModel.close();
    }
}
