/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care.ui;

import app.gatehouse.care.BackupFailure;
import app.gatehouse.care.Contents;
import app.gatehouse.care.OpenedBackup;
import app.gatehouse.care.Restore;
import app.gatehouse.care.RestoreDesk;
import app.gatehouse.care.SealedBackup;
import app.gatehouse.people.ui.ProofViewModel;
import app.gatehouse.shell.Messages;
import app.gatehouse.task.Background;
import app.gatehouse.ui.WorkingViewModel;
import app.gatehouse.vault.DailyCopy;
import app.gatehouse.vault.RecoveryKey;
import app.gatehouse.vault.VaultException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Restoring a backup (26): which one, its key where ours does not open it, what is in it, and then the deed. Screen's
 * thread only.
 */
public final class RestoreViewModel extends WorkingViewModel {
    private final RestoreSide side;
    private final RestoreFlow flow;
    private final CareWords careWords;
    private final RestoreTable table;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(this, "stage", Stage.CHOOSE);
    private List<DailyCopy> copies = List.of();
    private Optional<SealedBackup> sealed = Optional.empty();
    private Optional<OpenedBackup> opened = Optional.empty();
    private Optional<Contents> present = Optional.empty();
    private String name = "";

    /** For one opening; reads which daily copies there are. */
    public RestoreViewModel(RestoreSide side, RestoreFlow flow, ZoneId zone, Background background, Messages messages) {
        super(background, messages);
        this.side = side;
        this.flow = flow;
        this.careWords = new CareWords(messages, zone);
        this.table = new RestoreTable(messages, careWords);
        work(side.desk()::copies, this::showCopies);
    }

    private void showCopies(List<DailyCopy> found) {
        copies = found;
        stage.set(null);
        stage.set(Stage.CHOOSE);
    }

