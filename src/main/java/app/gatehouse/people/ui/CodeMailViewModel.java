/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people.ui;

import app.gatehouse.people.CodeMail;
import app.gatehouse.people.CodeMail.Phase;
import app.gatehouse.people.CodeMail.Request;
import app.gatehouse.people.CodeMail.State;
import app.gatehouse.shell.Messages;
import app.gatehouse.task.Ticker;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * How a mailed code stands, looked at once a second and after each wish. The same on every screen that asks for such a code;
 * the sentences are each screen's own. Screen's thread only; nothing here is slow.
 */
public final class CodeMailViewModel implements AutoCloseable {
    private static final long SECONDS_IN_MINUTE = 60;
    private static final long ROUND_UP = 999_999_999;
    /** Before anything is watched. */
    public static final State NOTHING =
            new State(Phase.NONE, Optional.empty(), Optional.empty(), Duration.ZERO, Duration.ZERO, true);

    private final Messages messages;
    private final Ticker.Subscription beat;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", NOTHING);
    private Optional<CodeMail> mail = Optional.empty();

    /** Watches nothing yet. */
    public CodeMailViewModel(Ticker ticker, Messages messages) {
        this.messages = messages;
        this.beat = ticker.everySecond(this::look);
    }

    /** Watches these codes from now on, in place of those before. */
    public void watch(CodeMail codes) {
        mail = Optional.of(codes);
        look();
    }

    /** Asks for a new mail. */
    public Request send() {
        Request request = mail.map(CodeMail::send).orElse(Request.OVER);
        look();
        return request;
    }

    /** How it stands. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The value of {@link #stateProperty()}. */
    public State getState() {
        return state.get();
    }

    /** What is left of the code's ten minutes: "9 min 24 s", "24 s". */
    public String validText() {
        long seconds = seconds(getState().validFor());
        return seconds < SECONDS_IN_MINUTE
                ? messages.get("people.mail.seconds", seconds)
                : messages.get("people.mail.minutes", seconds / SECONDS_IN_MINUTE, seconds % SECONDS_IN_MINUTE);
    }

    /** Whole seconds, rounded up, until another mail may be asked for. */
    public long secondsUntilNext() {
        return seconds(getState().untilNext());
    }

    private static long seconds(Duration duration) {
        return duration.plusNanos(ROUND_UP).toSeconds();
    }

    private void look() {
        mail.ifPresent(codes -> state.set(codes.state()));
    }

    @Override
    public void close() {
        beat.close();
    }
}
