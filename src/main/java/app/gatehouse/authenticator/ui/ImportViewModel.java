/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import app.gatehouse.authenticator.Accounts;
import app.gatehouse.authenticator.AddAnswer;
import app.gatehouse.authenticator.importing.ImportResult;
import app.gatehouse.otp.OtpAuthUri;
import app.gatehouse.paper.Sheet;
import app.gatehouse.paper.SheetFiles;
import app.gatehouse.shell.Messages;
import app.gatehouse.task.Background;
import app.gatehouse.ui.WorkingViewModel;
import app.gatehouse.vault.VaultException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The preview of a file, or of what codes said (19): reads it, asks for its password, says what would be added, and adds it when told to. */
public final class ImportViewModel extends WorkingViewModel {
    /** How many lines there is room for. */
    static final int ROOM = 3;

    private final AccountHolder holder;
    private final Accounts accounts;
    private final ImportFlow flow;
    private final SheetFiles files;
    private final ImportRows rowWords;
    private final Optional<ImportSource> source;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(this, "stage", Stage.READING);
    private final ObservableList<ImportRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(this, "chosen");
    private ImportPlan plan;
    private boolean addedShown;

    /** For one opening, of what the flow has. */
    public ImportViewModel(
            AccountHolder holder,
            Accounts accounts,
            ImportFlow flow,
            SheetFiles files,
            Background background,
            Messages messages) {
        super(background, messages);
        this.holder = holder;
        this.accounts = accounts;
        this.flow = flow;
        this.files = files;
        this.rowWords = new ImportRows(messages);
        this.source = flow.take();
    }

    /** Reads it. */
    public void start() {
        read(Optional.empty());
    }

    /**
     * Opens a sealed file.
     *
     * @param password taken over and wiped
     */
    public void open(char[] password) {
        if (stage.get() != Stage.PASSWORD || !read(Optional.of(password))) {
            Arrays.fill(password, '\0');
        }
    }

    private boolean read(Optional<char[]> password) {
        if (source.isEmpty()) {
            return false;
        }
        say("");
        return work(
                () -> {
                    try {
                        return plan(source.get().read(password));
                    } catch (IOException e) {
                        return new Read(null, null);
                    } finally {
                        password.ifPresent(typed -> Arrays.fill(typed, '\0'));
                    }
                },
                this::show,
                () -> stage.set(Stage.FAILED));
    }

    private Read plan(ImportResult result) throws VaultException {
        if (!(result instanceof ImportResult.Read read)) {
            return new Read(result, null);
        }
        try {
            return new Read(
                    result, new ImportPlan(read, accounts.preview(holder.personId(), ImportPlan.accounts(read))));
        } catch (VaultException e) {
            read.close();
            throw e;
        }
    }

    private void show(Read read) {
        if (read.plan() != null) {
            plan = read.plan();
            rows.setAll(rowWords.notAdded(plan));
            if (rows.isEmpty() || fileName().isEmpty()) {
                // Several codes in one picture are there to choose from; a file is taken whole as a rule.
                showAll();
            }
            chosen.set(toAdd());
            say(plan.missingParts().isEmpty() ? "" : words("authenticator.import.parts", numbers()));
            stage.set(Stage.PREVIEW);
        } else if (read.result() instanceof ImportResult.NeedsPassword) {
            stage.set(Stage.PASSWORD);
        } else if (read.result() instanceof ImportResult.WrongPassword) {
            say(words("authenticator.import.wrong-password"));
            stage.set(Stage.PASSWORD);
        } else {
            say(whyNot(read.result()));
            stage.set(Stage.FAILED);
        }
    }

