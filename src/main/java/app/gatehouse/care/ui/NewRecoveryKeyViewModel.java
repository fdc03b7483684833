/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care.ui;

import app.gatehouse.care.RecoveryKeys;
import app.gatehouse.paper.Sheet;
import app.gatehouse.people.ui.ProofViewModel;
import app.gatehouse.shell.Dialogs.FileKind;
import app.gatehouse.shell.Messages;
import app.gatehouse.signin.ui.KeySheets;
import app.gatehouse.task.Background;
import app.gatehouse.ui.WorkingViewModel;
import app.gatehouse.vault.RecoveryKey;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** The dialog that makes a new recovery key after a proof, and shows it once. Screen's thread only. */
public final class NewRecoveryKeyViewModel extends WorkingViewModel {
    private final RecoveryKeys keys;
    private final ProofViewModel proof;
    private final KeySheets sheets;
    private final CareFlow flow;
    private final long personId;
    private final Made made = new Made();
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper(this, "shown");
    private final BooleanProperty safe = new SimpleBooleanProperty(this, "safe");

    /** For one opening; closes the proof with it. */
    public NewRecoveryKeyViewModel(
            RecoveryKeys keys,
            Asking asking,
            KeySheets sheets,
            CareFlow flow,
            Background background,
            Messages messages) {
        super(background, messages);
        this.keys = keys;
        this.proof = asking.proof();
        this.personId = asking.personId();
        this.sheets = sheets;
        this.flow = flow;
    }

    /** The part that asks for password and code. */
    public ProofViewModel getProof() {
        return proof;
    }

    /** Whether there is a new key to see; until then the proof is asked for. */
    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public boolean isShown() {
        return shown.get();
    }

    /** The tick: the key is printed and in the safe. */
    public BooleanProperty safeProperty() {
        return safe;
    }

    /** The line above the key. */
    public String getCaption() {
        DateTimeFormatter format = DateTimeFormatter.ofPattern("d MMM yyyy", flow.locale());
        return words("care.key.caption", format.format(sheets.today()));
    }

    /** A group of the shown key, 0 to 7: a copy that the caller wipes. */
    public char[] group(int index) {
        return made.key().group(index);
    }

    /**
     * Proves and makes the key; from then on the old one is dead.
     *
     * @param password taken over, as the code: both are wiped in every case
     */
    public void make(char[] password, char[] code) {
        proof.prove(
                password,
                code,
                given -> {
                    Optional<RecoveryKey> key = keys.make(given);
                    key.ifPresent(made::put);
                    return key.isPresent();
                },
                this::show,
                () -> {});
    }

    private void show(boolean done) {
        if (done) {
            shown.set(true);
        } else {
            proof.refuse(words("care.not-proven"));
        }
    }

    /** Prints the key. */
    public void print() {
        if (!shown.get() || !isFree()) {
            return;
        }
        say("");
        Sheet sheet = sheets.sheet(made.key());
        work(
                () -> {
                    sheets.print(sheet);
                    return null;
                },
                nothing -> flow.say("care.key.printed"));
    }

    /** Asks for a file and saves the key there. */
    public void save(FileKind kind) {
        if (!shown.get() || !isFree()) {
            return;
        }
        say("");
        String name = words("care.key.file", sheets.today()) + (kind == FileKind.PDF ? ".pdf" : ".txt");
        flow.dialogs().chooseSaveFile(words("care.key.save.title"), name, kind, file -> {
            if (!shown.get() || !isFree()) {
                return;
            }
            Sheet sheet = sheets.sheet(made.key());
            work(
                    () -> {
                        sheets.save(sheet, file, kind);
                        return null;
                    },
                    nothing -> flow.say("care.key.saved"));
        });
    }

    /** Notes that the key is kept safe and closes the dialog. */
    public void done() {
        if (safe.get() && shown.get()) {
            say("");
            work(() -> keys.confirm(personId), nothing -> flow.done("care.key.done"));
        }
    }

    /** Closes the dialog. A key that was made but not confirmed is made anew at the next unlocking. */
    public void cancel() {
        flow.closeDialog();
    }

    @Override
    public void close() {
        super.close();
        proof.close();
        shown.set(false);
        made.close();
    }

    /** Holds the key; one that comes after the dialog is gone is wiped at once. */
    private static final class Made {
        private RecoveryKey key;
        private boolean closed;

        synchronized void put(RecoveryKey next) {
            if (closed) {
                next.close();
            } else {
                key = next;
            }
        }

        synchronized RecoveryKey key() {
            return key;
        }

        synchronized void close() {
            closed = true;
            if (key != null) {
                key.close();
            }
        }
    }
}
