/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import app.gatehouse.authenticator.Account;
import app.gatehouse.otp.OtpAuthUri;
import app.gatehouse.people.Proof;
import app.gatehouse.shell.DialogRoute;
import app.gatehouse.shell.Dialogs;
import app.gatehouse.shell.Navigator;
import java.util.Optional;

/**
 * What the list of accounts and its dialogs hand to each other. One for the program; screen's thread only. Whoever ends a
 * session calls {@link #clear()}.
 */
public final class AccountFlow {
    private final Navigator navigator;
    private final Dialogs dialogs;
    private Account account;
    private Proof proof;
    private OtpAuthUri found;
    private Runnable changed = () -> {};

    /** Nothing is under way. */
    public AccountFlow(Navigator navigator, Dialogs dialogs) {
        this.navigator = navigator;
        this.dialogs = dialogs;
    }

    /** The open list: it hears when an account was added or changed. The next call replaces it. */
    void onChange(Runnable list) {
        changed = list;
    }

    /** Begins to add an account. */
    public void add(AddWay way) {
        dropFound();
        if (way == AddWay.TYPE) {
            navigator.open(DialogRoute.TYPE_ACCOUNT);
        }
    }

    /**
     * Shows an account that was read somewhere, filled in, to be looked at before it is kept.
     *
     * @param uri the flow's from now on
     */
    public void confirm(OtpAuthUri uri) {
        dropFound();
        found = uri;
        navigator.open(DialogRoute.TYPE_ACCOUNT);
    }

    /** The account that was read; empty where one is typed in. Stays the flow's. */
    Optional<OtpAuthUri> found() {
        return Optional.ofNullable(found);
    }

    /** Asks for other names. */
    void rename(Account which) {
        account = which;
        navigator.open(DialogRoute.RENAME_ACCOUNT);
    }

    /** Asks for the proof before a secret is shown. */
    void askToShow(Account which) {
        account = which;
        navigator.open(DialogRoute.PROVE_FOR_ACCOUNT);
    }

    /** The proof is there: shows the QR code. */
    void show(Proof given) {
        proof = given;
        navigator.open(DialogRoute.ACCOUNT_QR);
    }

    /** What a dialog is about. */
    Optional<Account> account() {
        return Optional.ofNullable(account);
    }

    /** What the account that a dialog is about is called: its issuer, or else its name. */
    String title() {
        return account()
                .map(which -> which.issuer().isEmpty() ? which.name() : which.issuer())
                .orElse("");
    }

    /** What allows the QR code; it can be had once. */
    Optional<Proof> takeProof() {
        Optional<Proof> given = Optional.ofNullable(proof);
        proof = null;
        return given;
    }

    /** Something was kept: closes the dialog, says so and shows the list afresh. */
    void done(String sentence) {
        closeDialog();
        dialogs.toast(sentence);
        changed.run();
    }

    /** Closes the dialog. */
    void closeDialog() {
        navigator.closeDialog();
    }

    /** Wipes the account that was read, if any. */
    void dropFound() {
        if (found != null) {
            found.close();
            found = null;
        }
    }

    /** Lets go of everything. */
    public void clear() {
        dropFound();
        account = null;
        proof = null;
        changed = () -> {};
    }
}
