/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.people.ui.ProofBinding;
import app.gatehouse.signin.ReleaseReason;
import app.gatehouse.signin.ReleaseReason.Kind;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.FormField;
import app.gatehouse.ui.controls.ProofFields;
import app.gatehouse.ui.frames.DialogFrame;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.StackPane;

/** The dialog in which a leader lets somebody in without a code (25). */
public final class ReleaseView implements AutoCloseable {
    private static final double RAISED = 44;

    private final ReleaseViewModel viewModel;
    private final Parent root;

    @FXML
    private DialogFrame dialog;

    @FXML
    private ComboBox<Kind> reason;

    @FXML
    private FormField words;

    @FXML
    private ProofFields proof;

    @FXML
    private Button release;

    /** Builds the dialog. */
    public ReleaseView(ReleaseViewModel viewModel, ViewLoader loader) {
        this.viewModel = viewModel;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        dialog.setOnClose(viewModel::cancel);
        reason.setItems(FXCollections.observableArrayList(viewModel.kinds()));
        reason.setButtonCell(new ReasonCell());
        reason.setCellFactory(list -> new ReasonCell());
        reason.valueProperty().bindBidirectional(viewModel.kindProperty());
        words.field().setTextFormatter(new TextFormatter<>(change -> fits(change.getControlNewText()) ? change : null));
        words.textProperty().bindBidirectional(viewModel.wordsProperty());
        words.visibleProperty().bind(viewModel.ownWordsProperty());
        words.managedProperty().bind(words.visibleProperty());
        // Drawn above the middle, where there is room for that.
        viewModel
                .ownWordsProperty()
                .subscribe(own -> StackPane.setMargin(dialog, new Insets(0, 0, own ? 0 : RAISED, 0)));
        ProofBinding.bind(proof, viewModel.getProof());
        release.textProperty().bind(viewModel.actWordsProperty());
        release.disableProperty().bind(Bindings.or(proof.completeProperty().not(), viewModel.offProperty()));
    }

    private static boolean fits(String text) {
        return text.codePointCount(0, text.length()) <= ReleaseReason.MOST;
    }

    @FXML
    void release() {
        viewModel.act(proof.password().copyText(), proof.code().copyDigits());
    }

    @FXML
    void cancel() {
        viewModel.cancel();
    }

    /** For FXML. */
    public ReleaseViewModel getViewModel() {
        return viewModel;
    }

    /** The nodes. */
    public Parent root() {
        return root;
    }

    /** Wipes what was typed. */
    @Override
    public void close() {
        viewModel.close();
        proof.clear();
    }

    private final class ReasonCell extends ListCell<Kind> {
        @Override
        protected void updateItem(Kind kind, boolean empty) {
            super.updateItem(kind, empty);
            setText(empty || kind == null ? reason.getPromptText() : viewModel.kindWords(kind));
        }
    }
}
