/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster.ui;

import app.gatehouse.paper.SheetFiles;
import app.gatehouse.roster.Coverage;
import app.gatehouse.roster.CoverageReport;
import app.gatehouse.roster.CoverageRow;
import app.gatehouse.roster.HeldFactor;
import app.gatehouse.shell.Dialogs.FileKind;
import app.gatehouse.shell.Messages;
import app.gatehouse.signin.Session;
import app.gatehouse.task.Background;
import app.gatehouse.task.TimeSource;
import app.gatehouse.ui.WorkingViewModel;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Who has which second factor, since when, when it was last used, and how many backup codes are left. */
public final class CoverageViewModel extends WorkingViewModel {
    private final RosterFlow flow;
    private final SheetFiles files;
    private final TimeSource time;
    private final PersonWording wording;
    private final DateTimeFormatter day;
    private final ObservableList<CoverageRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(this, "loaded");
    private Coverage coverage = new Coverage(List.of());

    /** Looks at once. */
    public CoverageViewModel(
            Session session,
            CoverageReport report,
            RosterFlow flow,
            SheetFiles files,
            Background background,
            TimeSource time,
            Messages messages) {
        super(background, messages);
        this.flow = flow;
        this.files = files;
        this.time = time;
        this.wording = new PersonWording(time, messages);
        this.day = DateTimeFormatter.ofPattern("d MMM yyyy", messages.locale());
        work(() -> report.look(session), this::show);
    }

    private void show(Optional<Coverage> read) {
        if (read.isEmpty()) {
            flow.refuse();
            return;
        }
        coverage = read.get();
        rows.setAll(coverage.rows());
        loaded.set(true);
    }

    /** Everybody, by name. Not to be changed. */
    public ObservableList<CoverageRow> rows() {
        return rows;
    }

    /** Whether it has been read. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** "5 of 7 people have MFA." */
    public String summary() {
        return words("roster.coverage.summary", coverage.covered(), coverage.people());
    }

    /** What should be mended; empty where nothing should. */
    public String warning() {
        String email =
                coverage.byEmailAlone() == 0 ? "" : words("roster.coverage.email-alone", coverage.byEmailAlone());
        String codes = coverage.shortOfCodes() == 0
                ? ""
                : words("roster.coverage.short", coverage.shortOfCodes(), Coverage.FEW_CODES);
        return (email + " " + codes).strip();
    }

    /** A person's factors in a line each: "App since 3 Mar 2026". */
    String factors(CoverageRow row) {
        if (!row.isCovered()) {
            return words(row.mustEnrol() ? "roster.coverage.due" : "roster.mfa.off");
        }
        return row.factors().stream().map(this::since).collect(Collectors.joining("\n"));
    }

    private String since(HeldFactor factor) {
        return words("roster.coverage.since", wording.method(factor.method()), date(factor.since()));
    }

    /** When each was last used, in the same order. */
    String used(CoverageRow row) {
        return row.factors().stream()
                .map(factor -> wording.lastSignIn(factor.used()))
                .collect(Collectors.joining("\n"));
    }

    private String date(Instant instant) {
        return day.format(instant.atZone(time.zone()));
    }

    /** How many backup codes are left. */
    String codes(CoverageRow row) {
        if (row.codes() == 0) {
            return words(row.isCovered() ? "roster.coverage.no-codes" : "roster.coverage.no-need");
        }
        return words("roster.coverage.codes", row.codesLeft(), row.codes());
    }

    /** Whether new codes should be made soon. */
    static boolean isShort(CoverageRow row) {
        return row.enabled() && row.isCovered() && row.codesLeft() <= Coverage.FEW_CODES;
    }

    /** Who it is: the username, and whether they are switched off. */
    String caption(CoverageRow row) {
        return row.enabled() ? row.username() : words("roster.coverage.disabled", row.username());
    }

    /** Saves the report as a table. */
    public void export() {
        Coverage shown = coverage;
        String name = words(
                "roster.coverage.file",
                DateTimeFormatter.ISO_LOCAL_DATE.format(time.now().atZone(time.zone())));
        flow.chooseFile(words("roster.coverage.export"), name + ".csv", FileKind.TABLE, target -> {
            say("");
            work(
                    () -> {
                        files.saveBytes(CoverageReport.csv(shown), target);
                        return true;
                    },
                    saved -> flow.toast(words(
                            "roster.coverage.exported",
                            shown.rows().size(),
                            target.getFileName().toString())));
        });
    }

    /** Back to the people. */
    public void back() {
        flow.showPeople();
    }

    /** Lets go of every name. */
    @Override
    public void close() {
        super.close();
        rows.clear();
        coverage = new Coverage(List.of());
    }
}
