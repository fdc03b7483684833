/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import app.gatehouse.factor.Activation;
import app.gatehouse.factor.KeyAnswer;
import app.gatehouse.factor.TokenEnrolment;
import app.gatehouse.otp.OtpAuthUri;
import app.gatehouse.otp.OtpAuthUri.Parsed;
import app.gatehouse.otp.OtpParameters;
import app.gatehouse.otp.OtpSecret;
import app.gatehouse.otp.OtpType;
import app.gatehouse.people.Person;
import app.gatehouse.scan.ui.LiveScanViewModel;
import app.gatehouse.scan.ui.Verdict;
import app.gatehouse.shell.Messages;
import app.gatehouse.station.Method;
import app.gatehouse.task.Background;
import app.gatehouse.ui.WorkingViewModel;
import app.gatehouse.vault.VaultException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/**
 * The key of a token, scanned or typed, and the first code that puts it in force (24). A token with a button is asked for
 * two codes, one after the other. Leaving lets the camera go and wipes the key.
 */
public final class EnrolTokenViewModel extends WorkingViewModel {
    private final FactorHolder holder;
    private final EnrolmentFlow flow;
    private final LiveScanViewModel scan;
    private final Optional<TokenEnrolment> enrolment;
    private final TokenForm form;
    private final ReadOnlyIntegerWrapper wrongCodes = new ReadOnlyIntegerWrapper(this, "wrongCodes");
    private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper(this, "checking");
    private final ReadOnlyBooleanWrapper second = new ReadOnlyBooleanWrapper(this, "second");
    private Consumer<char[]> onScanned = key -> Arrays.fill(key, '\0');
    private Runnable onCodeWanted = () -> {};
    /** What is in the form was offered as it stands. */
    private boolean offered;

    private int changes;

    /** Starts the camera at once; closes its part with itself. */
    public EnrolTokenViewModel(
            FactorHolder holder, EnrolmentFlow flow, LiveScanViewModel scan, Background background, Messages messages) {
        super(background, messages);
        this.holder = holder;
        this.flow = flow;
        this.scan = scan;
        this.form = new TokenForm(messages);
        this.enrolment = flow.tokenEnrolment();
        form.parameters().onChange(this::formChanged);
        if (enrolment.isEmpty()) {
            say(words("factor.token.over"));
        } else {
            scan.onCodes(this::judge);
            scan.start();
        }
    }

    /** Who sets up. */
    public Person getPerson() {
        return holder.person();
    }

    /** The live picture. */
    public LiveScanViewModel getScan() {
        return scan;
    }

    /** What is known of the token. */
    public TokenForm getForm() {
        return form;
    }

    /** How many codes did not match; each time what was typed is worthless. */
    public ReadOnlyIntegerProperty wrongCodesProperty() {
        return wrongCodes.getReadOnlyProperty();
    }

    /** The value of {@link #wrongCodesProperty()}. */
    public int getWrongCodes() {
        return wrongCodes.get();
    }

    /** While a code is checked: nothing can be changed then. */
    public ReadOnlyBooleanProperty checkingProperty() {
        return checking.getReadOnlyProperty();
    }

    /** The value of {@link #checkingProperty()}. */
    public boolean isChecking() {
        return checking.get();
    }

    /** Whether the first of two codes was right, so that the next one is asked for. */
    public ReadOnlyBooleanProperty secondProperty() {
        return second.getReadOnlyProperty();
    }

    /** The value of {@link #secondProperty()}. */
    public boolean isSecond() {
        return second.get();
    }

    /**
     * Who shows the key that a QR code held.
     *
     * @param shows receives it in groups of four, and wipes it
     * @param codeWanted runs a moment later: now the code is wanted
     */
    void onScanned(Consumer<char[]> shows, Runnable codeWanted) {
        onScanned = shows;
        onCodeWanted = codeWanted;
    }

    /** What the person is asked to type. */
    public String askText() {
        if (!second.get()) {
            return words("factor.token.step3", form.digitsProperty().get());
        }
        if (form.getSource() == TokenForm.Source.STOCK) {
            return words("factor.token.step3.next");
        }
        return words(form.isByButton() ? "factor.token.step3.next-button" : "factor.token.step3.next-time");
    }

    /**
     * The key has been changed by hand.
     *
     * @param text as typed; taken over: wiped
     */
    public void typeKey(char[] text) {
        form.typeKey(text);
        formChanged();
    }

