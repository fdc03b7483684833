/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui;

import app.gatehouse.otp.KeyText;
import app.gatehouse.otp.OtpSecret;
import app.gatehouse.shell.Messages;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * A key that is being typed: read at each change, with what is wrong with it in words. Owns the secret; closing wipes it.
 * What a short key means is the screen's to say. Screen's thread only.
 */
public final class KeyEntry implements AutoCloseable {
    private final Messages messages;
    private final int usualBits;
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.NONE);
    private OtpSecret secret;
    private boolean settled;
    private boolean cut;

    /** @param usualBits below this a key is too short to be taken before the person has gone on to something else */
    public KeyEntry(int usualBits, Messages messages) {
        this.usualBits = usualBits;
        this.messages = messages;
    }

    /** How far a typed key is. */
    public enum State {
        /** There is none yet, or a wrong one. */
        NONE,
        /** It can be one of two keys, see {@link KeyText.Read.Either}. */
        EITHER,
        /** There is a whole one, shorter than usual. */
        SHORT,
        /** There is a whole one. */
        WHOLE
    }

    /**
     * The text has changed.
     *
     * @param text as typed; taken over: wiped
     * @param form how it is written; empty: to be told by the text
     */
    public void type(char[] text, Optional<KeyText.Form> form) {
        wipe();
        settled = false;
        KeyText.Read read = KeyText.take(text, form);
        cut = read instanceof KeyText.Read.CutOff;
        String wrong = "";
        if (read instanceof KeyText.Read.Key key) {
            secret = key.secret();
        } else if (read instanceof KeyText.Read.TooLong) {
            wrong = messages.get("ui.key.long");
        } else if (read instanceof KeyText.Read.IllegalLetter letter) {
            boolean hex = form.filter(KeyText.Form.HEX::equals).isPresent();
            wrong = messages.get(
                    hex ? "ui.key.letter-hex" : "ui.key.letter",
                    Character.toString(letter.codePoint()),
                    letter.position());
        }
        error.set(wrong);
        state.set(read instanceof KeyText.Read.Either ? State.EITHER : judge());
    }

    /** The person went on to something else: a short key is meant so, and one that is cut off is named. */
    public void leave(boolean empty) {
        settled = true;
        if (state.get() == State.EITHER) {
            return;
        }
        if (secret == null && !empty && error.get().isEmpty()) {
            error.set(messages.get("ui.key.cut"));
        }
        state.set(judge());
    }

    private State judge() {
        if (secret == null) {
            return State.NONE;
        }
        if (secret.bits() >= usualBits) {
            return State.WHOLE;
        }
        return settled ? State.SHORT : State.NONE;
    }

    /** What is wrong with the key; empty when nothing is. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** How far it is. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The value of {@link #stateProperty()}. */
    public State getState() {
        return state.get();
    }

    /** Whether what is typed could become a key, and is not one yet: a letter is missing, or there is one too many. */
    public boolean isCut() {
        return cut;
    }

    /** Whether there is a whole key, short or not. */
    public boolean isWhole() {
        return state.get() == State.SHORT || state.get() == State.WHOLE;
    }

    /**
     * The whole key: this one's own, not to be closed by others.
     *
     * @throws IllegalStateException while there is none
     */
    public OtpSecret secret() {
        if (!isWhole()) {
            throw new IllegalStateException("No key");
        }
        return secret;
    }

    private void wipe() {
        if (secret != null) {
            secret.close();
            secret = null;
        }
    }

    /** Wipes the secret. */
    @Override
    public void close() {
        wipe();
        state.set(State.NONE);
    }

    @Override
    public String toString() {
        return "KeyEntry";
    }
}
