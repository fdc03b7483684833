/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import app.gatehouse.authenticator.Account;
import app.gatehouse.authenticator.Accounts;
import app.gatehouse.otp.OtpAuthUri;
import app.gatehouse.people.Proof;
import app.gatehouse.scan.QrMatrix;
import app.gatehouse.scan.QrWriter;
import app.gatehouse.shell.Messages;
import app.gatehouse.task.Background;
import app.gatehouse.task.Countdown;
import app.gatehouse.ui.WorkingViewModel;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** An account as a QR code, to be scanned by another authenticator. After a minute it is gone. Holds no secret. */
public final class AccountQrViewModel extends WorkingViewModel {
    /** How long it is shown. */
    public static final Duration SHOWN = Duration.ofSeconds(60);

    private final AccountHolder holder;
    private final Accounts accounts;
    private final AccountFlow flow;
    private final QrWriter writer;
    private final Countdown countdown;
    private final ReadOnlyObjectWrapper<QrMatrix> qr = new ReadOnlyObjectWrapper<>(this, "qr");
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper(this, "state", "");

    /** Draws it at once, by the proof that the flow has. */
    public AccountQrViewModel(
            AccountHolder holder,
            Accounts accounts,
            AccountFlow flow,
            QrWriter writer,
            Background background,
            Countdown countdown,
            Messages messages) {
        super(background, messages);
        this.holder = holder;
        this.accounts = accounts;
        this.flow = flow;
        this.writer = writer;
        this.countdown = countdown;
        Optional<Proof> proof = flow.takeProof();
        if (proof.isEmpty() || flow.account().isEmpty()) {
            say(words("factor.ask.not-proven"));
        } else {
            Account account = flow.account().get();
            work(() -> draw(account, proof.get()), this::show);
        }
    }

    /** The QR code; null before it is drawn and after it is gone. */
    public ReadOnlyObjectProperty<QrMatrix> qrProperty() {
        return qr.getReadOnlyProperty();
    }

    /** The value of {@link #qrProperty()}. */
    public QrMatrix getQr() {
        return qr.get();
    }

    /** How long it is still shown. */
    public ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The value of {@link #stateProperty()}. */
    public String getState() {
        return state.get();
    }

    /** Issuer and name, as another authenticator will call it. */
    public String getLabel() {
        return flow.account()
                .map(account -> account.issuer().isEmpty() || account.name().isEmpty()
                        ? account.issuer() + account.name()
                        : account.issuer() + " · " + account.name())
                .orElse("");
    }

    /** Closes the dialog. */
    public void closeDialog() {
        flow.closeDialog();
    }

    private Optional<QrMatrix> draw(Account account, Proof proof) throws Exception {
        Optional<OtpAuthUri> found = accounts.show(holder.personId(), account.id(), proof);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (OtpAuthUri uri = found.get()) {
            return Optional.of(writer.write(uri.format()));
        }
    }

    private void show(Optional<QrMatrix> drawn) {
        if (drawn.isEmpty()) {
            say(words("authenticator.gone"));
            return;
        }
        qr.set(drawn.get());
        countdown.start(SHOWN, seconds -> state.set(words("authenticator.qr.left", seconds)), this::closeDialog);
    }

    @Override
    public void close() {
        super.close();
        countdown.close();
        qr.set(null);
    }
}
