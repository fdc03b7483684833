/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import app.gatehouse.factor.Factors;
import app.gatehouse.people.Passwords;
import app.gatehouse.people.People;
import app.gatehouse.people.Person;
import app.gatehouse.vault.Renewed;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.util.List;

/**
 * The break-glass of decisions, 6: one administrator gets a one-time password and loses factor and waits, the vault gets a new
 * master password and a new recovery key, all in one save. Only while the vault is open by the recovery key. Blocks;
 * thread-safe.
 */
public final class AdministratorReset {
    private final Vault vault;
    private final People people;
    private final Passwords passwords;
    private final Factors factors;
    private final Unlock unlock;

    /** Works on the given vault. */
    public AdministratorReset(Vault vault, People people, Passwords passwords, Factors factors, Unlock unlock) {
        this.vault = vault;
        this.people = people;
        this.passwords = passwords;
        this.factors = factors;
        this.unlock = unlock;
    }

    /** Everybody who may be reset, by name, switched off or not. */
    public List<Person> administrators() throws VaultException {
        return people.administrators();
    }

    /**
     * Resets; either all of it holds afterwards or nothing. The caller wipes the master password.
     *
     * @param destroyCopies whether the daily copies go too, since the old master password and recovery key open them; that
     *     they could not be destroyed undoes nothing
     * @throws IllegalStateException if the vault was not opened by the recovery key: nothing else allows this
     */
    public BreakGlass reset(Person administrator, char[] nextMaster, boolean destroyCopies) throws VaultException {
        if (vault.opening().filter(Vault.Opening::withRecoveryKey).isEmpty()) {
            throw new IllegalStateException("Break-glass without the recovery key");
        }
        Renewed<char[]> renewed = vault.keyChanges().renewAll(nextMaster, handle -> {
            char[] oneTime = passwords.resetByBreakGlass(handle, administrator.id());
            factors.removeAll(handle, administrator.id());
            unlock.reset(handle, administrator.id());
            return oneTime;
        });
        boolean left = destroyCopies && !copiesDestroyed();
        return new BreakGlass(renewed.recoveryKey(), administrator, renewed.result(), left);
    }

    private boolean copiesDestroyed() {
        try {
            vault.destroyCopies();
            return true;
        } catch (VaultException e) {
            return false;
        }
    }
}
