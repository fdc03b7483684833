/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings.ui;

import app.gatehouse.settings.StationChange;
import app.gatehouse.shell.Messages;
import app.gatehouse.station.ArgumentLine;
import app.gatehouse.station.StationProgram;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the station runs when somebody comes and goes, as it is typed. Screen's thread only. */
public final class ProgramFields {
    private final Messages messages;
    private final StringProperty signIn = new SimpleStringProperty(this, "signIn", "");
    private final StringProperty signOut = new SimpleStringProperty(this, "signOut", "");
    private final BooleanProperty endAtSignOut = new SimpleBooleanProperty(this, "endAtSignOut");
    private final ReadOnlyStringWrapper signInProblem = new ReadOnlyStringWrapper(this, "signInProblem", "");
    private final ReadOnlyStringWrapper signOutProblem = new ReadOnlyStringWrapper(this, "signOutProblem", "");

    ProgramFields(Messages messages) {
        this.messages = messages;
        signIn.subscribe(line -> signInProblem.set(problem(line)));
        signOut.subscribe(line -> signOutProblem.set(problem(line)));
    }

    void onChange(Runnable listener) {
        // With the value, so that they run after what judges the lines.
        signIn.subscribe(line -> listener.run());
        signOut.subscribe(line -> listener.run());
        endAtSignOut.subscribe(end -> listener.run());
    }

    void show(StationProgram program) {
        signIn.set(ArgumentLine.write(program.signIn()));
        signOut.set(ArgumentLine.write(program.signOut()));
        endAtSignOut.set(program.endAtSignOut());
    }

    /** What is typed; a line that makes no sense counts as none. */
    StationProgram chosen() {
        return new StationProgram(arguments(signIn.get()), arguments(signOut.get()), endAtSignOut.get());
    }

    /** Whether both lines make sense. */
    boolean makesSense() {
        return signInProblem.get().isEmpty() && signOutProblem.get().isEmpty();
    }

    private static List<String> arguments(String line) {
        return ArgumentLine.read(line == null ? "" : line).orElse(List.of());
    }

    private String problem(String line) {
        String typed = line == null ? "" : line;
        if (ArgumentLine.read(typed).isEmpty()) {
            return messages.get("settings.program.unreadable");
        }
        return StationChange.namesAProgram(arguments(typed)) ? "" : messages.get("settings.program.no-path");
    }

    /** What runs when somebody has signed in: program and arguments. */
    public StringProperty signInProperty() {
        return signIn;
    }

    /** What runs when they are gone. */
    public StringProperty signOutProperty() {
        return signOut;
    }

    /** Whether the first is ended at sign-out. */
    public BooleanProperty endAtSignOutProperty() {
        return endAtSignOut;
    }

    /** What is wrong with the first line; empty: nothing. */
    public ReadOnlyStringProperty signInProblemProperty() {
        return signInProblem.getReadOnlyProperty();
    }

    /** The value of {@link #signInProblemProperty()}. */
    public String getSignInProblem() {
        return signInProblem.get();
    }

    /** What is wrong with the second line; empty: nothing. */
    public ReadOnlyStringProperty signOutProblemProperty() {
        return signOutProblem.getReadOnlyProperty();
    }

    /** The value of {@link #signOutProblemProperty()}. */
    public String getSignOutProblem() {
        return signOutProblem.get();
    }
}
