/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit.ui;

import app.gatehouse.shell.DialogRoute;
import app.gatehouse.shell.Dialogs;
import app.gatehouse.shell.Messages;
import app.gatehouse.shell.Navigator;
import app.gatehouse.task.Background;
import app.gatehouse.ui.WorkingViewModel;
import java.nio.file.Path;
import java.util.Optional;

/** Takes the events that are shown into a file. */
public final class LogExportViewModel extends WorkingViewModel {
    private final LogExports exports;
    private final AuditLogViewModel log;
    private final Navigator navigator;
    private final Dialogs dialogs;

    /** Of what this list shows. */
    public LogExportViewModel(
            LogExports exports,
            AuditLogViewModel log,
            Navigator navigator,
            Dialogs dialogs,
            Background background,
            Messages messages) {
        super(background, messages);
        this.exports = exports;
        this.log = log;
        this.navigator = navigator;
        this.dialogs = dialogs;
    }

    /** Asks for a file and saves what is shown, all of it, also what has not been scrolled to. */
    public void export(LogExportForm form) {
        Optional<LogReading.Choice> choice = log.choice();
        if (choice.isPresent() && isFree()) {
            say("");
            dialogs.chooseSaveFile(
                    words("audit.export." + form.name()),
                    exports.fileName(form),
                    form.kind(),
                    file -> save(form, choice.get(), file));
        }
    }

    private void save(LogExportForm form, LogReading.Choice choice, Path file) {
        work(() -> exports.save(form, choice, file), count -> {
            if (count.isEmpty()) {
                say(words("audit.refused"));
                return;
            }
            dialogs.toast(words("audit.export.done", count.get(), file.getFileName()));
            // The export is an event itself.
            log.reload();
        });
    }

    /** Shows the public half of the key that signs. */
    public void showKey() {
        navigator.open(DialogRoute.LOG_KEY);
    }
}
