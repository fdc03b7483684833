/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings.ui;

import app.gatehouse.people.ui.ProofViewModel;
import app.gatehouse.settings.Saving;
import app.gatehouse.settings.SettingsChange;
import app.gatehouse.settings.SettingsDesk;
import app.gatehouse.shell.Messages;
import java.util.Arrays;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;

/** Asks for password and code, and then keeps the changed settings. What was typed there survives a refusal. */
public final class ProveForSettingsViewModel implements AutoCloseable {
    private final SettingsDesk desk;
    private final SettingsFlow flow;
    private final ProofViewModel proof;
    private final Messages messages;
    private final Optional<SettingsChange> change;
    private final StringBinding actWords;

    /** For one opening; closes the proof with it. */
    public ProveForSettingsViewModel(SettingsDesk desk, SettingsFlow flow, ProofViewModel proof, Messages messages) {
        this.desk = desk;
        this.flow = flow;
        this.proof = proof;
        this.messages = messages;
        this.change = flow.change();
        this.actWords = Bindings.createStringBinding(
                () -> messages.get(proof.isReady() && proof.isBusy() ? "settings.ask.saving" : "settings.ask.act"),
                proof.readyProperty(),
                proof.busyProperty());
    }

    /** The part that asks for password and code. */
    public ProofViewModel getProof() {
        return proof;
    }

    /** Words of the button that saves. */
    public StringBinding actWordsProperty() {
        return actWords;
    }

    /** The value of {@link #actWordsProperty()}. */
    public String getActWords() {
        return actWords.get();
    }

    /**
     * Proves and saves.
     *
     * @param password taken over, as the code: both are wiped in every case
     */
    public void act(char[] password, char[] code) {
        if (change.isEmpty()) {
            Arrays.fill(password, '\0');
            Arrays.fill(code, '\0');
            return;
        }
        proof.prove(password, code, given -> desk.save(given, change.get()), this::show, () -> {});
    }

    /** Back to the settings; nothing was saved. */
    public void keep() {
        flow.back();
    }

    private void show(Saving saving) {
        switch (saving) {
            case SAVED -> flow.saved();
            case SECRET_NEEDED -> flow.secretNeeded();
            case OVERTAKEN -> flow.overtaken();
            case NOT_PROVEN -> proof.refuse(messages.get("settings.ask.not-proven"));
        }
    }

    @Override
    public void close() {
        proof.close();
        change.ifPresent(SettingsChange::close);
    }
}
