/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.paper.Sheet;
import app.gatehouse.shell.Dialogs;
import app.gatehouse.shell.Dialogs.FileKind;
import app.gatehouse.shell.Messages;
import app.gatehouse.signin.BreakGlass;
import app.gatehouse.signin.VaultDoor;
import app.gatehouse.task.Background;
import app.gatehouse.ui.WorkingViewModel;
import app.gatehouse.vault.RecoveryKey;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * A new recovery key, shown once (01b): in the first run, when nobody said that the last one is kept safe, and after an
 * administrator was reset, then with the one-time password. Screen's thread only.
 */
public final class RecoveryKeyViewModel extends WorkingViewModel {
    private final VaultDoor door;
    private final SetupFlow flow;
    private final KeySheets sheets;
    private final Dialogs dialogs;
    private final String date;
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper(this, "shown");
    private final BooleanProperty safe = new SimpleBooleanProperty(this, "safe");
    private final BooleanBinding mayContinue =
            Bindings.createBooleanBinding(() -> shown.get() && safe.get() && !isBusy(), shown, safe, busyProperty());
    private RecoveryKey key;

    /** For one visit; makes a key unless a reset has brought one. */
    public RecoveryKeyViewModel(
            VaultDoor door,
            SetupFlow flow,
            KeySheets sheets,
            Dialogs dialogs,
            Background background,
            Messages messages) {
        super(background, messages);
        this.door = door;
        this.flow = flow;
        this.sheets = sheets;
        this.dialogs = dialogs;
        this.date = DateTimeFormatter.ofPattern("d MMM yyyy", messages.locale()).format(sheets.today());
        if (flow.breakGlass().isPresent()) {
            show(flow.breakGlass().get().recoveryKey());
            if (flow.breakGlass().get().copiesLeft()) {
                say(words("signin.key.copies-left"));
            }
        } else {
            make();
        }
    }

    /** Makes the key, if there is none yet. */
    public void make() {
        if (key == null) {
            say("");
            work(door::newRecoveryKey, this::show);
        }
    }

    private void show(RecoveryKey made) {
        key = made;
        shown.set(true);
    }

    /** Whether this is part of a station's first run. */
    public boolean isFirstRun() {
        return flow.breakGlass().isEmpty() && !sheets.stationNamed();
    }

    /** The line above the key. */
    public String getCaption() {
        return words("signin.key.caption", date);
    }

    /** Whether there is a key to see. */
    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public boolean isShown() {
        return shown.get();
    }

    /** A group of the shown key, 0 to 7: a copy that the caller wipes. */
    public char[] group(int index) {
        return key.group(index);
    }

    /** What a reset brought besides the key. */
    public Optional<BreakGlass> reset() {
        return flow.breakGlass();
    }

    /** Whose one-time password it is, in words; only after a reset. */
    public String onceTitle() {
        return words(
                "signin.key.once.title",
                flow.breakGlass().orElseThrow().administrator().name());
    }

    /** The tick: the key is printed and in the safe. */
    public BooleanProperty safeProperty() {
        return safe;
    }

    public boolean isSafe() {
        return safe.get();
    }

    public void setSafe(boolean value) {
        safe.set(value);
    }

    /** Whether the tick is set and nothing runs. */
    public BooleanBinding mayContinueProperty() {
        return mayContinue;
    }

    public boolean isMayContinue() {
        return mayContinue.get();
    }

    /** Prints the key. */
    public void print() {
        if (isBusy() || key == null) {
            return;
        }
        say("");
        Sheet sheet = sheets.sheet(key);
        work(
                () -> {
                    sheets.print(sheet);
                    return null;
                },
                nothing -> dialogs.toast(words("signin.key.printed")));
    }

    /** Asks for a file and saves the key there. */
    public void save(FileKind kind) {
        if (isBusy() || key == null) {
            return;
        }
        say("");
        String name = words("signin.key.file", sheets.today()) + (kind == FileKind.PDF ? ".pdf" : ".txt");
        dialogs.chooseSaveFile(words("signin.key.save.title"), name, kind, file -> {
            if (isBusy() || key == null) {
                return;
            }
            Sheet sheet = sheets.sheet(key);
            work(
                    () -> {
                        sheets.save(sheet, file, kind);
                        return null;
                    },
                    nothing -> dialogs.toast(words("signin.key.saved")));
        });
    }

    /** Notes that the key is kept safe and goes on. */
    public void goOn() {
        if (mayContinue.get()) {
            say("");
            work(door::confirmRecoveryKey, flow::goOn);
        }
    }

    @Override
    public void close() {
        super.close();
        shown.set(false);
        if (key != null) {
            key.close();
            key = null;
        }
    }
}
