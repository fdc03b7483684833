/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.people.Person;
import app.gatehouse.shell.Messages;
import app.gatehouse.signin.Gate;
import app.gatehouse.signin.PasswordAnswer;
import app.gatehouse.signin.SignInMethod;
import app.gatehouse.signin.ui.SignInFlow.Notice;
import app.gatehouse.task.Background;
import app.gatehouse.task.Countdown;
import app.gatehouse.ui.WorkingViewModel;
import app.gatehouse.vault.VaultException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The resting screen: username and password (03, 03b, 03c). Screen's thread only. */
public final class SignInViewModel extends WorkingViewModel {
    /** After so long without input both fields are emptied: somebody has walked away. */
    static final Duration CLEARED_AFTER = Duration.ofSeconds(60);

    private final Gate gate;
    private final SignInFlow flow;
    private final LockVault lockVault;
    private final Countdown countdown;
    private final Background background;
    private final Messages messages;
    private final StringProperty username = new SimpleStringProperty(this, "username", "");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper(this, "notice", "");
    private final ReadOnlyBooleanWrapper tiled = new ReadOnlyBooleanWrapper(this, "tiled");
    private final ObservableList<Person> recent = FXCollections.observableArrayList();
    private Runnable onClear = () -> {};

    /** For one visit. */
    public SignInViewModel(
            Gate gate,
            SignInFlow flow,
            LockVault lockVault,
            Countdown countdown,
            Background background,
            Messages messages) {
        super(background, messages);
        this.gate = gate;
        this.flow = flow;
        this.lockVault = lockVault;
        this.countdown = countdown;
        this.background = background;
        this.messages = messages;
        notice.set(why(flow.takeNotice()));
        username.addListener((property, old, now) -> touched());
        if (gate.showsRecent()) {
            background.run(gate::recent, this::show, failure -> {
                // Without the tiles one can still sign in by name.
            });
        }
    }

    private void show(List<Person> people) {
        recent.setAll(people);
        tiled.set(!people.isEmpty());
    }

    /** Who is signing in. */
    public StringProperty usernameProperty() {
        return username;
    }

    public String getUsername() {
        return username.get();
    }

    public void setUsername(String value) {
        username.set(value);
    }

    /** Why one is here again, above the fields; empty when there is nothing to say. */
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    public String getNotice() {
        return notice.get();
    }

    /** Whether there are tiles. */
    public ReadOnlyBooleanProperty tiledProperty() {
        return tiled.getReadOnlyProperty();
    }

    public boolean isTiled() {
        return tiled.get();
    }

    /** Who signed in last, where policy shows them. */
    public ObservableList<Person> getRecent() {
        return FXCollections.unmodifiableObservableList(recent);
    }

    /** What empties the password field. */
    public void setOnClear(Runnable action) {
        onClear = action;
    }

    /** Something was typed or clicked: the time until the fields are emptied begins anew. */
    public void touched() {
        say("");
        countdown.start(CLEARED_AFTER, this::clearFields);
    }

    private void clearFields() {
        username.set("");
        onClear.run();
        say("");
        countdown.close();
    }

    /** Tries username and password. Takes the copy over and wipes it. */
    public void signIn(char[] password) {
        if (isBusy()) {
            Arrays.fill(password, '\0');
            return;
        }
        countdown.close();
        say("");
        notice.set("");
        String name = username.get();
        work(
                () -> {
                    try {
                        return gate.password(name, password);
                    } finally {
                        Arrays.fill(password, '\0');
                    }
                },
                this::answer);
    }

    /** Asks whether to lock the vault. */
    public void lockVault() {
        if (!isBusy()) {
            lockVault.ask(background);
        }
    }

    private void answer(Gate.Passage<PasswordAnswer> passage) {
        PasswordAnswer answer = passage.answer();
        if (answer instanceof PasswordAnswer.NeedsCode needed) {
            flow.needsCode(needed.attempt());
        } else if (answer instanceof PasswordAnswer.Admitted in) {
            flow.admitted(passage.entry().orElseThrow(), in.session(), Optional.empty());
        } else if (answer instanceof PasswordAnswer.MustChangePassword must) {
            flow.mustChange(must.change());
        } else if (answer instanceof PasswordAnswer.Wait wait) {
            flow.locked(SignInMethod.PASSWORD, wait.total(), wait.left(), wait.wrongTries());
        } else if (answer instanceof PasswordAnswer.Wrong) {
            refuse("signin.in.wrong");
        } else if (answer instanceof PasswordAnswer.SwitchedOff) {
            refuse("signin.in.switched-off");
        } else {
            unavailable(((PasswordAnswer.Unavailable) answer).reason());
        }
    }

    private void unavailable(VaultException.Reason reason) {
        if (reason == VaultException.Reason.LOCKED) {
            lockVault.unlockAgain();
        } else {
            refuse(reason.messageKey());
        }
    }

    private void refuse(String key) {
        countdown.start(CLEARED_AFTER, this::clearFields);
        say(words(key));
    }

    private String why(Notice notice) {
        return switch (notice) {
            case NONE -> "";
            case IDLE -> words("signin.in.idle", Spoken.length(messages, flow.idle()));
            case TOO_LONG -> words("signin.in.absolute");
            case ATTEMPT_OVER -> words("signin.in.attempt-over");
            case SWITCHED_OFF -> words("signin.in.switched-off");
        };
    }

    @Override
    public void close() {
        super.close();
        countdown.close();
        onClear = () -> {};
    }
}
