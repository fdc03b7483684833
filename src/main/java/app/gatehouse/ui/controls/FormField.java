/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** A line to type, its label above it, and below it what is wrong. Not for secrets: {@link SecretField}. */
public final class FormField extends VBox {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final TextField field = new TextField();
    private final StringProperty label = new SimpleStringProperty(this, "label");
    private final StringProperty errorText = new SimpleStringProperty(this, "errorText");

    /** Empty, without a label. */
    public FormField() {
        getStyleClass().add("gh-field-group");
        Label above = new Label();
        above.getStyleClass().add("gh-label");
        above.textProperty().bind(label);
        above.setLabelFor(field);
        field.getStyleClass().add("gh-input");
        field.accessibleTextProperty().bind(label);
        field.accessibleHelpProperty().bind(errorText);
        FieldNote error = new FieldNote();
        error.textProperty().bind(errorText);
        errorText.addListener(
                (property, old, now) -> field.pseudoClassStateChanged(ERROR, now != null && !now.isEmpty()));
        getChildren().addAll(above, field, error);
    }

    /** The field itself. */
    public TextField field() {
        return field;
    }

    /** What is typed. */
    public StringProperty textProperty() {
        return field.textProperty();
    }

    /** The id of the field itself. */
    public String getFieldId() {
        return field.getId();
    }

    public void setFieldId(String id) {
        field.setId(id);
    }

    /** What the field is for. */
    public StringProperty labelProperty() {
        return label;
    }

    public String getLabel() {
        return label.get();
    }

    public void setLabel(String value) {
        label.set(value);
    }

    /** Shown while the field is empty. */
    public String getPromptText() {
        return field.getPromptText();
    }

    public void setPromptText(String value) {
        field.setPromptText(value);
    }

    /** What is wrong; empty or null: nothing is. */
    public StringProperty errorTextProperty() {
        return errorText;
    }

    public String getErrorText() {
        return errorText.get();
    }

    public void setErrorText(String value) {
        errorText.set(value);
    }
}
