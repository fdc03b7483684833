/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care.ui;

import app.gatehouse.shell.DialogRoute;
import app.gatehouse.shell.Dialogs;
import app.gatehouse.shell.Messages;
import app.gatehouse.shell.Navigator;
import app.gatehouse.vault.Opener;
import java.util.Locale;
import java.util.Optional;

/**
 * Leads from the list of opening passwords to the dialogs above it and back. One for the program; screen's thread only.
 * Whoever ends a session calls {@link #clear()}.
 */
public final class CareFlow {
    private final Navigator navigator;
    private final Dialogs dialogs;
    private final Messages messages;
    private Opener ending;
    private Runnable onChange = () -> {};

    /** Nothing is under way. */
    public CareFlow(Navigator navigator, Dialogs dialogs, Messages messages) {
        this.navigator = navigator;
        this.dialogs = dialogs;
        this.messages = messages;
    }

    /** Lets somebody get an opening password; {@code changed} runs when they have it. */
    void set(Runnable changed) {
        onChange = changed;
        navigator.open(DialogRoute.SET_OPENING_PASSWORD);
    }

    /** Asks before somebody's opening password ends; {@code changed} runs when it has. */
    void end(Opener whose, Runnable changed) {
        ending = whose;
        onChange = changed;
        navigator.open(DialogRoute.END_OPENING_PASSWORD);
    }

    /** Whose opening password is about to end. */
    public Optional<Opener> ending() {
        return Optional.ofNullable(ending);
    }

    /** Back to the list, which has changed. */
    void changed(String toast, Object... arguments) {
        Runnable told = onChange;
        clear();
        closeDialog();
        told.run();
        say(toast, arguments);
    }

    /** Closes the dialog. */
    void closeDialog() {
        navigator.closeDialog();
    }

    /** Closes the dialog and says that it went well. */
    void done(String toast) {
        closeDialog();
        say(toast);
    }

    /** Shows the sentence of a key for a moment. */
    void say(String key, Object... arguments) {
        dialogs.toast(messages.get(key, arguments));
    }

    /** Lets the person choose things. */
    Dialogs dialogs() {
        return dialogs;
    }

    /** In which dates are written. */
    Locale locale() {
        return messages.locale();
    }

    /** Lets go of everything. */
    public void clear() {
        ending = null;
        onChange = () -> {};
    }
}
