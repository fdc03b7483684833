/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care.ui;

import app.gatehouse.shell.Messages;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.frames.DialogFrame;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;

/** The dialog with those who open the vault with a password of their own. */
public final class OpeningPasswordsView implements AutoCloseable {
    private final OpeningPasswordsViewModel viewModel;
    private final Messages messages;
    private final Parent root;

    @FXML
    private DialogFrame dialog;

    @FXML
    private Node none;

    @FXML
    private ListView<OpenerRow> rows;

    @FXML
    private Button add;

    /** Builds the dialog. */
    public OpeningPasswordsView(OpeningPasswordsViewModel viewModel, ViewLoader loader, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        dialog.setOnClose(viewModel::leave);
        none.visibleProperty().bind(viewModel.emptyProperty());
        none.managedProperty().bind(viewModel.emptyProperty());
        rows.visibleProperty().bind(viewModel.emptyProperty().not());
        rows.managedProperty().bind(viewModel.emptyProperty().not());
        rows.setItems(viewModel.getRows());
        rows.setCellFactory(list -> new OpenerCell(messages.get("care.openers.end"), viewModel::end));
        add.disableProperty().bind(viewModel.addOffProperty().or(viewModel.busyProperty()));
    }

    @FXML
    void add() {
        viewModel.add();
    }

    @FXML
    void leave() {
        viewModel.leave();
    }

    /** For FXML. */
    public OpeningPasswordsViewModel getViewModel() {
        return viewModel;
    }

    /** The nodes. */
    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        viewModel.close();
    }
}
