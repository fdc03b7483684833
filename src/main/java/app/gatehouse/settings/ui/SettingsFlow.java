/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings.ui;

import app.gatehouse.settings.SettingsChange;
import app.gatehouse.shell.DialogRoute;
import app.gatehouse.shell.Dialogs;
import app.gatehouse.shell.Messages;
import app.gatehouse.shell.Navigator;
import java.util.Optional;

/**
 * Leads from the settings to the proof and back, and holds what the one dialog hands to the other. One for the program;
 * screen's thread only. Whoever ends a session calls {@link #clear()}.
 */
public final class SettingsFlow {
    private final Navigator navigator;
    private final Dialogs dialogs;
    private final Messages messages;
    private final TokenFlow tokens;
    private SettingsChange change;
    private Refusals refusals = Refusals.NONE;
    private Runnable onSaved = () -> {};

    /** Nothing is under way. */
    public SettingsFlow(Navigator navigator, Dialogs dialogs, Messages messages) {
        this.navigator = navigator;
        this.dialogs = dialogs;
        this.messages = messages;
        this.tokens = new TokenFlow(navigator, dialogs, messages);
    }

    /**
     * Asks for the proof before the change is kept.
     *
     * @param changed the flow's from now on
     * @param told what runs after the proof's dialog is gone where nothing could be kept
     */
    public void ask(SettingsChange changed, Refusals told) {
        clear();
        change = changed;
        refusals = told;
        navigator.open(DialogRoute.PROVE_FOR_SETTINGS);
    }

    /**
     * Why nothing was kept.
     *
     * @param secretNeeded a secret must be typed again
     * @param overtaken somebody else has saved something else meanwhile
     */
    public record Refusals(Runnable secretNeeded, Runnable overtaken) {
        private static final Refusals NONE = new Refusals(() -> {}, () -> {});
    }

    /** Runs after each saving: what shows the settings looks again. */
    public void whenSaved(Runnable work) {
        onSaved = work;
    }

    /** Leads through the import of token keys. */
    TokenFlow tokens() {
        return tokens;
    }

    /** What waits for the proof. */
    public Optional<SettingsChange> change() {
        return Optional.ofNullable(change);
    }

    /** No proof after all: back to the settings, where everything still stands. */
    public void back() {
        clear();
        navigator.closeDialog();
    }

    /** Nothing was kept, because a secret must be typed again: back to the settings. */
    public void secretNeeded() {
        Runnable told = refusals.secretNeeded();
        back();
        told.run();
    }

    /** Nothing was kept, because somebody else has saved something else: back to the settings. */
    public void overtaken() {
        Runnable told = refusals.overtaken();
        back();
        told.run();
    }

    /** It is kept: closes both dialogs. */
    public void saved() {
        back();
        navigator.closeDialog();
        onSaved.run();
        dialogs.toast(messages.get("settings.saved"));
    }

    /** Closes the settings; asks first if something changed. */
    public void leave(boolean changed) {
        if (changed) {
            dialogs.confirm(
                    new Dialogs.Question(
                            messages.get("settings.leave.title"),
                            messages.get("settings.leave.text"),
                            messages.get("settings.leave.keep"),
                            messages.get("settings.leave.act"),
                            true),
                    navigator::closeDialog);
        } else {
            navigator.closeDialog();
        }
    }

    /** Who looks is no administrator any more: closes the settings and says so. */
    public void refuse() {
        navigator.closeDialog();
        dialogs.toast(messages.get("settings.refused"));
    }

    /** Lets go of everything and wipes what is secret. */
    public void clear() {
        if (change != null) {
            change.close();
        }
        change = null;
        refusals = Refusals.NONE;
        tokens.clear();
    }
}