    /**
     * The person went on from the key's field: what is no key may be the number on a token's back.
     *
     * @param text as it stands there; taken over: wiped
     */
    public void leaveKey(char[] text) {
        Optional<String> serial = form.leaveKey(text);
        Arrays.fill(text, '\0');
        if (serial.isEmpty() || enrolment.isEmpty()) {
            return;
        }
        TokenEnrolment begun = enrolment.get();
        int before = changes;
        work(
                () -> {
                    KeyAnswer answer = begun.offerFromStock(serial.get());
                    return new Looked(answer, begun.digits());
                },
                looked -> {
                    if (before == changes) {
                        show(looked);
                    }
                });
    }

    private void show(Looked looked) {
        offered = looked.answer() == KeyAnswer.OFFERED;
        if (offered) {
            form.known(looked.digits().orElseThrow());
            onCodeWanted.run();
        } else if (looked.answer() == KeyAnswer.UNKNOWN_SERIAL) {
            form.unknown();
        } else {
            say(words(refusal(looked.answer())));
        }
    }

    private void formChanged() {
        changes++;
        offered = false;
        // Another key or kind: the first code belonged to what was there before.
        second.set(false);
        typing();
    }

    private Verdict judge(List<String> texts) {
        if (checking.get()) {
            // What is shown is what is being checked.
            return new Verdict.Refused(words("factor.app.confirming"));
        }
        List<OtpAuthUri> found = new ArrayList<>();
        for (String text : texts) {
            if (OtpAuthUri.parse(text) instanceof Parsed.Account account) {
                found.add(account.uri());
            }
        }
        if (found.size() == 1 && found.get(0).parameters().type() != OtpType.STEAM) {
            onScanned.accept(form.fill(found.get(0)));
            formChanged();
            return new Verdict.Found(onCodeWanted);
        }
        found.forEach(OtpAuthUri::close);
        return new Verdict.Refused(
                switch (found.size()) {
                    case 0 -> words("factor.token.no-key");
                    case 1 -> words("factor.token.unsuitable");
                    default -> words("factor.token.several");
                });
    }

    /**
     * Tries the code that the token shows.
     *
     * @param code taken over: wiped in every case
     */
    public void confirm(char[] code) {
        Optional<OtpParameters> parameters = form.parameters().get();
        if (enrolment.isEmpty() || !isFree() || !form.readyProperty().get() || parameters.isEmpty()) {
            Arrays.fill(code, '\0');
            return;
        }
        Optional<OtpSecret> key = offered ? Optional.empty() : Optional.of(form.copyKey());
        checking.set(true);
        work(
                () -> {
                    try {
                        return check(enrolment.get(), parameters.get(), key, code);
                    } finally {
                        key.ifPresent(OtpSecret::close);
                        Arrays.fill(code, '\0');
                    }
                },
                this::show,
                this::askAgain);
    }

    private static Checked check(TokenEnrolment begun, OtpParameters parameters, Optional<OtpSecret> key, char[] code)
            throws VaultException {
        KeyAnswer answer = key.isPresent() ? begun.offer(parameters, key.get()) : KeyAnswer.OFFERED;
        return new Checked(answer, answer == KeyAnswer.OFFERED ? Optional.of(begun.confirm(code)) : Optional.empty());
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

    private void show(Checked checked) {
        offered = checked.answer() == KeyAnswer.OFFERED;
        checked.activation().ifPresentOrElse(this::show, () -> refuse(refusal(checked.answer())));
    }

    private void show(Activation activation) {
        switch (activation) {
            case ACTIVATED -> flow.activated();
            case ADDED -> flow.added(Method.TOKEN);
            case NEXT_CODE -> {
                checking.set(false);
                second.set(true);
            }
            case WRONG, MALFORMED, CLOCK -> refuse("factor.token.wrong");
            case OVER, TOO_OLD -> refuse("factor.token.over");
        }
    }

    private static String refusal(KeyAnswer answer) {
        return switch (answer) {
            case UNSUITABLE -> "factor.token.unsuitable";
            case OVER -> "factor.token.over";
            default -> "factor.token.used-here";
        };
    }

    private void refuse(String sentence) {
        second.set(false);
        say(words(sentence));
        askAgain();
    }

    private void askAgain() {
        checking.set(false);
        wrongCodes.set(wrongCodes.get() + 1);
    }

    private record Looked(KeyAnswer answer, OptionalInt digits) {}

    private record Checked(KeyAnswer answer, Optional<Activation> activation) {}

    /** Wipes the key and lets the camera go. */
    @Override
    public void close() {
        super.close();
        scan.close();
        form.close();
        onScanned = key -> Arrays.fill(key, '\0');
        onCodeWanted = () -> {};
        flow.dropEnrolment();
    }
}
