/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care.ui;

import app.gatehouse.care.OpeningPasswords;
import app.gatehouse.care.OpeningPasswords.Openers;
import app.gatehouse.shell.Messages;
import app.gatehouse.task.Background;
import app.gatehouse.task.TimeSource;
import app.gatehouse.ui.WorkingViewModel;
import app.gatehouse.vault.Opener;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The list of those who open the vault with a password of their own. Screen's thread only. */
public final class OpeningPasswordsViewModel extends WorkingViewModel {
    private final long personId;
    private final OpeningPasswords passwords;
    private final CareFlow flow;
    private final TimeSource time;
    private final ObservableList<OpenerRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(this, "empty", true);
    private final ReadOnlyBooleanWrapper addOff = new ReadOnlyBooleanWrapper(this, "addOff", true);
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper(this, "hint", "");

    /** Reads who they are. */
    public OpeningPasswordsViewModel(
            long personId,
            OpeningPasswords passwords,
            CareFlow flow,
            TimeSource time,
            Background background,
            Messages messages) {
        super(background, messages);
        this.personId = personId;
        this.passwords = passwords;
        this.flow = flow;
        this.time = time;
        read();
    }

    private void read() {
        work(() -> passwords.look(personId), this::show);
    }

    private void show(Optional<Openers> found) {
        if (found.isEmpty()) {
            flow.done("care.refused");
            return;
        }
        Openers openers = found.get();
        rows.setAll(openers.with().stream()
                .map(opener -> new OpenerRow(opener, detail(opener)))
                .toList());
        empty.set(rows.isEmpty());
        addOff.set(openers.isFull() || openers.without().isEmpty());
        hint.set(
                openers.isFull()
                        ? words("care.openers.full")
                        : openers.without().isEmpty() ? words("care.openers.nobody") : "");
    }

    private String detail(Opener opener) {
        String since = DateTimeFormatter.ofPattern("d MMM yyyy", flow.locale())
                .format(opener.since().atZone(time.zone()));
        return words("care.openers.since", opener.username(), since);
    }

    /** Who they are, by name. */
    public ObservableList<OpenerRow> getRows() {
        return rows;
    }

    /** Whether there is nobody. */
    public ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    /** Whether nobody can get one just now. */
    public ReadOnlyBooleanProperty addOffProperty() {
        return addOff.getReadOnlyProperty();
    }

    /** Why nobody can; empty where somebody can. */
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /** The value of {@link #hintProperty()}. */
    public String getHint() {
        return hint.get();
    }

    /** Lets somebody get one. */
    public void add() {
        if (!addOff.get()) {
            flow.set(this::read);
        }
    }

    /** Ends one, after a question. */
    public void end(OpenerRow row) {
        flow.end(row.opener(), this::read);
    }

    /** Closes the dialog. */
    public void leave() {
        flow.closeDialog();
    }
}
