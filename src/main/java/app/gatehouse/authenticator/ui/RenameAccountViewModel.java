/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import app.gatehouse.authenticator.Account;
import app.gatehouse.authenticator.Accounts;
import app.gatehouse.shell.Messages;
import app.gatehouse.task.Background;
import app.gatehouse.ui.WorkingViewModel;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Other names for an account. */
public final class RenameAccountViewModel extends WorkingViewModel {
    private final AccountHolder holder;
    private final Accounts accounts;
    private final AccountFlow flow;
    private final Optional<Account> account;
    private final StringProperty issuer = new SimpleStringProperty(this, "issuer", "");
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final BooleanBinding saveOff;

    /** Of the account that the flow has. */
    public RenameAccountViewModel(
            AccountHolder holder, Accounts accounts, AccountFlow flow, Background background, Messages messages) {
        super(background, messages);
        this.holder = holder;
        this.accounts = accounts;
        this.flow = flow;
        this.account = flow.account();
        account.ifPresent(old -> {
            issuer.set(old.issuer());
            name.set(old.name());
        });
        saveOff = Bindings.createBooleanBinding(
                () -> account.isEmpty()
                        || isBusy()
                        || (issuer.get().isBlank() && name.get().isBlank()),
                issuer,
                name,
                busyProperty());
    }

    /** Whose account it is. */
    public StringProperty issuerProperty() {
        return issuer;
    }

    /** The person's name there. */
    public StringProperty nameProperty() {
        return name;
    }

    /** Whether it cannot be saved now: both are empty, or it is being saved. */
    public BooleanBinding saveOffProperty() {
        return saveOff;
    }

    /** The value of {@link #saveOffProperty()}. */
    public boolean isSaveOff() {
        return saveOff.get();
    }

    /** Keeps the names. */
    public void save() {
        if (isSaveOff()) {
            return;
        }
        String newIssuer = issuer.get();
        String newName = name.get();
        work(
                () -> {
                    accounts.rename(holder.personId(), account.get().id(), newIssuer, newName);
                    return newIssuer;
                },
                kept -> flow.done(words("authenticator.saved")));
    }

    /** Closes the dialog; nothing was changed. */
    public void cancel() {
        flow.closeDialog();
    }

    /** Lets go of the names. */
    @Override
    public void close() {
        super.close();
        issuer.set("");
        name.set("");
    }
}
