/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import app.gatehouse.factor.TokenEnrolment;
import app.gatehouse.otp.KeyText;
import app.gatehouse.otp.OtpAuthUri;
import app.gatehouse.otp.OtpParameters;
import app.gatehouse.otp.OtpSecret;
import app.gatehouse.otp.OtpType;
import app.gatehouse.shell.Messages;
import app.gatehouse.ui.CodeParameters;
import app.gatehouse.ui.KeyEntry;
import java.util.Arrays;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * What is known of a token so far: its key and how its codes are made, typed or from a QR code; or that the station knows
 * both by the number on its back. Closing wipes the key. Screen's thread only.
 */
public final class TokenForm implements AutoCloseable {
    /** RFC 4226, section 4, R6: a key has at least so many bits. */
    private static final int LEAST_BITS = TokenEnrolment.ENOUGH_BITS;
    /** Longer texts are keys that were not typed right: they are not looked for, so that no text is made of them. */
    private static final int LONGEST_SERIAL = 24;

    private final Messages messages;
    private final KeyEntry key;
    private final CodeParameters parameters = new CodeParameters();
    private final ObjectProperty<KeyText.Form> writing = new SimpleObjectProperty<>(this, "writing");
    private final ReadOnlyBooleanWrapper writingAsked = new ReadOnlyBooleanWrapper(this, "writingAsked");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
    private final ReadOnlyStringWrapper warning = new ReadOnlyStringWrapper(this, "warning", "");
    private final ReadOnlyStringWrapper numberError = new ReadOnlyStringWrapper(this, "numberError", "");
    private final ReadOnlyIntegerWrapper digits = new ReadOnlyIntegerWrapper(this, "digits");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready");
    private final ReadOnlyObjectWrapper<Source> source = new ReadOnlyObjectWrapper<>(this, "source", Source.TYPED);

    /** Nothing is known. */
    public TokenForm(Messages messages) {
        this.messages = messages;
        this.key = new KeyEntry(LEAST_BITS, messages);
        parameters.onChange(this::judge);
        key.stateProperty().subscribe(state -> judge());
        key.errorProperty().subscribe(sentence -> error.set(sentence));
        judge();
    }

    /** Where the key comes from. */
    public enum Source {
        /** It is typed. */
        TYPED,
        /** It was read from a QR code. */
        SCANNED,
        /** The station knows it, and how the codes are made. */
        STOCK
    }

    /**
     * The text of the key's field has changed by hand.
     *
     * @param text as typed; taken over: wiped
     */
    public void typeKey(char[] text) {
        source.set(Source.TYPED);
        key.type(text, Optional.ofNullable(writing.get()));
        // The same sentence once more is no change of the key's, but a known number may have taken it away here.
        error.set(key.errorProperty().get());
        writingAsked.set(key.getState() == KeyEntry.State.EITHER || (text.length > 0 && writing.get() != null));
        if (!writingAsked.get()) {
            writing.set(null);
        }
        judge();
    }

    /**
     * The person went on to something else.
     *
     * @param text the whole text; left as it is
     * @return what may be the number on a token's back; empty: it is a key, or too long for such a number
     */
    public Optional<String> leaveKey(char[] text) {
        if (source.get() != Source.TYPED) {
            return Optional.empty();
        }
        key.leave(text.length == 0);
        boolean isKey = key.getState() == KeyEntry.State.WHOLE || key.getState() == KeyEntry.State.EITHER;
        return isKey || text.length == 0 || text.length > LONGEST_SERIAL
                ? Optional.empty()
                : Optional.of(String.valueOf(text));
    }

    /**
     * The station knows the token by the number that was typed.
     *
     * @param length how many digits its codes have
     */
    public void known(int length) {
        source.set(Source.STOCK);
        error.set("");
        parameters.digitsProperty().set(length);
        judge();
    }

    /** The station knows no token by the number that was typed, if it was one. */
    public void unknown() {
        if (key.getState() == KeyEntry.State.NONE && key.isCut()) {
            error.set(messages.get("factor.token.unknown"));
        }
    }

    /**
     * Takes over what a QR code said.
     *
     * @param found by time or by counter; closed by this
     * @return the key in groups of four, to be wiped by the caller
     */
    public char[] fill(OtpAuthUri found) {
        try (found) {
            writing.set(null);
            writingAsked.set(false);
            parameters.set(found.parameters());
            char[] text = found.secret().keyText();
            key.type(text.clone(), Optional.of(KeyText.Form.BASE32));
            key.leave(false);
            source.set(Source.SCANNED);
            judge();
            return text;
        }
    }

    /** How its codes are made. */
    public CodeParameters parameters() {
        return parameters;
    }

    /** How the key is written, where that was asked; null: it is told by the key. Set it, then type the key again. */
    public ObjectProperty<KeyText.Form> writingProperty() {
        return writing;
    }

    /** Whether the key can be read in two ways, so that the person says how it is written. */
    public ReadOnlyBooleanProperty writingAskedProperty() {
        return writingAsked.getReadOnlyProperty();
    }

    /** What is wrong with the key; empty when nothing is. */
    public ReadOnlyStringProperty keyErrorProperty() {
        return error.getReadOnlyProperty();
    }

    /** That the key is shorter than one should be; empty when it is not. */
    public ReadOnlyStringProperty warningProperty() {
        return warning.getReadOnlyProperty();
    }

    /** What is wrong with a number; empty when nothing is. */
    public ReadOnlyStringProperty numberErrorProperty() {
        return numberError.getReadOnlyProperty();
    }

    /** How many digits its codes have. */
    public ReadOnlyIntegerProperty digitsProperty() {
        return digits.getReadOnlyProperty();
    }

    /** Whether all is known that a code is checked with. */
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /** Where the key comes from. */
    public ReadOnlyObjectProperty<Source> sourceProperty() {
        return source.getReadOnlyProperty();
    }

    /** The value of {@link #sourceProperty()}. */
    public Source getSource() {
        return source.get();
    }

    /** Whether its button moves the codes on. */
    public boolean isByButton() {
        return parameters.typeProperty().get() == OtpType.HOTP;
    }

    /**
     * A copy of a key that was typed or scanned, which the caller closes.
     *
     * @throws IllegalStateException while there is none
     */
    public OtpSecret copyKey() {
        byte[] bytes = key.secret().copy();
        try {
            return OtpSecret.of(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private void judge() {
        Optional<OtpParameters> made = parameters.get();
        numberError.set(made.isPresent() ? "" : messages.get("factor.token.bad-number"));
        digits.set(parameters.digitsProperty().get());
        boolean stocked = source.get() == Source.STOCK;
        boolean isShort = !stocked && key.getState() == KeyEntry.State.SHORT;
        warning.set(isShort ? messages.get("factor.token.short") : "");
        ready.set(stocked || (key.isWhole() && made.isPresent()));
    }

    /** Wipes the key. */
    @Override
    public void close() {
        key.close();
    }

    @Override
    public String toString() {
        return "TokenForm";
    }
}
