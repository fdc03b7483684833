/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.people.Addition;
import app.gatehouse.people.NewPerson;
import app.gatehouse.shell.Messages;
import app.gatehouse.signin.FirstRun;
import app.gatehouse.signin.SetupStep;
import app.gatehouse.task.Background;
import app.gatehouse.ui.WorkingViewModel;
import app.gatehouse.ui.frames.FaceModel;
import java.util.Arrays;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** First run, step 3: name of the station and first administrator (01c). Screen's thread only. */
public final class FirstAdministratorViewModel extends WorkingViewModel {
    private final FirstRun firstRun;
    private final SetupFlow flow;
    private final NewPasswordViewModel password;
    private final StringProperty stationName = new SimpleStringProperty(this, "stationName", "");
    private final StringProperty stationNumber = new SimpleStringProperty(this, "stationNumber", "");
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty username = new SimpleStringProperty(this, "username", "");
    private final StringProperty email = new SimpleStringProperty(this, "email", "");
    private final ReadOnlyStringWrapper usernameProblem = new ReadOnlyStringWrapper(this, "usernameProblem", "");
    private final ReadOnlyStringWrapper emailProblem = new ReadOnlyStringWrapper(this, "emailProblem", "");
    private final BooleanBinding complete;

    /** For one visit; the face shows the station's name as it is typed. */
    public FirstAdministratorViewModel(
            FirstRun firstRun,
            PasswordAdvice advice,
            SetupFlow flow,
            FaceModel face,
            Background background,
            Messages messages) {
        super(background, messages);
        this.firstRun = firstRun;
        this.flow = flow;
        int fewest = firstRun.fewestCharacters();
        this.password = NewPasswordViewModel.person(
                typed -> advice.person(
                        typed, fewest, name.get(), username.get(), email.get(), stationName.get(), stationNumber.get()),
                fewest,
                background,
                messages);
        this.complete = Bindings.createBooleanBinding(
                this::isEverythingIn,
                stationName,
                stationNumber,
                name,
                username,
                email,
                password.readyProperty(),
                busyProperty());
        stationName.addListener((property, old, now) -> face.setStationName(now.strip()));
        stationNumber.addListener((property, old, now) -> face.setStationNumber(now.strip()));
        username.addListener((property, old, now) -> usernameProblem.set(""));
        email.addListener((property, old, now) -> emailProblem.set(""));
    }

    private boolean isEverythingIn() {
        Set<NewPerson.Problem> problems = problems();
        return !isBusy()
                && password.isReady()
                && !stationName.get().isBlank()
                && !stationNumber.get().isBlank()
                && problems.isEmpty();
    }

    private Set<NewPerson.Problem> problems() {
        return NewPerson.problems(name.get(), username.get(), email.get());
    }

    /** As it stands on the face. */
    public StringProperty stationNameProperty() {
        return stationName;
    }

    /** As "PS-04"; authenticator apps show it. */
    public StringProperty stationNumberProperty() {
        return stationNumber;
    }

    /** The administrator's name as others know it. */
    public StringProperty nameProperty() {
        return name;
    }

    /** What they sign in with. */
    public StringProperty usernameProperty() {
        return username;
    }

    /** Where mail goes; may stay empty. */
    public StringProperty emailProperty() {
        return email;
    }

    /** The password being chosen. */
    public NewPasswordViewModel getPassword() {
        return password;
    }

    /** What is wrong with the username, once the person has left it; empty when nothing is. */
    public ReadOnlyStringProperty usernameProblemProperty() {
        return usernameProblem.getReadOnlyProperty();
    }

    public String getUsernameProblem() {
        return usernameProblem.get();
    }

    /** What is wrong with the address, once the person has left it; empty when nothing is. */
    public ReadOnlyStringProperty emailProblemProperty() {
        return emailProblem.getReadOnlyProperty();
    }

    public String getEmailProblem() {
        return emailProblem.get();
    }

    /** Whether everything is in and may be taken. */
    public BooleanBinding completeProperty() {
        return complete;
    }

    public boolean isComplete() {
        return complete.get();
    }

    /** The person left the username. */
    public void leftUsername() {
        boolean bad = problems().contains(NewPerson.Problem.USERNAME_TOO_LONG)
                || problems().contains(NewPerson.Problem.USERNAME_NOT_TEXT);
        usernameProblem.set(bad ? words("signin.first.username-bad") : "");
    }

    /** The person left the address. */
    public void leftEmail() {
        boolean bad = problems().contains(NewPerson.Problem.EMAIL_WRONG);
        emailProblem.set(bad ? words("signin.first.email-bad") : "");
    }

    /** Finishes the first run. Takes the copy over and wipes it. */
    public void finish(char[] typed) {
        if (!complete.get()) {
            Arrays.fill(typed, '\0');
            return;
        }
        say("");
        NewPerson person = NewPerson.of(name.get(), username.get(), email.get());
        String station = stationName.get();
        String number = stationNumber.get();
        work(
                () -> {
                    try {
                        return firstRun.finish(station, number, person, typed);
                    } finally {
                        Arrays.fill(typed, '\0');
                    }
                },
                this::answer);
    }

    private void answer(Addition addition) {
        if (addition instanceof Addition.Added) {
            flow.goOn(SetupStep.DONE);
        } else if (addition instanceof Addition.Refused refused) {
            say(PasswordWords.refusal(refused.why(), firstRun.fewestCharacters(), this::words));
        } else {
            usernameProblem.set(words("signin.first.username-taken"));
        }
    }

    @Override
    public void close() {
        super.close();
        password.close();
    }
}
