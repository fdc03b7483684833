/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.audit.AuditLog;
import app.gatehouse.factor.FactorStore;
import app.gatehouse.factor.KnownSecrets;
import app.gatehouse.factor.NotProven;
import app.gatehouse.factor.Proofs;
import app.gatehouse.otp.Hotp;
import app.gatehouse.otp.OtpAuthUri;
import app.gatehouse.otp.OtpSecret;
import app.gatehouse.otp.OtpType;
import app.gatehouse.people.PersonStore;
import app.gatehouse.people.Proof;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import app.gatehouse.vault.Work;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The accounts that people keep here. Every call is for one person: an account of somebody else is as one that is not there,
 * and a change to one that is gone changes nothing. Blocks; thread-safe.
 *
 * <p>The log says that accounts were added, removed or shown, and how many; never which.
 */
public final class Accounts {
    /** The most that one person may keep. */
    public static final int MOST = 10_000;

    private final Vault vault;
    private final AuditLog audit;
    private final PersonStore people;
    private final TimeSource time;
    private final SecureRandom random;
    private final AccountStore store = new AccountStore();
    private final FactorStore factors = new FactorStore();

    /** The accounts in the given vault. */
    public Accounts(Vault vault, AuditLog audit, PersonStore people, TimeSource time, SecureRandom random) {
        this.vault = vault;
        this.audit = audit;
        this.people = people;
        this.time = time;
        this.random = random;
    }

    /** The person's accounts in their order: pinned ones first. */
    public List<Account> list(long personId) throws VaultException {
        return vault.read(handle -> store.list(handle, personId));
    }

    /** The codes of the person's accounts, for one visit of their list; no secret is held yet. To be closed. */
    public AccountCodes codes(long personId) {
        return new AccountCodes(ids -> vault.read(handle -> store.secrets(handle, personId, ids)));
    }

    /** What {@link #add} would answer; changes nothing. */
    public List<AddAnswer> preview(long personId, List<OtpAuthUri> entries) throws VaultException {
        return vault.read(handle -> judge(handle, personId, entries));
    }

    /**
     * Keeps entries, in one save. Two entries with one secret count as one.
     *
     * @param entries stay the caller's, who closes them
     * @return an answer for each entry, in their order
     */
    public List<AddAnswer> add(long personId, List<OtpAuthUri> entries) throws VaultException {
        List<AddAnswer> expected = preview(personId, entries);
        if (expected.stream().noneMatch(AddAnswer::isAdded)) {
            return expected;
        }
        return vault.write(handle -> {
            List<AddAnswer> answers = judge(handle, personId, entries);
            List<OtpAuthUri> added = new ArrayList<>();
            for (int i = 0; i < answers.size(); i++) {
                if (answers.get(i).isAdded()) {
                    added.add(entries.get(i));
                }
            }
            append(handle, AuditKind.ACCOUNT_ADDED, personId, added.size());
            store.add(handle, personId, added, time.now());
            return answers;
        });
    }

    private List<AddAnswer> judge(Handle handle, long personId, List<OtpAuthUri> entries) {
        KnownSecrets known = new KnownSecrets(random);
        store.eachSecret(handle, personId, known::add);
        int kept = store.list(handle, personId).size();
        List<AddAnswer> answers = new ArrayList<>();
        try (OwnSecretGuard guard = new OwnSecretGuard(factors.secrets(handle))) {
            for (OtpAuthUri entry : entries) {
                AddAnswer answer = judge(entry, guard, known, kept);
                answers.add(answer);
                kept += answer.isAdded() ? 1 : 0;
            }
        }
        return answers;
    }

    private static AddAnswer judge(OtpAuthUri entry, OwnSecretGuard guard, KnownSecrets known, int kept) {
        if (guard.refuses(entry.secret())) {
            return AddAnswer.OWN_SECRET;
        }
        if (known.contains(entry.secret())) {
            return AddAnswer.ALREADY_HERE;
        }
        if (kept >= MOST) {
            return AddAnswer.TOO_MANY;
        }
        known.add(entry.secret());
        return AccountText.isCut(entry.issuer()) || AccountText.isCut(entry.account())
                ? AddAnswer.ADDED_CUT
                : AddAnswer.ADDED;
    }

    /** Gives an account other names, cut to {@link AccountText#LONGEST}. */
    public void rename(long personId, long id, String issuer, String name) throws VaultException {
        change(handle -> store.rename(handle, personId, id, issuer, name));
    }

    /** Puts an account before all that are not pinned, or back among them. */
    public void pin(long personId, long id, boolean pinned) throws VaultException {
        change(handle -> store.pin(handle, personId, id, pinned));
    }

    /**
     * Moves an account to the place of another one, which makes room for it: both pinned, or neither. Nothing happens where
     * one of them is not there any more, or only one is pinned.
     */
    public void moveTo(long personId, long id, long place) throws VaultException {
        change(handle -> {
            List<Account> list = store.list(handle, personId);
            Optional<Account> moved =
                    list.stream().filter(each -> each.id() == id).findFirst();
            List<Long> order = new ArrayList<>(list.stream()
                    .filter(each ->
                            moved.isPresent() && each.pinned() == moved.get().pinned())
                    .map(Account::id)
                    .toList());
            int to = order.indexOf(place);
            if (to >= 0) {
                order.remove(id);
                order.add(to, id);
                store.order(handle, personId, order);
            }
        });
    }

