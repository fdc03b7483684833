/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people.ui;

import app.gatehouse.station.Method;
import app.gatehouse.ui.controls.ProofCode;
import app.gatehouse.ui.controls.ProofFields;
import javafx.beans.binding.Bindings;

/** Ties the fields that ask for a proof to their view-model, the same in every dialog. */
public final class ProofBinding {
    private ProofBinding() {}

    /** Ties them for as long as both live. */
    public static void bind(ProofFields fields, ProofViewModel viewModel) {
        fields.setVisible(!viewModel.isProven());
        fields.setManaged(!viewModel.isProven());
        fields.codeNeededProperty().bind(viewModel.codeNeededProperty());
        ProofCode part = fields.codePart();
        viewModel.methodProperty().subscribe(method -> showMethod(part, viewModel, method));
        // The words of the other way are known with the need for a code.
        viewModel.codeNeededProperty().subscribe(needed -> showMethod(part, viewModel, viewModel.getMethod()));
        ProofMailViewModel mail = viewModel.getMail();
        part.send().textProperty().bind(mail.sendTextProperty());
        part.send().disableProperty().bind(mail.sendOffProperty().or(viewModel.busyProperty()));
        part.send().setOnAction(event -> {
            mail.send();
            fields.code().requestFocus();
        });
        part.troubleProperty().bind(mail.troubleProperty());
        part.noteProperty()
                .bind(Bindings.when(part.mailedProperty())
                        .then(mail.sentenceProperty())
                        .otherwise(""));
        part.otherWay().disableProperty().bind(viewModel.busyProperty());
        part.otherWay().setOnAction(event -> {
            viewModel.otherWay();
            fields.code().requestFocus();
        });
        viewModel.messageProperty().subscribe(sentence -> fields.setErrorText(sentence));
        viewModel.refusalsProperty().addListener((observable, before, now) -> askAgain(fields));
    }

    private static void showMethod(ProofCode part, ProofViewModel viewModel, Method method) {
        part.code().clear();
        part.code().setLength(viewModel.getCodeLength());
        part.mailedProperty().set(method == Method.EMAIL);
        part.labelProperty().set(viewModel.getCodeLabel());
        part.otherWay().setText(viewModel.getOtherWayText());
    }

    private static void askAgain(ProofFields fields) {
        fields.code().clear();
        if (fields.isCodeNeeded()) {
            fields.code().requestFocus();
        } else {
            fields.password().requestFocus();
        }
    }
}
