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
 * Leads from the choice of a file, or from accounts that were read elsewhere, to the preview of what is in it, and back to
 * the list. One for the program; screen's thread only. Whoever ends a session calls {@link #clear()}.
 */
public final class ImportFlow {
    private final AccountFlow accounts;
    private final Navigator navigator;
    private final Dialogs dialogs;
    private final Messages messages;
    private ImportSource source;

    /** Nothing is chosen. */
    public ImportFlow(AccountFlow accounts, Navigator navigator, Dialogs dialogs, Messages messages) {
        this.accounts = accounts;
        this.navigator = navigator;
        this.dialogs = dialogs;
        this.messages = messages;
    }

    /** Lets the person choose a file, then opens its preview. */
    public void begin() {
        dialogs.chooseOpenFile(
                messages.get("authenticator.import.choose"),
                Dialogs.FileKind.ANY,
                chosen -> preview(ImportSource.of(chosen)));
    }

    /**
     * Opens the preview of what a source holds.
     *
     * @param from the flow's from now on, and the preview's once that is there
     */
    public void preview(ImportSource from) {
        clear();
        source = from;
        navigator.open(DialogRoute.IMPORT_ACCOUNTS);
    }

    /** What the preview is of; the receiver closes it. It can be had once. */
    Optional<ImportSource> take() {
        Optional<ImportSource> taken = Optional.ofNullable(source);
        source = null;
        return taken;
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
        accounts.done(messages.get("authenticator.import.done", count));
    }

    /** Closes the preview; nothing was added. */
    void cancel() {
        navigator.closeDialog();
    }

    /** Wipes what no preview has taken. */
    public void clear() {
        take().ifPresent(ImportSource::close);
    }
}
