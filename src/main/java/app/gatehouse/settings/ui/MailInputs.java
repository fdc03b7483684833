/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings.ui;

import app.gatehouse.shell.Messages;
import app.gatehouse.ui.controls.FormField;
import app.gatehouse.ui.controls.SecretField;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Ties the fields of the e-mail page to their view-model, the same for each, and finds them again by their meaning. */
final class MailInputs {
    private final MailFormViewModel viewModel;
    private final Messages messages;
    private final Map<MailField, Node> nodes = new EnumMap<>(MailField.class);

    MailInputs(MailFormViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
    }

    void bind(MailField field, FormField input) {
        input.textProperty().bindBidirectional(viewModel.getFields().text(field));
        input.errorTextProperty().bind(viewModel.errorProperty(field));
        add(field, input.field());
    }

    void bind(MailField field, SecretField input, ObservableValue<Boolean> kept) {
        input.errorTextProperty().bind(viewModel.errorProperty(field));
        stored(input, kept, "");
        add(field, input);
    }

    /** Says in an empty field that something is kept; it is never shown again. */
    void stored(SecretField input, ObservableValue<Boolean> kept, String otherwise) {
        kept.subscribe(there -> input.setPromptText(there ? messages.get("settings.mail.stored") : otherwise));
        // Nothing is there that could be shown.
        input.lookup(".gh-in-field")
                .visibleProperty()
                .bind(input.lengthProperty().greaterThan(0));
    }

    void add(MailField field, Node node) {
        nodes.put(field, node);
        node.focusedProperty().addListener((property, had, has) -> {
            if (had && !has) {
                viewModel.left(field);
            }
        });
    }

    void focus(MailField field) {
        nodes.get(field).requestFocus();
    }
}
