/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster.ui;

import app.gatehouse.people.NewPerson;
import app.gatehouse.people.NewPerson.Problem;
import app.gatehouse.people.Role;
import app.gatehouse.shell.Messages;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What is typed about a person: name, username, address, role. Screen's thread only. */
public final class PersonForm {
    private final Messages messages;
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty username = new SimpleStringProperty(this, "username", "");
    private final StringProperty email = new SimpleStringProperty(this, "email", "");
    private final ObjectProperty<Role> role = new SimpleObjectProperty<>(this, "role", Role.OPERATOR);
    private final ReadOnlyStringWrapper nameProblem = new ReadOnlyStringWrapper(this, "nameProblem", "");
    private final ReadOnlyStringWrapper usernameProblem = new ReadOnlyStringWrapper(this, "usernameProblem", "");
    private final ReadOnlyStringWrapper emailProblem = new ReadOnlyStringWrapper(this, "emailProblem", "");
    private final BooleanBinding complete =
            Bindings.createBooleanBinding(() -> problems().isEmpty(), name, username, email);
    private String proposed = "";

    /** Empty. */
    PersonForm(Messages messages) {
        this.messages = messages;
        name.addListener((property, old, now) -> nameProblem.set(""));
        username.addListener((property, old, now) -> usernameProblem.set(""));
        email.addListener((property, old, now) -> emailProblem.set(""));
    }

    /** Proposes a username while the name is typed, for as long as nobody types another one. */
    void proposeUsernames() {
        name.addListener((property, old, now) -> {
            if (username.get().equals(proposed)) {
                proposed = proposal(now);
                username.set(proposed);
            }
        });
    }

    /** "Elena Petrova" is "elena.petrova"; letters lose their accents, so that any keyboard has them. */
    private static String proposal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", ".")
                .replaceAll("^\\.|\\.$", "");
    }

    /** As it is shown. */
    public StringProperty nameProperty() {
        return name;
    }

    /** What they sign in with. */
    public StringProperty usernameProperty() {
        return username;
    }

    /** Where mail goes; may be empty. */
    public StringProperty emailProperty() {
        return email;
    }

    /** What they may do here. */
    public ObjectProperty<Role> roleProperty() {
        return role;
    }

    /** What is wrong with the name, once it was left; empty when nothing is. */
    public ReadOnlyStringProperty nameProblemProperty() {
        return nameProblem.getReadOnlyProperty();
    }

    /** What is wrong with the username, once it was left; empty when nothing is. */
    public ReadOnlyStringProperty usernameProblemProperty() {
        return usernameProblem.getReadOnlyProperty();
    }

    /** What is wrong with the address, once it was left; empty when nothing is. */
    public ReadOnlyStringProperty emailProblemProperty() {
        return emailProblem.getReadOnlyProperty();
    }

    /** Whether all of it can be taken. */
    public BooleanBinding completeProperty() {
        return complete;
    }

    /** Judges the name, now that it was left. */
    void leftName() {
        nameProblem.set(sentence(Problem.NAME_TOO_LONG, Problem.NAME_NOT_TEXT));
    }

    /** Judges the username, now that it was left. */
    void leftUsername() {
        usernameProblem.set(sentence(Problem.USERNAME_TOO_LONG, Problem.USERNAME_NOT_TEXT));
    }

    /** Judges the address, now that it was left. */
    void leftEmail() {
        emailProblem.set(sentence(Problem.EMAIL_WRONG));
    }

    /** Somebody has the username. */
    void nameTaken() {
        usernameProblem.set(messages.get("roster.refused.NAME_TAKEN"));
    }

    private Set<Problem> problems() {
        return NewPerson.problems(name.get(), username.get(), email.get());
    }

    private String sentence(Problem... asked) {
        Set<Problem> problems = problems();
        for (Problem each : asked) {
            if (problems.contains(each)) {
                return messages.get("roster.problem." + each.name());
            }
        }
        return "";
    }

    /** What was typed, checked; only while {@link #completeProperty()} holds. */
    NewPerson person() {
        return NewPerson.of(name.get(), username.get(), email.get());
    }

    /** Lets go of everything. */
    void clear() {
        name.set("");
        username.set("");
        email.set("");
    }
}
