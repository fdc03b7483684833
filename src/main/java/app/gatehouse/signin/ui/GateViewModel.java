/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.paper.PaperFailure;
import app.gatehouse.shell.Messages;
import app.gatehouse.task.Background;
import app.gatehouse.vault.VaultException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * What the view-models of the gate share: one piece of slow work at a time, and the sentence that says how it went.
 * Screen's thread only.
 */
public abstract class GateViewModel implements AutoCloseable {
    private final Background background;
    private final Messages messages;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");

    GateViewModel(Background background, Messages messages) {
        this.background = background;
        this.messages = messages;
    }

    /** While slow work runs; commands do nothing then. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public boolean isBusy() {
        return busy.get();
    }

    /** What went wrong and what to do; empty when nothing did. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    public String getMessage() {
        return message.get();
    }

    /** Ends the screen: nothing that still runs answers any more. */
    @Override
    public void close() {
        background.close();
    }

    /** Shows a sentence, or none when empty. */
    void say(String sentence) {
        message.set(sentence);
    }

    /** The words of a key. */
    String words(String key, Object... arguments) {
        return messages.get(key, arguments);
    }

    /** A length of time in words. */
    String length(Duration length) {
        return Spoken.length(messages, length);
    }

    /**
     * Runs slow work unless some runs already; a failing world becomes the message, a bug goes to the last-resort
     * handler.
     */
    <T> void work(Callable<T> work, Consumer<? super T> done) {
        work(work, done, () -> {});
    }

    /** As {@link #work(Callable, Consumer)}; {@code failed} runs after the message of a failing world was set. */
    <T> void work(Callable<T> work, Consumer<? super T> done, Runnable failed) {
        if (busy.get()) {
            return;
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
                    say(sentence(failure));
                    failed.run();
                });
    }

    /** The sentence of a failing world. Throws what is a bug. */
    private String sentence(Exception failure) {
        if (failure instanceof VaultException vault) {
            return words("vault.error." + vault.reason());
        }
        if (failure instanceof PaperFailure paper) {
            return words("paper.failure." + paper.reason());
        }
        if (failure instanceof RuntimeException bug) {
            throw bug;
        }
        throw new IllegalStateException(failure);
    }
}
