/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import app.gatehouse.factor.BackupCodes;
import app.gatehouse.people.Person;
import app.gatehouse.shell.Messages;
import app.gatehouse.task.Background;
import app.gatehouse.task.TimeSource;
import app.gatehouse.ui.WorkingViewModel;
import java.time.format.DateTimeFormatter;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** The new backup codes, to be saved. The screen comes back at each sign-in until its box is ticked. */
public final class SaveBackupCodesViewModel extends WorkingViewModel {
    private final EnrolmentFlow flow;
    private final BackupCodes backupCodes;
    private final CodeActionsViewModel actions;
    private final String warning;
    private final String date;
    private final ReadOnlyObjectWrapper<ShownCodes> codes = new ReadOnlyObjectWrapper<>(this, "codes", ShownCodes.NONE);
    private final BooleanProperty ticked = new SimpleBooleanProperty(this, "ticked");

    /** Reads the codes at once. Closes the actions with itself. */
    public SaveBackupCodesViewModel(
            EnrolmentFlow flow,
            BackupCodes backupCodes,
            CodeActionsViewModel actions,
            Background background,
            TimeSource time,
            Messages messages) {
        super(background, messages);
        this.flow = flow;
        this.backupCodes = backupCodes;
        this.actions = actions;
        this.warning = words(flow.isLastCodeUsed() ? "factor.codes.last" : "factor.codes.warning");
        this.date = DateTimeFormatter.ofPattern("d MMM yyyy", messages.locale())
                .format(time.now().atZone(time.zone()));
        long id = actions.person().id();
        work(() -> new ShownCodes(backupCodes.unsaved(id)), this::show);
    }

    /** Whose codes they are. */
    public Person getPerson() {
        return actions.person();
    }

    /** Why to save them now. */
    public String getWarning() {
        return warning;
    }

    /** Today, for the sheet. */
    public String getDate() {
        return date;
    }

    /** Print, copy, save file. */
    public CodeActionsViewModel getActions() {
        return actions;
    }

    /** The codes; none until they are read, and none after {@link #close()}. */
    public ReadOnlyObjectProperty<ShownCodes> codesProperty() {
        return codes.getReadOnlyProperty();
    }

    /** The value of {@link #codesProperty()}. */
    public ShownCodes getCodes() {
        return codes.get();
    }

    /** "I have saved them". */
    public BooleanProperty tickedProperty() {
        return ticked;
    }

    /** Notes that they are saved, and goes to the profile. Does nothing before the tick. */
    public void done() {
        if (!ticked.get()) {
            return;
        }
        long id = actions.person().id();
        work(
                () -> {
                    backupCodes.markSaved(id);
                    return true;
                },
                saved -> flow.finish());
    }

    /** Leaves after a question, or at once when nothing is left to save. */
    public void leave() {
        flow.leaveUnsaved();
    }

    /** Signs out after the same question. */
    public void signOut() {
        flow.signOutUnsaved();
    }

    /** Shows the list of keys. */
    public void showKeys() {
        flow.showKeys();
    }

    private void show(ShownCodes read) {
        if (read.list().isEmpty()) {
            flow.finish();
            return;
        }
        codes.set(read);
        actions.use(read);
    }

    @Override
    public void close() {
        super.close();
        actions.close();
        codes.get().close();
        codes.set(ShownCodes.NONE);
    }
}
