/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import app.gatehouse.authenticator.AccountText;
import app.gatehouse.authenticator.Accounts;
import app.gatehouse.authenticator.AddAnswer;
import app.gatehouse.otp.Hotp;
import app.gatehouse.otp.KeyText;
import app.gatehouse.otp.OtpAuthUri;
import app.gatehouse.otp.OtpParameters;
import app.gatehouse.otp.OtpSecret;
import app.gatehouse.otp.OtpType;
import app.gatehouse.otp.TimeCodes;
import app.gatehouse.shell.Messages;
import app.gatehouse.task.Background;
import app.gatehouse.task.Ticker;
import app.gatehouse.task.TimeSource;
import app.gatehouse.ui.CodeParameters;
import app.gatehouse.ui.KeyEntry;
import app.gatehouse.ui.WorkingViewModel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** An account that is typed in, or was read and is looked at before it is kept (13c). Closing wipes its secret. */
public final class TypeAccountViewModel extends WorkingViewModel {
    /** Below this a key is too short to be taken before the person has gone on to something else. */
    private static final int USUAL_BITS = 80;

    private final AccountHolder holder;
    private final Accounts accounts;
    private final AccountFlow flow;
    private final TimeSource time;
    private final Ticker.Subscription beat;
    private final CodeParameters parameters = new CodeParameters();
    private final KeyEntry key;
    private final StringProperty issuer = new SimpleStringProperty(this, "issuer", "");
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final ReadOnlyStringWrapper keyWarning = new ReadOnlyStringWrapper(this, "keyWarning", "");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", "");
    private final ReadOnlyStringWrapper code = new ReadOnlyStringWrapper(this, "code", "");
    private final ReadOnlyBooleanWrapper codeThere = new ReadOnlyBooleanWrapper(this, "codeThere");
    private final BooleanBinding addOff;

    /** Filled in with what the flow found, if anything; beats until it is closed. */
    public TypeAccountViewModel(
            AccountHolder holder,
            Accounts accounts,
            AccountFlow flow,
            Background background,
            Ticker ticker,
            TimeSource time,
            Messages messages) {
        super(background, messages);
        this.holder = holder;
        this.accounts = accounts;
        this.flow = flow;
        this.time = time;
        this.key = new KeyEntry(USUAL_BITS, messages);
        this.beat = ticker.everySecond(this::show);
        addOff = Bindings.createBooleanBinding(
                () -> !codeThere.get()
                        || isBusy()
                        || (issuer.get().isBlank() && name.get().isBlank()),
                codeThere,
                issuer,
                name,
                busyProperty());
        flow.found().ifPresent(found -> {
            issuer.set(AccountText.of(found.issuer()));
            name.set(AccountText.of(found.account()));
            parameters.set(found.parameters());
        });
        parameters.onChange(this::show);
        show();
    }

    /** Whose account it is. */
    public StringProperty issuerProperty() {
        return issuer;
    }

    /** The person's name there. */
    public StringProperty nameProperty() {
        return name;
    }

    /** How the codes are made. */
    CodeParameters parameters() {
        return parameters;
    }

    /** What is wrong with the key; empty when nothing is. */
    public ReadOnlyStringProperty keyErrorProperty() {
        return key.errorProperty();
    }

    /** The value of {@link #keyErrorProperty()}. */
    public String getKeyError() {
        return key.errorProperty().get();
    }

    /** What is odd about the key that can still be added; empty when nothing is. */
    public ReadOnlyStringProperty keyWarningProperty() {
        return keyWarning.getReadOnlyProperty();
    }

    /** The value of {@link #keyWarningProperty()}. */
    public String getKeyWarning() {
        return keyWarning.get();
    }

    /** How the codes are made, in words. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** The value of {@link #summaryProperty()}. */
    public String getSummary() {
        return summary.get();
    }

