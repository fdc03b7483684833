/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import app.gatehouse.authenticator.importing.ScannedTexts;
import app.gatehouse.authenticator.importing.ScannedTexts.Answer;
import app.gatehouse.scan.PictureReader;
import app.gatehouse.scan.QrReader;
import app.gatehouse.scan.UnreadablePicture;
import app.gatehouse.scan.UnreadablePicture.Reason;
import app.gatehouse.shell.Messages;
import app.gatehouse.task.Background;
import app.gatehouse.task.Cancellation;
import app.gatehouse.ui.WorkingViewModel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Searches pictures for codes and says what was found. The parts of a Google export are kept, picture after picture, until
 * the dialog is closed.
 */
public final class PictureViewModel extends WorkingViewModel {
    private final PictureFlow flow;
    private final PictureSearch search;
    private final ScannedTexts kept = new ScannedTexts();
    private final Cancellation stop = new Cancellation();
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(this, "stage", Stage.LOOKING);
    private PictureSource source;
    private String partWords = "";

    /** For one opening. */
    public PictureViewModel(
            PictureFlow flow, PictureReader pictures, QrReader codes, Background background, Messages messages) {
        super(background, messages);
        this.flow = flow;
        this.search = new PictureSearch(pictures, codes);
        flow.hear(this::look);
    }

    /** Searches what the flow has. */
    public void start() {
        flow.take().ifPresent(this::look);
    }

    /** Searches something more, unless a search runs; it is closed in any case. */
    private void look(PictureSource what) {
        if (!isFree()) {
            what.close();
            return;
        }
        source = what;
        say("");
        stage.set(Stage.LOOKING);
        work(() -> search.find(what, stop), found -> show(what, found), this::broken);
    }

    /** Memory ran out over it, for example: the next one can be looked at. */
    private void broken() {
        source.close();
        source = null;
        stage.set(Stage.NOTHING);
    }

    private void show(PictureSource what, PictureSearch.Found found) {
        source = null;
        Answer alone = alone(found.texts());
        Answer answer = kept.add(found.texts());
        if (!found.texts().isEmpty() && !found.unread().isEmpty()) {
            flow.leftOut(found.unread().size());
        }
        if (answer instanceof Answer.One one) {
            flow.found(one.uri());
        } else if (answer instanceof Answer.Several) {
            flow.found(kept.lines());
        } else if (answer instanceof Answer.Parts parts) {
            partWords = words(parts);
            say(parts.otherExport() ? words("authenticator.picture.other-export") : words(what, found, alone));
            stage.set(Stage.PARTS);
        } else if (isOneOtherFile(what, found)) {
            flow.importFile(((PictureSource.Files) what).paths().get(0));
        } else {
            say(words(what, found, alone));
            stage.set(Stage.NOTHING);
        }
    }

    /** What this picture would amount to without those before it. */
    private static Answer alone(List<String> texts) {
        try (ScannedTexts only = new ScannedTexts()) {
            Answer answer = only.add(texts);
            if (answer instanceof Answer.One one) {
                one.uri().close();
            } else if (answer instanceof Answer.BackupCodes codes) {
                codes.payloads().forEach(payload -> Arrays.fill(payload, '\0'));
            }
            return answer;
        }
    }

    private static boolean isOneOtherFile(PictureSource what, PictureSearch.Found found) {
        return what instanceof PictureSource.Files files
                && files.paths().size() == 1
                && found.unread().equals(List.of(Reason.NOT_A_PICTURE));
    }

    /** What is wrong with this picture; empty if nothing is. */
    private String words(PictureSource what, PictureSearch.Found found, Answer alone) {
        if (alone instanceof Answer.NotOurs) {
            return words("authenticator.picture.not-ours");
        }
        if (alone instanceof Answer.BackupCodes) {
            return words("authenticator.picture.backup-code");
        }
        if (!(alone instanceof Answer.NoCode)) {
            return "";
        }
        if (found.firstUnread().isPresent()) {
            return words(new UnreadablePicture(found.firstUnread().get()).messageKey());
        }
        if (what instanceof PictureSource.Frames pictures && pictures.screen()) {
            return words(
                    pictures.frames().isEmpty()
                            ? "authenticator.picture.no-screen"
                            : "authenticator.picture.none-seen");
        }
        return words("authenticator.picture.none");
    }

    private String words(Answer.Parts parts) {
        int size = parts.here().size() + parts.missing().size();
        String here = words("authenticator.picture.here", parts.here().size(), numbers(parts.here()), size);
        return parts.missing().isEmpty()
                ? here
                : here + " "
                        + words("authenticator.picture.missing", parts.missing().size(), numbers(parts.missing()));
    }

    /** "1, 2 and 4". */
    private String numbers(List<Integer> numbers) {
        String last = String.valueOf(numbers.get(numbers.size() - 1));
        if (numbers.size() == 1) {
            return last;
        }
        String first = numbers.subList(0, numbers.size() - 1).stream()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return words("authenticator.picture.and", first, last);
    }

    /** Where the dialog stands. */
    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** The value of {@link #stageProperty()}. */
    public Stage getStage() {
        return stage.get();
    }

    /** Which parts of an export are here and which are missing; empty before the first one. */
    public String getPartWords() {
        return partWords;
    }

    /** Lets the person choose a picture. */
    public void choose() {
        if (isFree()) {
            flow.choose();
        }
    }

    /** Looks at the monitors. */
    public void capture() {
        if (isFree()) {
            flow.capture();
        }
    }

    /** Takes what lies on the clipboard. */
    public void paste() {
        if (isFree()) {
            flow.arrivals().paste();
        }
    }

    /** Takes files that were dragged here. */
    public void drop(List<Path> files) {
        if (isFree()) {
            flow.arrivals().drop(files);
        }
    }

    /** Goes on without the parts that are missing. */
    public void goOn() {
        if (isFree() && stage.get() == Stage.PARTS) {
            flow.found(kept.lines());
        }
    }

    /** Gives up what runs, and what was found. */
    public void cancel() {
        flow.cancel();
    }

    /** Blackens the pictures and wipes what was found. */
    @Override
    public void close() {
        super.close();
        stop.cancel();
        flow.leave();
        if (source != null) {
            source.close();
            source = null;
        }
        kept.close();
    }

    /** Where the dialog stands. */
    public enum Stage {
        /** The search runs. */
        LOOKING,
        /** Parts of an export are here, others are missing. */
        PARTS,
        /** There is nothing to add; the message says why. */
        NOTHING
    }
}
