/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people.ui;

import app.gatehouse.ui.controls.ProofFields;

/** Ties the fields that ask for a proof to their view-model, the same in every dialog. */
public final class ProofBinding {
    private ProofBinding() {}

    /** Ties them for as long as both live. */
    public static void bind(ProofFields fields, ProofViewModel viewModel) {
        fields.setVisible(!viewModel.isProven());
        fields.setManaged(!viewModel.isProven());
        fields.codeNeededProperty().bind(viewModel.codeNeededProperty());
        viewModel.messageProperty().subscribe(sentence -> fields.setErrorText(sentence));
        viewModel.refusalsProperty().addListener((observable, before, now) -> askAgain(fields));
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