    private String numbers() {
        return plan.missingParts().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private String whyNot(ImportResult result) {
        if (result instanceof ImportResult.TooLarge) {
            return words("authenticator.import.too-large");
        }
        if (result instanceof ImportResult.TooCostly) {
            return words("authenticator.import.too-costly");
        }
        if (result instanceof ImportResult.Damaged damaged) {
            return words(damaged.fault().messageKey(), damaged.line());
        }
        return words(result == null ? "authenticator.import.no-file" : "authenticator.import.not-known");
    }

    /** Where the dialog stands. */
    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** The value of {@link #stageProperty()}. */
    public Stage getStage() {
        return stage.get();
    }

    /** The lines of the preview: unread, skipped, and those to add once they are asked for. */
    public ObservableList<ImportRow> getRows() {
        return rows;
    }

    /** The file's name; empty where there is none. */
    public String fileName() {
        return source.map(ImportSource::name).orElse("");
    }

    /** "15 accounts in"; the name stands behind it. Without a name: "15 accounts". */
    public String countWords() {
        if (plan == null) {
            return "";
        }
        return words(fileName().isEmpty() ? "authenticator.import.found" : "authenticator.import.count", plan.size());
    }

    /** How many would be added. */
    public int toAdd() {
        return plan == null ? 0 : plan.toAdd().size();
    }

    /** How many are skipped. */
    public int skipped() {
        return plan == null ? 0 : plan.skipped().size();
    }

    /** How many could not be read. */
    public int unread() {
        return plan == null ? 0 : plan.unread().size();
    }

    /** What stands under the number of skipped ones. */
    public String skippedWords() {
        return plan == null ? "" : rowWords.skippedTile(plan);
    }

    /** Whether those to add can still be shown: there are some, and the others leave room (of {@value #ROOM} lines). */
    public boolean canShowAdded() {
        return plan != null && !plan.addable().isEmpty() && !addedShown && rows.size() < ROOM;
    }

    /** Adds those to add to the lines. */
    public void showAdded() {
        if (canShowAdded()) {
            showAll();
        }
    }

    private void showAll() {
        addedShown = true;
        rows.addAll(rowWords.added(plan));
    }

    /** Whether the person leaves this line out, one of those to add. */
    public boolean isLeftOut(ImportRow row) {
        return plan != null && plan.isLeftOut(row.place());
    }

    /** Leaves a line out, or takes it in again; does nothing for those that are not added, or while some are. */
    public void leaveOut(ImportRow row, boolean now) {
        if (plan != null && row.kind() == ImportRow.Kind.ADD && isFree()) {
            plan.leaveOut(row.place(), now);
            chosen.set(toAdd());
        }
    }

    /** How many would be added. */
    public ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Adds what the preview says, and goes back to the list. */
    public void add() {
        if (toAdd() == 0) {
            return;
        }
        List<OtpAuthUri> adding = plan.toAdd();
        work(
                () -> accounts.add(holder.personId(), adding),
                answers -> flow.done(
                        (int) answers.stream().filter(AddAnswer::isAdded).count()));
    }

    /** Saves what the preview says, without any secret, as text. */
    public void saveReport() {
        if (plan == null) {
            return;
        }
        Sheet report = rowWords.report(plan, fileName());
        flow.chooseReport(
                words("authenticator.import.report.name"),
                file -> work(
                        () -> {
                            files.saveText(report, file);
                            return true;
                        },
                        saved -> flow.reportSaved()));
    }

    /** Closes the dialog; nothing was added. */
    public void cancel() {
        flow.cancel();
    }

    /** Wipes what was read. */
    @Override
    public void close() {
        super.close();
        rows.clear();
        source.ifPresent(ImportSource::close);
        if (plan != null) {
            plan.close();
            plan = null;
        }
    }

    private record Read(ImportResult result, ImportPlan plan) implements AutoCloseable {
        @Override
        public void close() {
            if (plan != null) {
                plan.close();
            }
        }
    }

    /** Where the dialog stands. */
    public enum Stage {
        /** The file is being read. */
        READING,
        /** Its password is wanted. */
        PASSWORD,
        /** What is in it is shown. */
        PREVIEW,
        /** It cannot be read; the message says why. */
        FAILED
    }
}