    /** The present code, to be compared with another device's; dashes until there is one. */
    public ReadOnlyStringProperty codeProperty() {
        return code.getReadOnlyProperty();
    }

    /** The value of {@link #codeProperty()}. */
    public String getCode() {
        return code.get();
    }

    /** Whether there is a code. */
    public ReadOnlyBooleanProperty codeThereProperty() {
        return codeThere.getReadOnlyProperty();
    }

    /** Whether the account cannot be added now. */
    public BooleanBinding addOffProperty() {
        return addOff;
    }

    /** The value of {@link #addOffProperty()}. */
    public boolean isAddOff() {
        return addOff.get();
    }

    /** The key of what was read, in groups of four, to be wiped by the caller; empty where one is typed in. */
    public char[] foundKey() {
        return flow.found().map(found -> found.secret().keyText()).orElseGet(() -> new char[0]);
    }

    /**
     * The key has changed.
     *
     * @param typed as it stands there; taken over: wiped
     */
    public void typeKey(char[] typed) {
        say("");
        key.type(typed, Optional.of(KeyText.Form.BASE32));
        show();
    }

    /** The person went on to something else: a short key is meant so, and one that is cut off is named. */
    public void leaveKey(boolean empty) {
        key.leave(empty);
        show();
    }

    /** Keeps the account. */
    public void add() {
        Optional<OtpParameters> made = parameters.get();
        if (isAddOff() || made.isEmpty()) {
            return;
        }
        OtpAuthUri uri = new OtpAuthUri(issuer.get(), name.get(), copy(), made.get());
        boolean runs = work(
                () -> {
                    try (uri) {
                        return accounts.add(holder.personId(), List.of(uri)).get(0);
                    }
                },
                this::show);
        if (!runs) {
            uri.close();
        }
    }

    private OtpSecret copy() {
        byte[] bytes = key.secret().copy();
        try {
            return OtpSecret.of(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** Closes the dialog; nothing was added. */
    public void cancel() {
        flow.closeDialog();
    }

    private void show(AddAnswer answer) {
        String title = issuer.get().isBlank() ? name.get() : issuer.get();
        if (answer.isAdded()) {
            flow.done(words("authenticator.add." + answer.name(), title.strip()));
        } else {
            say(words("authenticator.add." + answer.name()));
        }
    }

    private void show() {
        Optional<OtpParameters> made = parameters.get();
        summary.set(made.map(this::describe).orElseGet(() -> words("authenticator.type.bad-number")));
        codeThere.set(key.isWhole() && made.isPresent());
        code.set(
                codeThere.get()
                        ? code(made.get())
                        : CodeText.none(made.map(OtpParameters::digits).orElse(6)));
        keyWarning.set(key.getState() == KeyEntry.State.SHORT ? words("authenticator.type.key.short") : "");
    }

    private String code(OtpParameters made) {
        char[] digits;
        if (made.byTime()) {
            TimeCodes codes = TimeCodes.of(made);
            digits = codes.code(key.secret(), codes.step(time.now()));
        } else {
            digits = new Hotp(made.algorithm(), made.digits()).code(key.secret(), made.counter());
        }
        String text = CodeText.grouped(digits);
        Arrays.fill(digits, '\0');
        return text;
    }

    private String describe(OtpParameters made) {
        String how = made.type() == OtpType.HOTP
                ? words("authenticator.type.how.counter", made.digits())
                : words("authenticator.type.how.time", made.digits(), made.periodSeconds());
        return switch (made.algorithm()) {
            case SHA1 -> how;
            case SHA256 -> words("authenticator.type.how.hash", how, "SHA-256");
            case SHA512 -> words("authenticator.type.how.hash", how, "SHA-512");
        };
    }

    /** Wipes the secret and lets go of the names. */
    @Override
    public void close() {
        super.close();
        beat.close();
        key.close();
        flow.dropFound();
        code.set("");
        issuer.set("");
        name.set("");
    }
}
