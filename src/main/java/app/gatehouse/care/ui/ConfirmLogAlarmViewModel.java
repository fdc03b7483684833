/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care.ui;

import app.gatehouse.audit.LogAlarms;
import app.gatehouse.audit.LogAuthority;
import app.gatehouse.people.Proof;
import app.gatehouse.people.ui.ProofViewModel;
import app.gatehouse.shell.Dialogs;
import app.gatehouse.shell.Messages;
import app.gatehouse.shell.Navigator;
import app.gatehouse.shell.Route;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;

/** Asks for password and code of an administrator who has seen an alarm of the log; after that it stands no more. */
public final class ConfirmLogAlarmViewModel implements AutoCloseable {
    private final LogAlarms alarms;
    private final Function<Proof, LogAuthority> authority;
    private final ProofViewModel proof;
    private final Navigator navigator;
    private final Dialogs dialogs;
    private final Messages messages;
    private final StringBinding actWords;

    /** For one opening; closes the proof with it. */
    public ConfirmLogAlarmViewModel(
            LogAlarms alarms,
            Function<Proof, LogAuthority> authority,
            ProofViewModel proof,
            Navigator navigator,
            Dialogs dialogs,
            Messages messages) {
        this.alarms = alarms;
        this.authority = authority;
        this.proof = proof;
        this.navigator = navigator;
        this.dialogs = dialogs;
        this.messages = messages;
        this.actWords = Bindings.createStringBinding(
                () -> messages.get(
                        proof.isReady() && proof.isBusy() ? "audit.alarm.ask.saving" : "audit.alarm.ask.act"),
                proof.readyProperty(),
                proof.busyProperty());
    }

    /** The part that asks for password and code. */
    public ProofViewModel getProof() {
        return proof;
    }

    /** Words of the button that confirms. */
    public StringBinding actWordsProperty() {
        return actWords;
    }

    /** The value of {@link #actWordsProperty()}. */
    public String getActWords() {
        return actWords.get();
    }

    /**
     * Proves and confirms.
     *
     * @param password taken over, as the code: both are wiped in every case
     */
    public void act(char[] password, char[] code) {
        proof.prove(
                password,
                code,
                given -> {
                    try {
                        return alarms.confirm(authority.apply(given));
                    } finally {
                        given.end();
                    }
                },
                this::show,
                () -> {});
    }

    private void show(boolean confirmed) {
        if (confirmed) {
            navigator.go(Route.AUDIT_LOG);
            dialogs.toast(messages.get("audit.alarm.seen"));
        } else {
            proof.refuse(messages.get("audit.alarm.ask.not-proven"));
        }
    }

    /** The alarm stays. */
    public void keep() {
        navigator.closeDialog();
    }

    @Override
    public void close() {
        proof.close();
    }
}