    /**
     * Moves an account past its neighbour, among the pinned ones or among the others.
     *
     * @param down towards the end of the list
     */
    public void move(long personId, long id, boolean down) throws VaultException {
        change(handle -> {
            List<Account> list = store.list(handle, personId);
            for (int i = 0; i < list.size(); i++) {
                int neighbour = down ? i + 1 : i - 1;
                if (list.get(i).id() == id
                        && neighbour >= 0
                        && neighbour < list.size()
                        && list.get(neighbour).pinned() == list.get(i).pinned()) {
                    store.swap(handle, personId, id, list.get(neighbour).id());
                    return;
                }
            }
        });
    }

    /** Takes an account away for good, with its secret. */
    public void delete(long personId, long id) throws VaultException {
        vault.write(handle -> {
            if (store.find(handle, personId, id).isPresent()) {
                append(handle, AuditKind.ACCOUNT_REMOVED, personId, 1);
                store.delete(handle, personId, id);
            }
            return null;
        });
    }

    /**
     * Hands out the next code of an account that goes by a counter. That its counter is used up is on the disk before this
     * returns, so no two calls give the same one, whatever happens in between.
     *
     * @return to be closed; empty if the account is gone, or its counter at the last number that there is
     */
    public Optional<CounterCode> nextCode(long personId, long id) throws VaultException {
        Map<Long, OtpSecret> secrets = vault.read(handle -> store.secrets(handle, personId, List.of(id)));
        try {
            Optional<Account> counted = vault.write(handle -> {
                Optional<Account> found = store.find(handle, personId, id)
                        .filter(account -> account.parameters().type() == OtpType.HOTP)
                        .filter(account -> account.parameters().counter() < Long.MAX_VALUE);
                found.ifPresent(account -> store.count(handle, personId, id));
                return found;
            });
            return counted.filter(account -> secrets.containsKey(id)).map(account -> {
                Hotp hotp = new Hotp(
                        account.parameters().algorithm(), account.parameters().digits());
                long counter = account.parameters().counter();
                return new CounterCode(counter, hotp.code(secrets.get(id), counter));
            });
        } finally {
            secrets.values().forEach(OtpSecret::close);
        }
    }

    /**
     * An account with its secret, to be shown to its owner as a QR code. Needs {@link Proof.How#PASSWORD} of somebody without
     * a second factor, {@link Proof.How#PASSWORD_AND_FACTOR} otherwise, which is used up by it.
     *
     * @return to be closed; empty if it is gone
     * @throws NotProven if the proof does not stand for this
     */
    public Optional<OtpAuthUri> show(long personId, long id, Proof proof) throws VaultException, NotProven {
        require(personId, proof);
        return takeOut(
                        personId,
                        AuditKind.ACCOUNT_SHOWN,
                        proof,
                        handle -> store.find(handle, personId, id).stream().toList())
                .stream()
                .findFirst();
    }

    /**
     * All accounts with their secrets, to be taken elsewhere. Needs a proof as {@link #show} does, which is used up by it.
     *
     * @return to be closed, each of them
     * @throws NotProven if the proof does not stand for this
     */
    public List<OtpAuthUri> export(long personId, Proof proof) throws VaultException, NotProven {
        require(personId, proof);
        return takeOut(personId, AuditKind.ACCOUNTS_EXPORTED, proof, handle -> store.list(handle, personId));
    }

    /** The password alone is enough only where there is nothing more to ask for. */
    private void require(long personId, Proof proof) throws VaultException, NotProven {
        if (vault.read(handle -> factors.on(handle, personId))) {
            Proofs.require(proof, personId, time, Proof.How.PASSWORD_AND_FACTOR);
        } else {
            Proofs.require(proof, personId, time, Proof.How.PASSWORD, Proof.How.PASSWORD_AND_FACTOR);
        }
    }

    /** Writes down what will be shown before a secret is read. */
    private List<OtpAuthUri> takeOut(long personId, AuditKind kind, Proof proof, Work<List<Account>> which)
            throws VaultException {
        List<Account> accounts = vault.write(handle -> {
            List<Account> found = which.run(handle);
            append(handle, kind, personId, found.size());
            return found;
        });
        proof.end();
        Map<Long, OtpSecret> secrets = vault.read(handle -> store.secrets(
                handle, personId, accounts.stream().map(Account::id).toList()));
        return accounts.stream()
                .filter(each -> secrets.containsKey(each.id()))
                .map(each -> new OtpAuthUri(each.issuer(), each.name(), secrets.get(each.id()), each.parameters()))
                .toList();
    }

    private void append(Handle handle, AuditKind kind, long personId, int count) throws VaultException {
        String who = people.get(handle, personId).orElseThrow().username().value();
        audit.append(AuditEvent.ofPerson(
                time.now(), kind, personId, who, Map.of("count", String.format(Locale.ROOT, "%d", count))));
    }

    private void change(Change change) throws VaultException {
        vault.write(handle -> {
            change.run(handle);
            return null;
        });
    }

    /** Something that is done in one save. */
    private interface Change {
        void run(Handle handle);
    }
}
