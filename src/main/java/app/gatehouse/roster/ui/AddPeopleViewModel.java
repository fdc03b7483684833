/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster.ui;

import app.gatehouse.paper.PaperFailure;
import app.gatehouse.roster.FirstPasswords;
import app.gatehouse.roster.Newcomers;
import app.gatehouse.roster.Newcomers.Answer;
import app.gatehouse.roster.PeoplePreview;
import app.gatehouse.shell.Dialogs.FileKind;
import app.gatehouse.shell.Messages;
import app.gatehouse.signin.Session;
import app.gatehouse.task.Background;
import app.gatehouse.task.Cancellation;
import app.gatehouse.task.Ticker;
import app.gatehouse.ui.WorkingViewModel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The people of a list: looked at first, added all together, their one-time passwords printed (27). */
public final class AddPeopleViewModel extends WorkingViewModel {
    private static final Ticker.Subscription NONE = () -> {};

    private final Session session;
    private final Newcomers newcomers;
    private final RosterFlow flow;
    private final PasswordPaper paper;
    private final Ticker ticker;
    private final PeopleLines lineWords;
    private final Optional<Path> file;
    private final ObservableList<PeopleLineWords> problems = FXCollections.observableArrayList();
    private final BooleanProperty printing = new SimpleBooleanProperty(this, "printing", true);
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(this, "stage", Stage.READING);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress");
    private final AtomicInteger made = new AtomicInteger();
    private final Cancellation cancellation = new Cancellation();
    private Ticker.Subscription beat = NONE;
    private PeoplePreview preview;
    private volatile FirstPasswords passwords;
    private volatile boolean closed;

    /** Reads the list that the flow has. */
    public AddPeopleViewModel(
            Session session,
            Newcomers newcomers,
            RosterFlow flow,
            PasswordPaper paper,
            Background background,
            Ticker ticker,
            Messages messages) {
        super(background, messages);
        this.session = session;
        this.newcomers = newcomers;
        this.flow = flow;
        this.paper = paper;
        this.ticker = ticker;
        this.lineWords = new PeopleLines(messages);
        this.file = flow.list();
        file.ifPresent(
                path -> work(() -> newcomers.preview(session, path), this::preview, () -> stage.set(Stage.FAILED)));
    }

    private void preview(Optional<PeoplePreview> read) {
        if (read.isEmpty()) {
            flow.refuse();
            return;
        }
        preview = read.get();
        problems.setAll(lineWords.problems(preview));
        stage.set(Stage.PREVIEW);
    }

    /** Where the dialog stands. */
    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** The value of {@link #stageProperty()}. */
    public Stage getStage() {
        return stage.get();
    }

    /** What is wrong in which line. */
    public ObservableList<PeopleLineWords> getProblems() {
        return problems;
    }

    /** The file's name. */
    public String fileName() {
        return file.map(Path::getFileName)
                .map(Path::toString)
                .map(name -> name.replaceAll("[\\p{Cc}\\p{Cf}]", ""))
                .orElse("");
    }

    /** "14 people in"; the name stands behind it. */
    public String countWords() {
        return words("roster.csv.count", preview == null ? 0 : preview.size());
    }

    /** How many would be added. */
    public int toAdd() {
        return preview == null ? 0 : preview.good().size();
    }

    /** How many lines are left out. */
    public int leftOut() {
        return problems.size();
    }

    /** Whether the sheet with the passwords is printed once they are added. */
    public BooleanProperty printingProperty() {
        return printing;
    }

    /** How much of the adding is done, from 0 to 1; moves with the beat. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** The same in words. */
    public String progressWords() {
        return words("roster.csv.progress", made.get(), toAdd());
    }

    /** The title of what stands there now. */
    public String title() {
        return words(
                "roster.csv.title." + getStage().name(),
                passwords == null ? 0 : passwords.entries().size());
    }

    /** Adds them all. */
    public void add() {
        if (getStage() != Stage.PREVIEW || toAdd() == 0 || !isFree()) {
            return;
        }
        say("");
        stage.set(Stage.ADDING);
        beat = ticker.everySecond(() -> progress.set((double) made.get() / toAdd()));
        work(this::run, this::added, this::notAdded);
    }

    private Answer run() throws Exception {
        Answer answer = newcomers.add(session, preview.good(), made::set, cancellation);
        if (answer instanceof Answer.Added added) {
            passwords = added.passwords();
            if (closed) {
                passwords.close();
            }
        }
        return answer;
    }

    private void notAdded() {
        beat.close();
        stage.set(Stage.PREVIEW);
    }

    private void added(Answer answer) {
        beat.close();
        if (answer instanceof Answer.Added added) {
            problems.setAll(lineWords.late(added.left()));
            stage.set(Stage.ADDED);
            flow.lookAgain();
            if (printing.get()) {
                print();
            }
        } else if (answer instanceof Answer.NotAllowed) {
            flow.refuse();
        } else {
            flow.closeDialog();
            flow.toast(words("roster.csv.cancelled"));
        }
    }

    /** Prints the sheet with the passwords of those who were added. */
    public void print() {
        put(
                given -> {
                    paper.print(given);
                    return true;
                },
                "roster.first.printed");
    }

    /** Saves the same sheet as a page to print later. */
    public void save() {
        flow.chooseFile(
                words("roster.csv.save"),
                words("roster.csv.save.name") + ".pdf",
                FileKind.PDF,
                target -> put(
                        given -> {
                            paper.save(given, target);
                            return true;
                        },
                        "roster.csv.saved"));
    }

    private void put(Putting putting, String done) {
        FirstPasswords given = passwords;
        if (given == null) {
            return;
        }
        say("");
        Callable<Boolean> work = () -> putting.put(given);
        work(work, printed -> flow.toast(words(done)));
    }

    /** Something that is done with the passwords. */
    private interface Putting {
        boolean put(FirstPasswords given) throws PaperFailure;
    }

    /** Saves what is wrong in which line as a table, for whoever made the list. */
    public void saveReport() {
        byte[] report = lineWords.report(problems);
        flow.chooseFile(
                words("roster.csv.report"),
                words("roster.csv.report.name") + ".csv",
                FileKind.TABLE,
                target -> work(
                        () -> {
                            paper.saveBytes(report, target);
                            return true;
                        },
                        saved -> flow.toast(words("roster.csv.report.saved"))));
    }

    /** Gives the adding up, or closes the dialog. Who leaves before any sheet was printed is asked. */
    public void end() {
        if (getStage() == Stage.ADDING) {
            cancellation.cancel();
        } else {
            flow.closeDialog();
        }
    }

    /** Gives up what runs, and wipes the passwords. */
    @Override
    public void close() {
        super.close();
        closed = true;
        cancellation.cancel();
        beat.close();
        problems.clear();
        FirstPasswords dropped = passwords;
        if (dropped != null) {
            dropped.close();
        }
    }

    /** Where the dialog stands. */
    public enum Stage {
        /** The file is being read. */
        READING,
        /** What would become of its lines is shown. */
        PREVIEW,
        /** It cannot be read; the message says why. */
        FAILED,
        /** Passwords are being made. */
        ADDING,
        /** They are all in. */
        ADDED
    }
}
