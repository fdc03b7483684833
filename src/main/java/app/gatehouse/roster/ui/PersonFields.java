/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster.ui;

import app.gatehouse.people.Role;
import app.gatehouse.shell.Messages;
import app.gatehouse.ui.controls.FormField;
import app.gatehouse.ui.controls.Segmented;
import app.gatehouse.ui.controls.Worded;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The fields of a person: name and username beside each other, address, role (16b). */
public final class PersonFields extends VBox implements Worded {
    private final FormField name = new FormField();
    private final FormField username = new FormField();
    private final FormField email = new FormField();
    private final Label roleLabel = new Label();
    private final Segmented<Role> role = new Segmented<>();

    /** Empty fields. */
    public PersonFields() {
        getStyleClass().add("gh-person-fields");
        name.setFieldId("person-name");
        username.setFieldId("person-username");
        email.setFieldId("person-email");
        role.setId("person-role");
        HBox names = new HBox(name, username);
        names.getStyleClass().add("gh-person-both");
        for (FormField half : new FormField[] {name, username}) {
            HBox.setHgrow(half, Priority.ALWAYS);
            half.setPrefWidth(1);
            half.setMinWidth(0);
        }
        roleLabel.getStyleClass().add("gh-label");
        VBox roles = new VBox(roleLabel, role);
        roles.getStyleClass().add("gh-field-group");
        getChildren().addAll(names, email, roles);
    }

    @Override
    public void setMessages(Messages messages) {
        name.setLabel(messages.get("roster.field.name"));
        username.setLabel(messages.get("roster.field.username"));
        email.setLabel(messages.get("roster.field.email"));
        roleLabel.setText(messages.get("roster.field.role"));
        role.setGroupLabel(messages.get("roster.field.role"));
        Map<Role, String> choices = new EnumMap<>(Role.class);
        for (Role each : Role.values()) {
            choices.put(each, messages.get("people.role." + each.name()));
        }
        role.setChoices(choices);
    }

    /** Ties them to what is typed, for as long as both live. */
    void bind(PersonForm form) {
        bind(name, form.nameProperty(), form.nameProblemProperty(), form::leftName);
        bind(username, form.usernameProperty(), form.usernameProblemProperty(), form::leftUsername);
        bind(email, form.emailProperty(), form.emailProblemProperty(), form::leftEmail);
        role.valueProperty().bindBidirectional(form.roleProperty());
    }

    private static void bind(FormField field, StringProperty typed, ReadOnlyStringProperty problem, Runnable left) {
        field.textProperty().bindBidirectional(typed);
        field.errorTextProperty().bind(problem);
        field.field().focusedProperty().addListener((property, had, has) -> {
            if (!has) {
                left.run();
            }
        });
    }

    /** Puts the choice of the role out of reach. */
    void keepRole() {
        role.setDisable(true);
    }

    /** Goes to the first field. */
    void focusFirst() {
        name.field().requestFocus();
    }
}
