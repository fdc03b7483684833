/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import app.gatehouse.authenticator.Account;
import app.gatehouse.authenticator.Accounts;
import app.gatehouse.shell.Dialogs;
import app.gatehouse.shell.Messages;
import app.gatehouse.task.Background;
import app.gatehouse.ui.WorkingViewModel;
import app.gatehouse.vault.VaultException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Which accounts there are, which of them are in the list, and what can be done with one. Knows no secret and no code. */
public final class AccountListViewModel extends WorkingViewModel {
    private final AccountHolder holder;
    private final Accounts accounts;
    private final AccountFlow flow;
    private final Dialogs dialogs;
    private final ObservableList<Account> shown = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(this, "loaded");
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(this, "empty");
    private final ReadOnlyStringWrapper noMatch = new ReadOnlyStringWrapper(this, "noMatch", "");
    private List<Entry> entries = List.of();
    private String search = "";

    /** Reads the list at once. */
    public AccountListViewModel(
            AccountHolder holder,
            Accounts accounts,
            AccountFlow flow,
            Dialogs dialogs,
            Background background,
            Messages messages) {
        super(background, messages);
        this.holder = holder;
        this.accounts = accounts;
        this.flow = flow;
        this.dialogs = dialogs;
        flow.onChange(this::reload);
        reload();
    }

    /** The accounts that match the search, in their order. Not to be changed. */
    public ObservableList<Account> shown() {
        return shown;
    }

    /** Whether the list has been read. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** Whether it was read and the person has no account at all. */
    public ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    /** The sentence where no account matches the search; else empty. */
    public ReadOnlyStringProperty noMatchProperty() {
        return noMatch.getReadOnlyProperty();
    }

    /** The value of {@link #noMatchProperty()}. */
    public String getNoMatch() {
        return noMatch.get();
    }

    /** Shows the accounts that have every word of it in issuer or name, in any case and width. */
    public void search(String text) {
        search = text;
        filter();
    }

    /** Takes what lies on the clipboard. */
    public void paste() {
        flow.arrivals().paste();
    }

    /** Takes files that were dragged here. */
    public void drop(List<Path> files) {
        flow.arrivals().drop(files);
    }

    /** Begins to add an account. */
    public void add(AddWay way) {
        flow.add(way);
    }

    /** Begins to take the accounts elsewhere. */
    public void export() {
        flow.askToExport();
    }

    /** Asks for other names. */
    public void rename(Account account) {
        flow.rename(account);
    }

    /** Asks for the proof and shows the account as a QR code. */
    public void showQr(Account account) {
        flow.askToShow(account);
    }

    /** Puts an account before the others, or back among them. */
    public void pin(Account account, boolean pinned) {
        change(() -> accounts.pin(holder.personId(), account.id(), pinned));
    }

    /** Whether an account has a neighbour that it can be moved past; while a search hides some of them it has none. */
    public boolean canMove(Account account, boolean down) {
        int place = shown.indexOf(account);
        int neighbour = place + (down ? 1 : -1);
        return search.isBlank()
                && place >= 0
                && neighbour >= 0
                && neighbour < shown.size()
                && shown.get(neighbour).pinned() == account.pinned();
    }

    /** Moves an account past its neighbour. */
    public void move(Account account, boolean down) {
        if (canMove(account, down)) {
            change(() -> accounts.move(holder.personId(), account.id(), down));
        }
    }

    /** Whether an account can be dragged to another place: not while a search hides some, nor where it is alone. */
    public boolean canDrag(Account account) {
        return canMove(account, false) || canMove(account, true);
    }

    /**
     * Where a dragged account would come to lie: pinned ones stay among the pinned ones.
     *
     * @param gap between two rows: 0 is before the first, the number of rows is behind the last
     * @return the nearest gap that is allowed
     */
    public int gapFor(Account account, int gap) {
        int pinned = (int) shown.stream().filter(Account::pinned).count();
        return account.pinned() ? Math.max(0, Math.min(pinned, gap)) : Math.max(pinned, Math.min(shown.size(), gap));
    }

    /** Lays a dragged account into a gap, as {@link #gapFor} counts them, and saves it. */
    public void drop(Account account, int gap) {
        int from = shown.indexOf(account);
        int nearest = gapFor(account, gap);
        int to = nearest > from ? nearest - 1 : nearest;
        if (canDrag(account) && to != from) {
            Account place = shown.get(to);
            change(() -> accounts.moveTo(holder.personId(), account.id(), place.id()));
        }
    }

    /** Asks, and takes an account away. */
    public void delete(Account account) {
        String title = title(account);
        dialogs.confirm(
                new Dialogs.Question(
                        words("authenticator.delete.title", title),
                        words("authenticator.delete.text", title),
                        words("authenticator.delete.keep"),
                        words("authenticator.delete.act"),
                        true),
                () -> change(() -> accounts.delete(holder.personId(), account.id())));
    }

    /** What an account is called in one word or two: its issuer, or else its name. */
    public String title(Account account) {
        if (!account.issuer().isEmpty()) {
            return account.issuer();
        }
        return account.name().isEmpty() ? words("authenticator.unnamed") : account.name();
    }

    /** What stands below the title; empty where that is the name already. */
    public String caption(Account account) {
        return account.issuer().isEmpty() ? "" : account.name();
    }

    private void change(Change change) {
        say("");
        work(
                () -> {
                    change.run();
                    return entries();
                },
                this::show);
    }

    private void reload() {
        work(this::entries, this::show);
    }

    private List<Entry> entries() throws VaultException {
        return accounts.list(holder.personId()).stream().map(Entry::of).toList();
    }

    private void show(List<Entry> read) {
        entries = read;
        loaded.set(true);
        empty.set(read.isEmpty());
        filter();
    }

    private void filter() {
        String[] wanted = Stream.of(folded(search).strip().split(" +", -1)).toArray(String[]::new);
        List<Account> matching = entries.stream()
                .filter(entry -> entry.has(wanted))
                .map(Entry::account)
                .toList();
        if (!matching.equals(shown)) {
            shown.setAll(matching);
        }
        noMatch.set(matching.isEmpty() && !entries.isEmpty() ? words("authenticator.search.none", search.strip()) : "");
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Lets go of every name. */
    @Override
    public void close() {
        super.close();
        flow.onChange(() -> {});
        entries = List.of();
        search = "";
        shown.clear();
        noMatch.set("");
    }

    /** An account and the text that a search looks through, made once. */
    private record Entry(Account account, String text) {
        static Entry of(Account account) {
            return new Entry(account, folded(account.issuer() + " " + account.name()));
        }

        boolean has(String[] words) {
            for (String word : words) {
                if (!text.contains(word)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Something that is done to an account. */
    private interface Change {
        void run() throws VaultException;
    }
}
