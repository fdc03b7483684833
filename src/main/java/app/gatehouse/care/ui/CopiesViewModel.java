/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care.ui;

import app.gatehouse.care.CopyPlan;
import app.gatehouse.care.ScheduledCopies;
import app.gatehouse.shell.Dialogs;
import app.gatehouse.shell.Messages;
import app.gatehouse.shell.Navigator;
import app.gatehouse.task.Background;
import app.gatehouse.ui.WorkingViewModel;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Where a backup goes by itself each day. What is chosen holds at once. Screen's thread only. */
public final class CopiesViewModel extends WorkingViewModel {
    private final long personId;
    private final ScheduledCopies copies;
    private final Surroundings around;
    private final CareWords careWords;
    private final ReadOnlyObjectWrapper<CopyPlan> plan = new ReadOnlyObjectWrapper<>(this, "plan");

    /** What the dialog reaches out to. */
    public record Surroundings(Navigator navigator, Dialogs dialogs, ZoneId zone) {}

    /** For one opening. */
    public CopiesViewModel(
            long personId, ScheduledCopies copies, Surroundings around, Background background, Messages messages) {
        super(background, messages);
        this.personId = personId;
        this.copies = copies;
        this.around = around;
        this.careWords = new CareWords(messages, around.zone());
        plan.set(copies.plan());
    }

    /** What holds now. */
    public ReadOnlyObjectProperty<CopyPlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /** The value of {@link #planProperty()}. */
    public CopyPlan getPlan() {
        return plan.get();
    }

    /** The folder; empty: none. */
    public String folderWords() {
        return getPlan().folder().map(Path::toString).orElse("");
    }

    /** When the last copy was made. */
    public String lastWords() {
        return getPlan()
                .lastGood()
                .map(last -> words("care.copies.last", careWords.moment(last)))
                .orElseGet(() -> words("care.copies.never"));
    }

    /** Whether the last copy is too old. */
    public boolean isOld() {
        return copies.oldSince().isPresent();
    }

    /** Lets the person choose a folder, and makes a first copy there. */
    public void choose() {
        if (isFree()) {
            around.dialogs()
                    .chooseFolder(
                            words("care.copies.choose"),
                            folder -> run(() -> {
                                boolean chosen = copies.choose(personId, Optional.of(folder));
                                return chosen && copies.copyNow(personId);
                            }));
        }
    }

    /** Makes a copy now. */
    public void copyNow() {
        run(() -> copies.copyNow(personId));
    }

    /** No more copies; those that were made stay. */
    public void stop() {
        run(() -> copies.choose(personId, Optional.empty()));
    }

    private void run(Callable<Boolean> work) {
        say("");
        work(
                work,
                allowed -> {
                    if (!allowed) {
                        say(words("care.not-allowed"));
                    }
                    show();
                },
                this::show);
    }

    private void show() {
        // The same plan is told again: how old its last copy is may have changed.
        plan.set(null);
        plan.set(copies.plan());
    }

    /** Closes the dialog. */
    public void leave() {
        around.navigator().closeDialog();
    }
}
