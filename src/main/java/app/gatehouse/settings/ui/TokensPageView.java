/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings.ui;

import app.gatehouse.shell.Messages;
import app.gatehouse.ui.ViewLoader;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

/** The page of the settings with the tokens that nobody has taken yet. */
public final class TokensPageView {
    private final TokensViewModel viewModel;
    private final Messages messages;
    private final Parent root;

    @FXML
    private Node none;

    @FXML
    private Node some;

    @FXML
    private ListView<TokenRow> rows;

    TokensPageView(TokensViewModel viewModel, ViewLoader loader, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        none.visibleProperty().bind(viewModel.emptyProperty());
        some.visibleProperty().bind(viewModel.emptyProperty().not());
        rows.setItems(viewModel.getRows());
        rows.setCellFactory(list -> new TokenCell(messages.get("settings.tokens.remove"), viewModel::remove));
        rows.setOnKeyPressed(event -> {
            TokenRow chosen = rows.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.DELETE && chosen != null) {
                event.consume();
                viewModel.remove(chosen);
            }
        });
    }

    @FXML
    void importKeys() {
        viewModel.importKeys();
    }

    /** For FXML. */
    public TokensViewModel getViewModel() {
        return viewModel;
    }

    /** The nodes. */
    public Parent root() {
        return root;
    }
}
