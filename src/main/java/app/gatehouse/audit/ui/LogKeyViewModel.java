/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit.ui;

import app.gatehouse.shell.Dialogs;
import app.gatehouse.shell.Messages;
import app.gatehouse.shell.Navigator;
import app.gatehouse.task.Background;
import app.gatehouse.ui.WorkingViewModel;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The public half of the key that signs exports. */
public final class LogKeyViewModel extends WorkingViewModel {
    private final LogKeyPaper paper;
    private final Dialogs dialogs;
    private final Navigator navigator;
    private final ReadOnlyStringWrapper key = new ReadOnlyStringWrapper(this, "key", "");

    /** Reads it at once. */
    public LogKeyViewModel(
            LogKeyPaper paper, Dialogs dialogs, Navigator navigator, Background background, Messages messages) {
        super(background, messages);
        this.paper = paper;
        this.dialogs = dialogs;
        this.navigator = navigator;
        work(paper::key, found -> {
            key.set(found.orElse(""));
            say(found.isEmpty() ? words("audit.refused") : "");
        });
    }

    /** The key in groups; empty before it was read. */
    public ReadOnlyStringProperty keyProperty() {
        return key.getReadOnlyProperty();
    }

    /** The value of {@link #keyProperty()}. */
    public String getKey() {
        return key.get();
    }

    /** Prints it. */
    public void print() {
        String shown = key.get();
        if (!shown.isEmpty()) {
            say("");
            work(
                    () -> {
                        paper.print(shown);
                        return shown;
                    },
                    printed -> dialogs.toast(words("audit.key.printed")));
        }
    }

    /** Asks for a file and saves it as text. */
    public void save() {
        String shown = key.get();
        if (!shown.isEmpty() && isFree()) {
            say("");
            dialogs.chooseSaveFile(
                    words("audit.key.save"),
                    "gatehouse-log-key.txt",
                    Dialogs.FileKind.TEXT,
                    file -> work(
                            () -> {
                                paper.save(shown, file);
                                return file;
                            },
                            saved -> dialogs.toast(words("audit.key.saved", saved.getFileName()))));
        }
    }

    /** Closes the dialog. */
    public void closeDialog() {
        navigator.closeDialog();
    }
}
