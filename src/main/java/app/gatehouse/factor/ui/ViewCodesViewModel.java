/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import app.gatehouse.factor.BackupCodes;
import app.gatehouse.people.Proof;
import app.gatehouse.shell.Messages;
import app.gatehouse.task.Background;
import app.gatehouse.task.Countdown;
import app.gatehouse.ui.WorkingViewModel;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The backup codes, seen again after a proof; spent ones with their date. After a minute they are wiped and hidden. */
public final class ViewCodesViewModel extends WorkingViewModel {
    /** How long they are shown. */
    public static final Duration SHOWN = Duration.ofSeconds(60);

    private final EnrolmentFlow flow;
    private final CodeActionsViewModel actions;
    private final Countdown countdown;
    private final ReadOnlyObjectWrapper<ShownCodes> codes = new ReadOnlyObjectWrapper<>(this, "codes", ShownCodes.NONE);
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper(this, "state", "");
    private int left;
    private int total;

    /** Reads the codes at once. Closes the actions with itself. */
    public ViewCodesViewModel(
            EnrolmentFlow flow,
            BackupCodes backupCodes,
            CodeActionsViewModel actions,
            Background background,
            Countdown countdown,
            Messages messages) {
        super(background, messages);
        this.flow = flow;
        this.actions = actions;
        this.countdown = countdown;
        long id = actions.person().id();
        Optional<Proof> proof = flow.proof();
        if (proof.isEmpty()) {
            say(words("factor.ask.not-proven"));
        } else {
            work(() -> new ShownCodes(backupCodes.view(id, proof.get())), this::show);
        }
    }

    /** The codes; none before they are read and after they are hidden. */
    public ReadOnlyObjectProperty<ShownCodes> codesProperty() {
        return codes.getReadOnlyProperty();
    }

    /** The value of {@link #codesProperty()}. */
    public ShownCodes getCodes() {
        return codes.get();
    }

    /** How many are left, and until when they are shown. */
    public ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The value of {@link #stateProperty()}. */
    public String getState() {
        return state.get();
    }

    /** How many still work; known once they are read. */
    public int left() {
        return left;
    }

    /** How many the set had; known once they are read. */
    public int total() {
        return total;
    }

    /** Print, copy, save file. */
    public CodeActionsViewModel getActions() {
        return actions;
    }

    /** Closes the dialog. */
    public void closeDialog() {
        flow.closeDialog();
    }

    private void show(ShownCodes read) {
        left = read.left();
        total = read.list().size();
        codes.set(read);
        actions.use(read);
        countdown.start(SHOWN, this::count, this::over);
    }

    private void count(long seconds) {
        state.set(words("factor.view.left", left, total, seconds));
    }

    private void over() {
        hide();
        state.set(words("factor.view.hidden", left, total));
    }

    private void hide() {
        actions.use(ShownCodes.NONE);
        codes.get().close();
        codes.set(ShownCodes.NONE);
    }

    @Override
    public void close() {
        super.close();
        countdown.close();
        hide();
        actions.close();
    }
}
