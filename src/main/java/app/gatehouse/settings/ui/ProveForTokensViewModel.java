/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings.ui;

import app.gatehouse.people.ui.ProofViewModel;
import app.gatehouse.settings.TokenDesk;
import app.gatehouse.settings.TokenImport;
import app.gatehouse.shell.Messages;
import java.util.Arrays;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;

/** Asks for password and code, and then puts a list's keys into the stock. */
public final class ProveForTokensViewModel implements AutoCloseable {
    private final TokenDesk desk;
    private final TokenFlow flow;
    private final ProofViewModel proof;
    private final Messages messages;
    private final Optional<TokenImport> list;
    private final StringBinding actWords;

    /** For one opening; closes the proof with it. */
    public ProveForTokensViewModel(TokenDesk desk, SettingsFlow flow, ProofViewModel proof, Messages messages) {
        this.desk = desk;
        this.flow = flow.tokens();
        this.proof = proof;
        this.messages = messages;
        this.list = this.flow.list();
        int count = list.map(TokenImport::toAdd).orElse(0);
        this.actWords = Bindings.createStringBinding(
                () -> proof.isReady() && proof.isBusy()
                        ? messages.get("settings.ask.saving")
                        : messages.get("settings.tokens.add", count),
                proof.readyProperty(),
                proof.busyProperty());
    }

    /** The part that asks for password and code. */
    public ProofViewModel getProof() {
        return proof;
    }

    /** Words of the button that adds. */
    public StringBinding actWordsProperty() {
        return actWords;
    }

    /** The value of {@link #actWordsProperty()}. */
    public String getActWords() {
        return actWords.get();
    }

    /**
     * Proves and adds.
     *
     * @param password taken over, as the code: both are wiped in every case
     */
    public void act(char[] password, char[] code) {
        if (list.isEmpty()) {
            Arrays.fill(password, '\0');
            Arrays.fill(code, '\0');
            return;
        }
        proof.prove(password, code, given -> desk.add(given, list.get()), this::show, () -> {});
    }

    /** Back to the preview; nothing was added. */
    public void keep() {
        flow.back();
    }

    private void show(Optional<Integer> added) {
        if (added.isPresent()) {
            flow.added(added.get());
        } else {
            proof.refuse(messages.get("settings.ask.not-proven"));
        }
    }

    @Override
    public void close() {
        proof.close();
    }
}
