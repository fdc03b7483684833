/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.scan.ui;

import app.gatehouse.scan.CameraFailure;
import app.gatehouse.scan.Frame;
import app.gatehouse.scan.QrReader;
import app.gatehouse.shell.Messages;
import app.gatehouse.task.Background;
import app.gatehouse.task.BrokenWork;
import app.gatehouse.task.TimeSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * A camera's live picture in which codes are looked for. Screen's thread only; built per visit.
 *
 * <p>Two loops, one piece of work at a time each: one fetches the newest picture and shows it; the other reads the newest
 * one that was shown, at most ten a second. Nothing queues: a picture that was not read when the next one comes is
 * blackened. What was found is judged by who asked ({@link #onCodes}); nothing of it is kept here.
 */
public final class LiveScanViewModel implements AutoCloseable {
    private final LiveCamera camera;
    private final Background watching;
    private final ReadingLoop reading;
    private final LiveSentence sentence;
    private final ObservableList<String> names = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper chosen = new ReadOnlyStringWrapper(this, "chosen", "");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.STARTING);
    private Verdict.Judge judge = texts -> new Verdict.Refused("");
    private Consumer<Frame> picture = frame -> {};
    private Runnable then = () -> {};
    private int round;
    private boolean closed;

    /** What is shown. */
    public enum State {
        /** The camera is looked for and opened. */
        STARTING,
        /** The picture lives. */
        LOOKING,
        /** A code was taken; the camera is let go. */
        FOUND,
        /** No camera is there. */
        NO_CAMERA,
        /** Another program has it. */
        BUSY,
        /** It was there, and gives no more pictures. */
        UNPLUGGED
    }

    /**
     * Shows nothing before {@link #start()}.
     *
     * @param watching the loop of pictures; its own, as it is closed with this
     * @param reading the loop of readings; its own
     */
    public LiveScanViewModel(
            LiveCamera camera,
            QrReader reader,
            Background watching,
            Background reading,
            TimeSource time,
            Messages messages) {
        this.camera = camera;
        this.watching = watching;
        this.reading = new ReadingLoop(reader, reading, time, this::hear);
        this.sentence = new LiveSentence(time, messages);
        show(State.STARTING);
    }

    /** Who judges what is read. The next call replaces it. */
    public void onCodes(Verdict.Judge who) {
        judge = who;
    }

    /** Who draws the pictures. A frame is there for the length of the call: copy it, keep it not. */
    void onPicture(Consumer<Frame> who) {
        picture = who;
    }

    /** The names of the cameras, as people know them. */
    public ObservableList<String> names() {
        return names;
    }

    /** Which of them is shown; empty where none is. */
    public ReadOnlyStringProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The value of {@link #chosenProperty()}. */
    public String getChosen() {
        return chosen.get();
    }

    /** What is shown. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The value of {@link #stateProperty()}. */
    public State getState() {
        return state.get();
    }

    /** What the person can do now, or what is wrong with the camera. */
    public ReadOnlyStringProperty messageProperty() {
        return sentence.textProperty();
    }

    /** The value of {@link #messageProperty()}. */
    public String getMessage() {
        return messageProperty().get();
    }

    /** Looks for cameras and opens the remembered one, or else the first. */
    public void start() {
        int mine = begin();
        during(mine, camera::look, choice -> {
            names.setAll(choice.names());
            chosen.set(choice.name());
            open(mine, () -> camera.open(choice.name()));
        });
    }

    /** Looks for cameras again, after there was none, or it was busy or unplugged. */
    public void lookAgain() {
        start();
    }

    /** Shows another camera, and remembers it. */
    public void choose(String name) {
        if (name.equals(chosen.get()) || getState() == State.FOUND) {
            return;
        }
        int mine = begin();
        chosen.set(name);
        open(mine, () -> camera.choose(name));
    }

    /** The person has seen that something was found: what follows begins, once. */
    public void goOn() {
        Runnable next = then;
        then = () -> {};
        next.run();
    }

    /** A new round: what an earlier one still brings is dropped. */
    private int begin() {
        reading.drop();
        show(State.STARTING);
        return ++round;
    }

    private void open(int mine, Opening opening) {
        during(
                mine,
                () -> {
                    opening.run();
                    return mine;
                },
                this::watch);
    }

    private void watch(int mine) {
        during(mine, camera::next, frame -> {
            take(frame);
            watch(mine);
        });
    }

    /** Does slow work of a round; once the round is over, its result is dropped. */
    private <T> void during(int mine, Callable<T> work, Consumer<T> done) {
        if (closed || mine != round) {
            return;
        }
        watching.run(
                work,
                result -> {
                    if (mine == round) {
                        done.accept(result);
                    } else if (result instanceof Frame frame) {
                        frame.close();
                    }
                },
                failure -> {
                    if (mine == round) {
                        fail(failure);
                    }
                });
    }

    private void fail(Exception failure) {
        round++;
        reading.drop();
        letGo();
        CameraFailure.Reason reason =
                failure instanceof CameraFailure known ? known.reason() : CameraFailure.Reason.UNPLUGGED;
        show(
                switch (reason) {
                    case NONE -> State.NO_CAMERA;
                    case BUSY -> State.BUSY;
                    case UNPLUGGED -> State.UNPLUGGED;
                });
        report(failure);
    }

    /** What no camera says is a bug. */
    private static void report(Exception failure) {
        if (!(failure instanceof CameraFailure) && !(failure instanceof BrokenWork)) {
            throw new IllegalStateException(failure);
        }
    }

    private void letGo() {
        watching.run(
                () -> {
                    camera.close();
                    return true;
                },
                done -> {},
                LiveScanViewModel::report);
    }

    private void take(Frame frame) {
        if (getState() == State.STARTING) {
            show(State.LOOKING);
        }
        picture.accept(frame);
        reading.take(frame);
    }

    private void hear(List<String> texts) {
        if (texts.isEmpty()) {
            sentence.noCode();
            return;
        }
        Verdict verdict = judge.judge(texts);
        if (verdict instanceof Verdict.Found found) {
            round++;
            reading.drop();
            letGo();
            then = found.then();
            show(State.FOUND);
        } else if (verdict instanceof Verdict.More more) {
            sentence.hint(more.sentence());
        } else if (verdict instanceof Verdict.Refused refused) {
            sentence.refuse(refused.sentence());
        }
    }

    private void show(State now) {
        sentence.say(now);
        if (now == State.NO_CAMERA) {
            names.clear();
            chosen.set("");
        }
        state.set(now);
    }

    /** Lets the camera go, also one that is just being opened, and blackens what it showed. A second call does nothing. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        round++;
        camera.release();
        letGo();
        closed = true;
        watching.close();
        reading.close();
        then = () -> {};
        judge = texts -> new Verdict.Refused("");
        picture = frame -> {};
    }

    private interface Opening {
        void run() throws CameraFailure;
    }
}
