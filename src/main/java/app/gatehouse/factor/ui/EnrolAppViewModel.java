/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import app.gatehouse.factor.Activation;
import app.gatehouse.factor.AppEnrolment;
import app.gatehouse.people.Person;
import app.gatehouse.scan.QrMatrix;
import app.gatehouse.scan.QrWriter;
import app.gatehouse.shell.Clipboard;
import app.gatehouse.shell.Messages;
import app.gatehouse.station.Method;
import app.gatehouse.task.Background;
import app.gatehouse.ui.WorkingViewModel;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The new secret as QR code and as text, and the first code that puts it in force. Leaving wipes the secret. */
public final class EnrolAppViewModel extends WorkingViewModel {
    private static final Duration ON_CLIPBOARD = Duration.ofSeconds(30);

    private final FactorHolder holder;
    private final EnrolmentFlow flow;
    private final Clipboard clipboard;
    private final Optional<AppEnrolment> enrolment;
    private final ReadOnlyObjectWrapper<QrMatrix> qr = new ReadOnlyObjectWrapper<>(this, "qr");
    private final ReadOnlyBooleanWrapper copied = new ReadOnlyBooleanWrapper(this, "copied");
    private final ReadOnlyIntegerWrapper wrongCodes = new ReadOnlyIntegerWrapper(this, "wrongCodes");

    /** Draws the QR code at once. */
    public EnrolAppViewModel(
            FactorHolder holder,
            EnrolmentFlow flow,
            QrWriter writer,
            Clipboard clipboard,
            Background background,
            Messages messages) {
        super(background, messages);
        this.holder = holder;
        this.flow = flow;
        this.clipboard = clipboard;
        this.enrolment = flow.enrolment();
        if (enrolment.isEmpty()) {
            say(words("factor.app.old"));
        } else {
            AppEnrolment begun = enrolment.get();
            work(() -> writer.write(begun.otpAuthUri()), qr::set);
        }
    }

    /** Who sets up. */
    public Person getPerson() {
        return holder.person();
    }

    /** The QR code; null until it is drawn. */
    public ReadOnlyObjectProperty<QrMatrix> qrProperty() {
        return qr.getReadOnlyProperty();
    }

    /** The value of {@link #qrProperty()}. */
    public QrMatrix getQr() {
        return qr.get();
    }

    /** Whether the key was copied. */
    public ReadOnlyBooleanProperty copiedProperty() {
        return copied.getReadOnlyProperty();
    }

    /** The value of {@link #copiedProperty()}. */
    public boolean isCopied() {
        return copied.get();
    }

    /** How many codes did not match; each time what was typed is worthless. */
    public ReadOnlyIntegerProperty wrongCodesProperty() {
        return wrongCodes.getReadOnlyProperty();
    }

    /** The value of {@link #wrongCodesProperty()}. */
    public int getWrongCodes() {
        return wrongCodes.get();
    }

    /** What the app will call it. */
    public String getLabel() {
        return enrolment.map(AppEnrolment::label).orElse("");
    }

    /** The key in groups of four, to be wiped by the caller; empty when there is none. */
    public char[] keyText() {
        return enrolment.map(AppEnrolment::keyText).orElseGet(() -> new char[0]);
    }

    /** Puts the key, without its spaces, on the clipboard for 30 seconds. */
    public void copyKey() {
        char[] spaced = keyText();
        char[] key = new char[spaced.length];
        int length = 0;
        for (char c : spaced) {
            if (c != ' ') {
                key[length++] = c;
            }
        }
        char[] exact = Arrays.copyOf(key, length);
        clipboard.copySecret(exact, ON_CLIPBOARD);
        Arrays.fill(spaced, '\0');
        Arrays.fill(key, '\0');
        Arrays.fill(exact, '\0');
        copied.set(true);
    }

    /**
     * Tries the code that the app shows.
     *
     * @param code taken over: wiped in every case
     */
    public void confirm(char[] code) {
        boolean runs = enrolment.isPresent()
                && work(
                        () -> {
                            try {
                                return enrolment.get().confirm(code);
                            } finally {
                                Arrays.fill(code, '\0');
                            }
                        },
                        this::show,
                        this::askAgain);
        if (!runs) {
            Arrays.fill(code, '\0');
        }
    }

    /** A digit was typed: the last sentence has been read. */
    public void typing() {
        if (!isBusy() && enrolment.isPresent()) {
            say("");
        }
    }

    /** Back to the choice of a method. */
    public void back() {
        flow.backToMethods();
    }

    /** Signs out. */
    public void signOut() {
        flow.signOut();
    }

    /** Shows the list of keys. */
    public void showKeys() {
        flow.showKeys();
    }

    private void show(Activation activation) {
        switch (activation) {
            case ACTIVATED -> flow.activated();
            case ADDED -> flow.added(Method.APP);
            case WRONG, MALFORMED -> refuse("factor.app.wrong");
            case CLOCK -> refuse("factor.app.clock");
            case OVER, TOO_OLD, NEXT_CODE -> refuse("factor.app.old");
        }
    }

    private void refuse(String key) {
        say(words(key));
        askAgain();
    }

    private void askAgain() {
        wrongCodes.set(wrongCodes.get() + 1);
    }

    /** Wipes the secret: the next visit gets a new one. */
    @Override
    public void close() {
        super.close();
        qr.set(null);
        flow.dropEnrolment();
    }
}
