/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings.ui;

import app.gatehouse.otp.KeyText;
import app.gatehouse.settings.TokenDesk;
import app.gatehouse.settings.TokenImport;
import app.gatehouse.shell.Messages;
import app.gatehouse.task.Background;
import app.gatehouse.ui.WorkingViewModel;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The preview of a vendor's list of token keys, which adds nothing before the person says so and proves who they are. */
public final class TokenImportViewModel extends WorkingViewModel {
    private final long personId;
    private final TokenDesk desk;
    private final TokenFlow flow;
    private final TokenImportRows rowWords;
    private final Optional<Path> file;
    private final ObservableList<TokenImportRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(this, "stage", Stage.READING);
    private Optional<TokenImport> list = Optional.empty();
    private Optional<KeyText.Form> writing = Optional.empty();
    private boolean ambiguous;
    private int added;

    /** Reads the list that the flow knows. */
    public TokenImportViewModel(
            long personId, TokenDesk desk, SettingsFlow flow, Background background, Messages messages) {
        super(background, messages);
        this.personId = personId;
        this.desk = desk;
        this.flow = flow.tokens();
        this.rowWords = new TokenImportRows(messages);
        this.file = this.flow.file();
        read();
    }

    private void read() {
        file.ifPresent(path -> {
            Optional<KeyText.Form> told = writing;
            work(() -> desk.preview(personId, path, told), this::show, () -> stage.set(Stage.FAILED));
        });
    }

    private void show(Optional<TokenImport> read) {
        if (read.isEmpty()) {
            flow.refuse();
            return;
        }
        list.ifPresent(TokenImport::close);
        list = read;
        ambiguous |= !read.get().sure();
        rows.setAll(rowWords.leftOut(read.get()));
        say(ambiguous && writing.isEmpty() ? words("settings.tokens.writing.ask") : "");
        stage.set(Stage.READING);
        stage.set(Stage.PREVIEW);
    }

    /** Where the dialog stands; set anew each time the list was read. */
    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** The value of {@link #stageProperty()}. */
    public Stage getStage() {
        return stage.get();
    }

    /** The lines that are left out. */
    public ObservableList<TokenImportRow> getRows() {
        return rows;
    }

    /** The file's name. */
    public String fileName() {
        return file.map(Path::getFileName)
                .map(Path::toString)
                .map(name -> name.replaceAll("[\\p{Cc}\\p{Cf}]", ""))
                .orElse("");
    }

    /** "14 lines in"; the name stands behind it. */
    public String countWords() {
        return words(
                "settings.tokens.lines", list.map(read -> read.lines().size()).orElse(0));
    }

    /** How many keys would be added. */
    public int toAdd() {
        return list.map(TokenImport::toAdd).orElse(0);
    }

    /** How many lines are left out. */
    public int leftOut() {
        return rows.size();
    }

    /** Whether the list's keys could be written in either way, so that the person must say. */
    public boolean isAmbiguous() {
        return ambiguous;
    }

    /** Whether there is something to add, and it is known how to read it. */
    public boolean canAdd() {
        return getStage() == Stage.PREVIEW && toAdd() > 0 && (!ambiguous || writing.isPresent());
    }

    /** What the vendor says about how the keys are written; reads the list again. */
    public void choose(KeyText.Form said) {
        if (isFree() && getStage() == Stage.PREVIEW) {
            writing = Optional.of(said);
            read();
        }
    }

    /** Asks for the proof, and adds then. */
    public void add() {
        if (canAdd() && isFree()) {
            flow.ask(list.orElseThrow(), this::added);
        }
    }

    private void added(int count) {
        added = count;
        say("");
        rows.clear();
        stage.set(Stage.ADDED);
    }

    /** The title of what stands there now. */
    public String title() {
        return words("settings.tokens.import.title." + getStage().name(), added);
    }

    /** What to do with the file now. */
    public String deleteWords() {
        return words("settings.tokens.delete", fileName());
    }

    /** Closes the dialog. */
    public void end() {
        flow.end();
    }

    /** Wipes the keys. */
    @Override
    public void close() {
        super.close();
        rows.clear();
        list.ifPresent(TokenImport::close);
        list = Optional.empty();
    }

    /** Where the dialog stands. */
    public enum Stage {
        /** The file is being read. */
        READING,
        /** What would become of its lines is shown. */
        PREVIEW,
        /** It cannot be read; the message says why. */
        FAILED,
        /** The keys are added. */
        ADDED
    }
}
