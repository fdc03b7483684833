/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings.ui;

import app.gatehouse.settings.TokenImport;
import app.gatehouse.shell.DialogRoute;
import app.gatehouse.shell.Dialogs;
import app.gatehouse.shell.Messages;
import app.gatehouse.shell.Navigator;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Leads from the stock of token keys to a vendor's list, from there to the proof, and back. One for the program; screen's
 * thread only. Whoever ends a session calls {@link #clear()}.
 */
public final class TokenFlow {
    private final Navigator navigator;
    private final Dialogs dialogs;
    private final Messages messages;
    private Path file;
    private TokenImport list;
    private Runnable onChanged = () -> {};
    private IntConsumer onAdded = count -> {};

    /** Nothing is under way. */
    TokenFlow(Navigator navigator, Dialogs dialogs, Messages messages) {
        this.navigator = navigator;
        this.dialogs = dialogs;
        this.messages = messages;
    }

    /**
     * Lets the person choose a list, then opens its preview.
     *
     * @param changed runs each time keys were added
     */
    void begin(Runnable changed) {
        dialogs.chooseOpenFile(messages.get("settings.tokens.choose"), Dialogs.FileKind.ANY, chosen -> {
            file = chosen;
            onChanged = changed;
            navigator.open(DialogRoute.IMPORT_TOKENS);
        });
    }

    /** The chosen list's file. */
    Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /**
     * Asks for the proof before keys are added.
     *
     * @param previewed stays the preview's
     * @param added receives how many were, after the proof's dialog is gone
     */
    void ask(TokenImport previewed, IntConsumer added) {
        list = previewed;
        onAdded = added;
        navigator.open(DialogRoute.PROVE_FOR_TOKENS);
    }

    /** The list that waits for the proof. */
    Optional<TokenImport> list() {
        return Optional.ofNullable(list);
    }

    /** No proof after all: back to the preview. */
    void back() {
        list = null;
        navigator.closeDialog();
    }

    /** They are added: back to the preview, which says so. */
    void added(int count) {
        back();
        onAdded.accept(count);
        onChanged.run();
    }

    /** Closes the preview. */
    void end() {
        clear();
        navigator.closeDialog();
    }

    /** Who looks is no administrator any more: closes the preview and says so. */
    void refuse() {
        end();
        dialogs.toast(messages.get("settings.refused"));
    }

    /** Forgets everything. */
    void clear() {
        file = null;
        list = null;
        onChanged = () -> {};
        onAdded = count -> {};
    }
}
