/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui;

import app.gatehouse.shell.Messages;
import app.gatehouse.task.Background;
import app.gatehouse.task.BrokenWork;
import app.gatehouse.task.Explained;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * What the view-models of screens that work slowly share: one piece of work at a time, and the sentence that says how it
 * went. Screen's thread only; the work itself runs elsewhere and touches no property.
 */
public abstract class WorkingViewModel implements AutoCloseable {
    private final Background background;
    private final Messages messages;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private boolean closed;

    /** Works on the screen's own background. */
    protected WorkingViewModel(Background background, Messages messages) {
        this.background = background;
        this.messages = messages;
    }

    /** While slow work runs; commands do nothing then. */
    public final ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** The value of {@link #busyProperty()}. */
    public final boolean isBusy() {
        return busy.get();
    }

    /** What went wrong and what to do; empty when nothing did. */
    public final ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** The value of {@link #messageProperty()}. */
    public final String getMessage() {
        return message.get();
    }

    /** Ends the screen: nothing that still runs answers any more. A second call does nothing. */
    @Override
    public void close() {
        closed = true;
        background.close();
    }

    /** Whether a command would be carried out now. */
    protected final boolean isFree() {
        return !closed && !busy.get();
    }

    /** Shows a sentence, or none when empty. */
    protected final void say(String sentence) {
        message.set(sentence);
    }

    /** The words of a key. */
    protected final String words(String key, Object... arguments) {
        return messages.get(key, arguments);
    }

    /**
     * Runs slow work unless some runs already or the screen is closed; a failing world becomes the message, a bug goes to
     * the last-resort handler.
     *
     * @return whether it runs; false: nothing of it was or will be called
     */
    protected final <T> boolean work(Callable<T> work, Consumer<? super T> done) {
        return work(work, done, () -> {});
    }

    /** As {@link #work(Callable, Consumer)}; {@code failed} runs after the message of a failing world was set. */
    protected final <T> boolean work(Callable<T> work, Consumer<? super T> done, Runnable failed) {
        if (!isFree()) {
            return false;
        }
        busy.set(true);
        background.run(
                work,
                result -> {
                    busy.set(false);
                    done.accept(result);
                },
                failure -> {
                    busy.set(false);
                    if (!(failure instanceof BrokenWork)) {
                        say(sentence(failure));
                    }
                    failed.run();
                });
        return true;
    }

    /** The sentence of a failing world; a screen may have its own for one of them. Throws what is a bug. */
    protected String sentence(Exception failure) {
        if (failure instanceof Explained explained) {
            return words(explained.messageKey());
        }
        if (failure instanceof RuntimeException bug) {
            throw bug;
        }
        throw new IllegalStateException(failure);
    }
}
