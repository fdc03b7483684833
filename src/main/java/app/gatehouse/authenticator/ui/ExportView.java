/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import app.gatehouse.shell.Messages;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.MessageBox;
import app.gatehouse.ui.controls.SecretField;
import app.gatehouse.ui.controls.Tone;
import app.gatehouse.ui.frames.DialogFrame;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** The dialog that takes accounts elsewhere. */
public final class ExportView implements AutoCloseable {
    private final ExportViewModel viewModel;
    private final Messages messages;
    private final Parent root;

    @FXML
    private DialogFrame dialog;

    @FXML
    private VBox forms;

    @FXML
    private MessageBox note;

    @FXML
    private Node fields;

    @FXML
    private SecretField password;

    @FXML
    private SecretField again;

    @FXML
    private Button print;

    /** Builds the dialog. */
    public ExportView(ExportViewModel viewModel, ViewLoader loader, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        dialog.setOnClose(viewModel::cancel);
        ToggleGroup group = new ToggleGroup();
        for (ExportForm form : ExportForm.values()) {
            RadioButton choice = new RadioButton(messages.get("authenticator.export.form." + form.name()));
            choice.setId("export-" + form.name());
            choice.setToggleGroup(group);
            choice.setSelected(form == viewModel.formProperty().get());
            choice.selectedProperty().subscribe(chosen -> {
                if (chosen) {
                    viewModel.formProperty().set(form);
                }
            });
            forms.getChildren().add(choice);
        }
        again.setOnSubmit(this::save);
        viewModel.formProperty().subscribe(this::show);
    }

    private void show(ExportForm form) {
        note.setText(viewModel.note());
        note.setTone(form.isSealed() ? Tone.INFO : Tone.WARNING);
        shown(fields, form.isSealed());
        shown(print, form == ExportForm.SHEET);
    }

    private static void shown(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }

    @FXML
    void save() {
        viewModel.save(password.copyText(), again.copyText());
    }

    @FXML
    void print() {
        viewModel.print();
    }

    @FXML
    void cancel() {
        viewModel.cancel();
    }

    /** For FXML. */
    public ExportViewModel getViewModel() {
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
        password.clear();
        again.clear();
    }
}
