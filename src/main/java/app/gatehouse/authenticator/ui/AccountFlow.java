/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import app.gatehouse.authenticator.Account;
import app.gatehouse.otp.OtpAuthUri;
import app.gatehouse.people.Proof;
import app.gatehouse.shell.DialogRoute;
import app.gatehouse.shell.Dialogs;
import app.gatehouse.shell.Navigator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

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
    private final Map<AddWay, Runnable> beginnings = new EnumMap<>(AddWay.class);
    private Arrivals arrivals = Arrivals.NONE;
    private final List<Runnable> endings = new ArrayList<>();

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
        } else {
            beginnings.getOrDefault(way, () -> {}).run();
        }
    }

    /** What begins a way to add accounts that has screens of its own. For the wiring, once for each. */
    public void on(AddWay way, Runnable begin) {
        beginnings.put(way, begin);
    }

    /** Who takes what is pasted and dropped. For the wiring, once. */
    public void use(Arrivals taker) {
        arrivals = taker;
    }

    /** Who takes what is pasted and dropped. */
    Arrivals arrivals() {
        return arrivals;
    }

    /** What lets go of all that such a way holds, when the session ends. For the wiring, once for each. */
    public void onClear(Runnable ending) {
        endings.add(ending);
    }

    /** Asks for the proof before accounts are taken elsewhere. */
    void askToExport() {
        navigator.open(DialogRoute.PROVE_FOR_EXPORT);
    }

    /** The proof is there: asks in which form. */
    void export(Proof given) {
        proof = given;
        navigator.open(DialogRoute.EXPORT_ACCOUNTS);
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

    /** What allows the QR code or the export; it can be had once. */
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

    /** Lets the person choose where an export goes. */
    void chooseFile(String title, String name, Dialogs.FileKind kind, Consumer<Path> chosen) {
        dialogs.chooseSaveFile(title, name, kind, chosen);
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
        endings.forEach(Runnable::run);
    }
}
