/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import app.gatehouse.people.DutyStore;
import app.gatehouse.people.PersonStore;
import app.gatehouse.station.Method;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What second factors people have. Blocks; thread-safe. */
public final class Factors {
    private final Vault vault;
    private final PersonStore people;
    private final FactorStore store = new FactorStore();
    private final TokenStore tokens = new TokenStore();
    private final BackupCodeStore codes = new BackupCodeStore();
    private final DutyStore duties = new DutyStore();

    /** The factors of the given vault. */
    public Factors(Vault vault, PersonStore people) {
        this.vault = vault;
        this.people = people;
    }

    /** The person's app, if they have one. */
    public Optional<AppFactor> app(long personId) throws VaultException {
        return vault.read(handle -> store.app(handle, personId));
    }

    /** The methods that the person has set up, the preferred one first; empty: no second factor. */
    public List<Method> methods(long personId) throws VaultException {
        return vault.read(handle -> store.methods(handle, personId));
    }

    /** Where the person's codes are mailed to, if they are. */
    public Optional<EmailFactor> email(long personId) throws VaultException {
        return vault.read(handle -> store.email(handle, personId));
    }

    /** The person's token, if they have one. */
    public Optional<TokenFactor> token(long personId) throws VaultException {
        return vault.read(handle -> tokens.token(handle, personId));
    }

    /** The person's backup codes, if they have a set. */
    public Optional<BackupCodesState> backup(long personId) throws VaultException {
        return vault.read(handle -> codes.state(handle, personId));
    }

    /** Whether an administrator ordered that the person sets up a second factor before the next entry. */
    public boolean mustEnrol(long personId) throws VaultException {
        return vault.read(handle -> duties.mustEnrol(handle, personId));
    }

    /** Which backup codes of the person's sheet a camera may take, if they have a set; knows no digits. */
    public Optional<PrintedSheet> printedSheet(long personId) throws VaultException {
        UUID station = vault.id();
        return vault.read(handle -> codes.state(handle, personId)
                .map(state -> new PrintedSheet(station, state.setNumber(), codes.unused(handle, personId))));
    }

    /** What the person's codes say about the clocks; empty without an app or a token that goes by time. */
    public Optional<ClockHints> clockHints(long personId) throws VaultException {
        return vault.read(handle -> store.clockHints(handle, personId));
    }

    /** How many people who may sign in have codes by e-mail and no other method. */
    public int emailAlone() throws VaultException {
        return vault.read(store::emailAlone);
    }

    /**
     * Takes every factor and backup code of a person away, inside somebody else's write (break-glass, an administrator's
     * reset). Who calls must have the right to, and writes it to the audit log. A password that was long enough only
     * beside a factor must be changed at the next sign-in.
     */
    public void removeAll(Handle handle, long personId) {
        store.removeAll(handle, personId);
        codes.remove(handle, personId);
        people.secondFactorGone(handle, personId);
    }
}
