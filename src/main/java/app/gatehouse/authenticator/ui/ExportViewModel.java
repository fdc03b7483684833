/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import app.gatehouse.crypto.Utf8;
import app.gatehouse.factor.NotProven;
import app.gatehouse.people.Proof;
import app.gatehouse.shell.Messages;
import app.gatehouse.task.Background;
import app.gatehouse.ui.WorkingViewModel;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Takes accounts elsewhere, after the proof: in which form, under which password, into which file. */
public final class ExportViewModel extends WorkingViewModel {
    /** Fewer characters than this open too easily to be called sealed. */
    public static final int SHORTEST_PASSWORD = 8;

    private static final int NOT_PROVEN = -1;

    private final ExportOwner owner;
    private final AccountExports exports;
    private final AccountFlow flow;
    private final Optional<Proof> proof;
    private final ObjectProperty<ExportForm> form = new SimpleObjectProperty<>(this, "form", ExportForm.SEALED);
    private char[] waiting = new char[0];

    /** For one opening, with the proof that the flow has. */
    public ExportViewModel(
            ExportOwner owner, AccountExports exports, AccountFlow flow, Background background, Messages messages) {
        super(background, messages);
        this.owner = owner;
        this.exports = exports;
        this.flow = flow;
        this.proof = flow.takeProof();
    }

    /** The form that is chosen. */
    public ObjectProperty<ExportForm> formProperty() {
        return form;
    }

    /** What to know about the chosen form. */
    public String note() {
        return words("authenticator.export.note." + form.get().name());
    }

    /**
     * Asks for a file and saves.
     *
     * @param password taken over and wiped, as its repetition; empty for forms that want none
     */
    public void save(char[] password, char[] again) {
        boolean same = Arrays.equals(password, again);
        Arrays.fill(again, '\0');
        ExportForm chosen = form.get();
        if (!isFree() || (chosen.isSealed() && !isGood(password, same))) {
            Arrays.fill(password, '\0');
            return;
        }
        say("");
        hold(password);
        flow.chooseFile(words("authenticator.export"), chosen.fileName(), chosen.kind(), file -> {
            boolean runs = run(() -> {
                try {
                    return exports.save(chosen, owner, proof.get(), password, file);
                } finally {
                    Arrays.fill(password, '\0');
                }
            });
            if (!runs) {
                Arrays.fill(password, '\0');
            }
        });
    }

    /** Nobody says that the file dialog was cancelled: what waits for a file is wiped by the next try or the end. */
    private void hold(char[] password) {
        Arrays.fill(waiting, '\0');
        waiting = password;
    }

    private boolean isGood(char[] password, boolean same) {
        if (!same) {
            say(words("authenticator.export.unequal"));
        } else if (Character.codePointCount(password, 0, password.length) < SHORTEST_PASSWORD
                || !Utf8.canEncode(password)) {
            say(words("authenticator.export.short", SHORTEST_PASSWORD));
        } else {
            return true;
        }
        return false;
    }

    /** Prints the QR codes. */
    public void print() {
        say("");
        run(() -> exports.print(owner, proof.get()));
    }

    private boolean run(Callable<Integer> export) {
        if (proof.isEmpty()) {
            say(words("authenticator.export.again"));
            return false;
        }
        return work(
                () -> {
                    try {
                        return export.call();
                    } catch (NotProven e) {
                        return NOT_PROVEN;
                    }
                },
                count -> {
                    if (count == NOT_PROVEN) {
                        say(words("authenticator.export.again"));
                    } else {
                        flow.done(words("authenticator.export.done", count));
                    }
                });
    }

    /** Closes the dialog; nothing was taken. */
    public void cancel() {
        flow.closeDialog();
    }

    /** Wipes the password that still waits for a file; what is being saved goes on to its end and wipes its own. */
    @Override
    public void close() {
        super.close();
        if (!isBusy()) {
            hold(new char[0]);
        }
    }
}
