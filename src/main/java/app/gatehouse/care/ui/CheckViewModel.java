/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care.ui;

import app.gatehouse.care.CheckReport;
import app.gatehouse.care.FullCheck;
import app.gatehouse.shell.Messages;
import app.gatehouse.shell.Navigator;
import app.gatehouse.task.Background;
import app.gatehouse.task.Cancellation;
import app.gatehouse.ui.WorkingViewModel;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The full check: runs at once, tells how far it is, and what it found. Screen's thread only. */
public final class CheckViewModel extends WorkingViewModel {
    private final Navigator navigator;
    private final CareWords careWords;
    private final Cancellation cancellation = new Cancellation();
    private final AtomicLong done = new AtomicLong();
    private volatile long events = 1;
    private final ReadOnlyObjectWrapper<CheckReport> report = new ReadOnlyObjectWrapper<>(this, "report");

    /** For one opening. */
    public CheckViewModel(
            long personId, FullCheck check, Navigator navigator, Background background, Messages messages) {
        super(background, messages);
        this.navigator = navigator;
        this.careWords = new CareWords(messages, ZoneOffset.UTC);
        work(
                () -> {
                    events = Math.max(1, check.events());
                    return check.run(personId, cancellation, done::set);
                },
                this::show);
    }

    private void show(Optional<CheckReport> found) {
        if (found.isPresent()) {
            report.set(found.get());
        } else {
            say(words("care.not-allowed"));
        }
    }

    /** How far it is, from 0 to 1; to be asked now and then. */
    public double progress() {
        return Math.min(1.0, (double) done.get() / events);
    }

    /** What was found; null while it runs, or when it was given up. */
    public ReadOnlyObjectProperty<CheckReport> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** The value of {@link #reportProperty()}. */
    public CheckReport getReport() {
        return report.get();
    }

    /** Whether all is well, in one line. */
    public String getVerdict() {
        return words(getReport().isSound() ? "care.check.sound" : "care.check.faults");
    }

    /** What to do about it, or how much there is. */
    public String getAdvice() {
        return getReport().isSound()
                ? words(
                        "care.check.counts",
                        getReport().contents().people(),
                        getReport().contents().accounts(),
                        careWords.number(getReport().contents().events()))
                : words("care.check.advice");
    }

    /** A line for each thing that was looked at. */
    List<Line> lines() {
        CheckReport found = getReport();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(found.fileWhole(), words(found.fileWhole() ? "care.check.file" : "care.check.file.bad")));
        boolean database = found.faults() == 0 && found.brokenLinks() == 0;
        lines.add(new Line(
                database,
                words(
                        database ? "care.check.database" : "care.check.database.bad",
                        found.faults() + found.brokenLinks())));
        lines.add(new Line(
                found.logSound(),
                words(found.logSound() ? "care.check.log" : "care.check.log.bad", careWords.number(found.lastGood()))));
        lines.add(new Line(
                found.brokenCopies() == 0,
                words(
                        found.brokenCopies() == 0 ? "care.check.copies" : "care.check.copies.bad",
                        found.copies(),
                        found.brokenCopies())));
        return lines;
    }

    /** Gives it up where it still runs, and closes the dialog. */
    public void leave() {
        cancellation.cancel();
        navigator.closeDialog();
    }

    @Override
    public void close() {
        cancellation.cancel();
        super.close();
    }

    /** One finding. */
    record Line(boolean good, String words) {}
}