    /** Where the dialog stands; null for a moment while it changes. */
    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** The value of {@link #stageProperty()}. */
    public Stage getStage() {
        return stage.get();
    }

    /** The daily copies, newest first, in words. */
    public List<String> copyWords() {
        return copies.stream().map(copy -> careWords.day(copy.day())).toList();
    }

    /** The part that asks for the proof; empty before the gate. */
    public Optional<ProofViewModel> getProof() {
        return side instanceof RestoreSide.Inside inside ? Optional.of(inside.proof()) : Optional.empty();
    }

    /** The name of what was chosen. */
    public String getName() {
        return name;
    }

    /** The table's lines. */
    List<RestoreTable.Row> rows() {
        return opened.map(backup -> table.rows(backup, present)).orElse(List.of());
    }

    /** What gets lost, in one line. */
    public String getWarning() {
        return opened.map(table::warning).orElse("");
    }

    /** What follows from restoring. */
    public String getConsequence() {
        return opened.map(table::consequence).orElse("");
    }

    /** Lets the person choose a file, and looks at it. */
    public void chooseFile() {
        if (isFree()) {
            flow.choose(this::look);
        }
    }

    /** Looks at one of {@link #copyWords()}. */
    public void chooseCopy(int index) {
        if (isFree()) {
            look(copies.get(index).file());
        }
    }

    private void look(Path file) {
        say("");
        forget();
        RestoreDesk desk = side.desk();
        work(
                () -> {
                    SealedBackup backup = desk.look(file);
                    return new Looked(backup, desk.open(backup), desk.present());
                },
                this::show,
                () -> stage.set(Stage.CHOOSE));
    }

    private void show(Looked looked) {
        sealed = Optional.of(looked.sealed);
        present = looked.present;
        name = looked.sealed.name();
        if (looked.opened.isPresent()) {
            show(looked.opened.get());
        } else {
            stage.set(Stage.KEY);
        }
    }

    private void show(OpenedBackup backup) {
        opened = Optional.of(backup);
        say("");
        stage.set(Stage.PREVIEW);
    }

    /** Tries the master password of the backup's time. Takes the copy over and wipes it. */
    public void openWithPassword(char[] password) {
        boolean runs = sealed.isPresent()
                && password.length > 0
                && work(
                        () -> {
                            try {
                                return side.desk().open(sealed.get(), password);
                            } finally {
                                Arrays.fill(password, '\0');
                            }
                        },
                        this::keyTried);
        if (!runs) {
            Arrays.fill(password, '\0');
        }
    }

    /** Tries the recovery key of the backup's time. Takes the copy over and wipes it. */
    public void openWithRecoveryKey(char[] text) {
        Optional<SealedBackup> backup = sealed;
        if (backup.isPresent()) {
            withKey(text, key -> side.desk().open(backup.get(), key), this::keyTried);
        }
        Arrays.fill(text, '\0');
    }

    private <T> void withKey(char[] text, KeyWork<T> use, Consumer<? super T> done) {
        RecoveryKey.ParseResult result = RecoveryKey.parse(text);
        if (result.key().isEmpty()) {
            say(words("care.restore.key.slip"));
            return;
        }
        RecoveryKey key = result.key().get();
        boolean runs = work(
                () -> {
                    try (key) {
                        return use.with(key);
                    }
                },
                done);
        if (!runs) {
            key.close();
        }
    }

    private void keyTried(Optional<OpenedBackup> answer) {
        if (answer.isPresent()) {
            show(answer.get());
        } else {
            say(words("care.restore.key.wrong"));
        }
    }

    /**
     * Restores what the table shows.
     *
     * @param password taken over, as the code: both are wiped in every case; not looked at before the gate
     */
    public void restore(char[] password, char[] code) {
        if (opened.isPresent() && side instanceof RestoreSide.Inside inside && isFree()) {
            OpenedBackup backup = opened.get();
            inside.proof()
                    .prove(password, code, given -> inside.restore().restore(given, backup), this::restored, () -> {});
            return;
        }
        Arrays.fill(password, '\0');
        Arrays.fill(code, '\0');
        if (opened.isPresent() && side instanceof RestoreSide.Gate gate) {
            OpenedBackup backup = opened.get();
            work(() -> gate.rescue().restore(backup), flow::rescued);
        }
    }

    /** As {@link #restore}, with the recovery key of now in place of a proof. Takes the copy over and wipes it. */
    public void restoreWithRecoveryKey(char[] text) {
        if (opened.isPresent() && side instanceof RestoreSide.Inside inside && isFree()) {
            OpenedBackup backup = opened.get();
            withKey(text, key -> inside.restore().restore(inside.personId(), key, backup), this::restoredWithKey);
        }
        Arrays.fill(text, '\0');
    }

    private void restoredWithKey(Restore.Outcome outcome) {
        switch (outcome) {
            case RESTORED -> flow.restored();
            case WRONG_KEY -> say(words("care.restore.wrong-key"));
            default -> say(words("care.restore.not-proven"));
        }
    }

    /** Whether the recovery key is asked for first: the administrator has no second factor that could prove them. */
    boolean asksForRecoveryKey() {
        return getProof()
                .filter(proof -> proof.isReady() && !proof.isCodeNeeded())
                .isPresent();
    }

    /** What was said last is old: another thing is being typed. */
    void typed() {
        if (isFree()) {
            say("");
        }
    }

    private void restored(Restore.Outcome outcome) {
        if (outcome == Restore.Outcome.RESTORED) {
            flow.restored();
        } else {
            getProof()
                    .ifPresent(proof -> proof.refuse(words(
                            outcome == Restore.Outcome.NEEDS_FACTOR
                                    ? "care.restore.needs-factor"
                                    : "care.restore.not-proven")));
        }
    }

    /** Back to the choice of a backup. */
    public void again() {
        if (isFree()) {
            say("");
            forget();
            stage.set(Stage.CHOOSE);
        }
    }

    /** Restores nothing. */
    public void keep() {
        flow.keep();
    }

    private void forget() {
        opened.ifPresent(OpenedBackup::close);
        opened = Optional.empty();
        sealed = Optional.empty();
    }

    /** Wipes what was opened. */
    @Override
    public void close() {
        super.close();
        getProof().ifPresent(ProofViewModel::close);
        forget();
    }

    /** What is done with a key that is wiped afterwards. */
    @FunctionalInterface
    private interface KeyWork<T> {
        T with(RecoveryKey key) throws BackupFailure, VaultException;
    }

    private record Looked(SealedBackup sealed, Optional<OpenedBackup> opened, Optional<Contents> present) {}

    /** Where the dialog stands. */
    public enum Stage {
        /** Which backup; a message says what is wrong with the one that was chosen. */
        CHOOSE,
        /** It is sealed under a key of another time, which is asked for. */
        KEY,
        /** What is in it. */
        PREVIEW
    }
}
