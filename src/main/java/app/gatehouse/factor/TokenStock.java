/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.audit.AuditLog;
import app.gatehouse.otp.OtpSecret;
import app.gatehouse.people.Administrators;
import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * The keys of hardware tokens that wait until somebody takes the token: administrators put them in and out. Taking one is
 * {@link TokenEnrolment#offerFromStock}. Never shows a key. Blocks; thread-safe.
 */
public final class TokenStock {
    private final Vault vault;
    private final AuditLog audit;
    private final Administrators administrators;
    private final TimeSource time;
    private final SecureRandom random;
    private final KeptSecrets kept;
    private final TokenStockStore store = new TokenStockStore();
    private final FactorStore factors = new FactorStore();

    /** The stock of that vault. */
    public TokenStock(
            Vault vault,
            AuditLog audit,
            Administrators administrators,
            TimeSource time,
            SecureRandom random,
            KeptSecrets kept) {
        this.vault = vault;
        this.audit = audit;
        this.administrators = administrators;
        this.time = time;
        this.random = random;
        this.kept = kept;
    }

    /** The tokens that nobody has taken, by serial number; empty if that person is no administrator (any more). */
    public Optional<List<StockedToken>> list(long personId) throws VaultException {
        return vault.read(handle -> administrators.get(handle, personId).map(administrator -> store.list(handle)));
    }

    /**
     * What {@link #add} would say to each key, in their order; changes nothing. Empty if that person is no administrator
     * (any more): the answer tells which keys are in use here.
     *
     * @param keys each with a serial number, no two with the same; stay the caller's
     */
    public Optional<List<TokenVerdict>> preview(long personId, List<TokenKey> keys) throws VaultException {
        return vault.read(handle -> administrators.get(handle, personId).map(administrator -> judge(handle, keys)));
    }

    /**
     * Puts into the stock what is new, in one save, and says in the audit log how many. Needs
     * {@link Proof.How#PASSWORD_AND_FACTOR} of an administrator, or {@link Proof.How#PASSWORD} where they have no factor,
     * and uses it up.
     *
     * @param keys as for {@link #preview}
     * @return a verdict for each key; empty: the proof does not stand for this, and nothing changed
     */
    public Optional<List<TokenVerdict>> add(Proof proof, List<TokenKey> keys) throws VaultException {
        try {
            return vault.write(handle -> {
                Optional<Person> administrator = administrators.proven(handle, proof);
                return administrator.isEmpty() ? Optional.empty() : Optional.of(add(handle, administrator.get(), keys));
            });
        } finally {
            proof.end();
        }
    }

    private List<TokenVerdict> add(Handle handle, Person administrator, List<TokenKey> keys) throws VaultException {
        List<TokenVerdict> verdicts = judge(handle, keys);
        int count = 0;
        for (int i = 0; i < keys.size(); i++) {
            if (verdicts.get(i).isAdded()) {
                store.add(handle, keys.get(i), time.now());
                count++;
            }
        }
        if (count > 0) {
            append(AuditKind.TOKENS_IMPORTED, administrator, Map.of("count", Integer.toString(count)));
        }
        return verdicts;
    }

    /**
     * Takes a key out of the stock for good, for an administrator who is signed in. Asks for no proof, other than
     * {@link #add}: a key too many is a way in for whoever has its token, a key too few only sends somebody back to the
     * desk. Nobody signs in with a key of the stock, so nobody is locked out; the vendor's list brings it back, and the
     * audit log says who removed which.
     *
     * @return false: that person is no administrator (any more), and nothing changed
     */
    public boolean remove(long personId, TokenSerial serial) throws VaultException {
        return vault.write(handle -> {
            Optional<Person> administrator = administrators.get(handle, personId);
            if (administrator.isEmpty()) {
                return false;
            }
            if (store.remove(handle, serial)) {
                append(AuditKind.TOKEN_KEY_REMOVED, administrator.get(), Map.of("serial", serial.value()));
            }
            return true;
        });
    }

    private List<TokenVerdict> judge(Handle handle, List<TokenKey> keys) {
        Set<TokenSerial> serials = new HashSet<>();
        store.list(handle).forEach(each -> serials.add(each.serial()));
        KnownSecrets stocked = known(store.secrets(handle));
        KnownSecrets used = known(factors.secrets(handle));
        KnownSecrets accounts = kept.marks(handle, random);
        KnownSecrets earlier = known(List.of());
        List<TokenVerdict> verdicts = new ArrayList<>();
        for (TokenKey key : keys) {
            TokenVerdict verdict = TokenVerdict.ADDED;
            if (serials.contains(key.serial().orElseThrow())) {
                verdict = TokenVerdict.SERIAL_IN_STOCK;
            } else if (stocked.contains(key.secret())) {
                verdict = TokenVerdict.KEY_IN_STOCK;
            } else if (used.contains(key.secret())) {
                verdict = TokenVerdict.KEY_IN_USE;
            } else if (accounts.contains(key.secret())) {
                verdict = TokenVerdict.KEY_KEPT;
            } else if (earlier.contains(key.secret())) {
                verdict = TokenVerdict.KEY_TWICE;
            } else {
                earlier.add(key.secret());
            }
            verdicts.add(verdict);
        }
        return verdicts;
    }

    private KnownSecrets known(List<OtpSecret> secrets) {
        KnownSecrets known = new KnownSecrets(random);
        for (OtpSecret each : secrets) {
            try (each) {
                known.add(each);
            }
        }
        return known;
    }

    private void append(AuditKind kind, Person administrator, Map<String, String> details) throws VaultException {
        audit.append(AuditEvent.ofPerson(
                time.now(), kind, administrator.id(), administrator.username().value(), details));
    }
}
