/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import app.gatehouse.shell.DialogRoute;
import app.gatehouse.shell.Dialogs;
import app.gatehouse.shell.Messages;
import app.gatehouse.shell.Navigator;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Leads from the choice of a file to the preview of what is in it, and back to the list. One for the program; screen's
 * thread only. Whoever ends a session calls {@link #clear()}.
 */
public final class ImportFlow {
    private final AccountFlow accounts;
    private final Navigator navigator;
    private final Dialogs dialogs;
    private final Messages messages;
    private Path file;

    /** Nothing is chosen. */
    public ImportFlow(AccountFlow accounts, Navigator navigator, Dialogs dialogs, Messages messages) {
        this.accounts = accounts;
        this.navigator = navigator;
        this.dialogs = dialogs;
        this.messages = messages;
    }

    /** Lets the person choose a file, then opens its preview. */
    public void begin() {
        dialogs.chooseOpenFile(messages.get("authenticator.import.choose"), Dialogs.FileKind.ANY, chosen -> {
            file = chosen;
            navigator.open(DialogRoute.IMPORT_ACCOUNTS);
        });
    }

    /** The chosen file. */
    Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /** Lets the person choose where the report goes. */
    void chooseReport(String name, Consumer<Path> chosen) {
        dialogs.chooseSaveFile(messages.get("authenticator.import.report"), name, Dialogs.FileKind.TEXT, chosen);
    }

    /** Says that the report is saved. */
    void reportSaved() {
        dialogs.toast(messages.get("authenticator.saved"));
    }

    /** Accounts were added: back to the list, which shows them. */
    void done(int count) {
        file = null;
        accounts.done(messages.get("authenticator.import.done", count));
    }

    /** Closes the preview; nothing was added. */
    void cancel() {
        file = null;
        navigator.closeDialog();
    }

    /** Forgets the file. */
    public void clear() {
        file = null;
    }
}
