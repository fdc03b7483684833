/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care.ui;

import app.gatehouse.care.Backups;
import app.gatehouse.shell.Dialogs;
import app.gatehouse.shell.Messages;
import app.gatehouse.shell.Navigator;
import app.gatehouse.task.Background;
import app.gatehouse.ui.WorkingViewModel;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Vault and log into one file. Screen's thread only. */
public final class BackUpViewModel extends WorkingViewModel {
    private final long personId;
    private final Backups backups;
    private final Navigator navigator;
    private final Dialogs dialogs;
    private final ReadOnlyStringWrapper made = new ReadOnlyStringWrapper(this, "made", "");

    /** For one opening. */
    public BackUpViewModel(
            long personId,
            Backups backups,
            Navigator navigator,
            Dialogs dialogs,
            Background background,
            Messages messages) {
        super(background, messages);
        this.personId = personId;
        this.backups = backups;
        this.navigator = navigator;
        this.dialogs = dialogs;
    }

    /** What was written; empty before. */
    public ReadOnlyStringProperty madeProperty() {
        return made.getReadOnlyProperty();
    }

    /** The value of {@link #madeProperty()}. */
    public String getMade() {
        return made.get();
    }

    /** Lets the person choose a place, and writes the backup there. */
    public void choose() {
        if (isFree()) {
            dialogs.chooseSaveFile(
                    words("care.back-up.choose"), backups.suggestedName(), Dialogs.FileKind.BACKUP, this::write);
        }
    }

    private void write(Path chosen) {
        Path file = withEnding(chosen);
        say("");
        made.set("");
        work(() -> backups.make(personId, file), allowed -> {
            if (allowed) {
                made.set(words("care.back-up.made", file.getFileName().toString()));
            } else {
                say(words("care.not-allowed"));
            }
        });
    }

    /** Not every desktop puts it there. */
    private static Path withEnding(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(Backups.ENDING) ? file : file.resolveSibling(name + Backups.ENDING);
    }

    /** Closes the dialog. */
    public void leave() {
        navigator.closeDialog();
    }
}
