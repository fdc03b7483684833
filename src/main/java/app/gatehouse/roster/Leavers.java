/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster;

import app.gatehouse.audit.AuditKind;
import app.gatehouse.authenticator.LeaverAccounts;
import app.gatehouse.authenticator.exporting.SealedExport;
import app.gatehouse.otp.OtpAuthUri;
import app.gatehouse.paper.PaperFailure;
import app.gatehouse.people.Person;
import app.gatehouse.people.PersonChangeStore;
import app.gatehouse.people.Proof;
import app.gatehouse.signin.Session;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Lets people go for good: password, factors, backup codes, accounts and opening password leave the vault with them, what the log tells of them
 * stays. Their accounts of other systems can be handed to them first, in a file that only their own password opens; nobody
 * here sees what is in it. Blocks; thread-safe.
 */
public final class Leavers {
    private final Vault vault;
    private final Authority authority;
    private final Rights rights;
    private final TimeSource time;
    private final SecureRandom random;
    private final LeaverAccounts accounts = new LeaverAccounts();
    private final PersonChangeStore changes = new PersonChangeStore();

    /** Lets people of the given vault go. */
    public Leavers(Vault vault, Authority authority, Rights rights, TimeSource time, SecureRandom random) {
        this.vault = vault;
        this.authority = authority;
        this.rights = rights;
        this.time = time;
        this.random = random;
    }

    /** Saves a file, durably. */
    @FunctionalInterface
    public interface Keeping {
        /** Saves these bytes, which stay the caller's. */
        void keep(byte[] content) throws PaperFailure;
    }

    /** How many accounts go with somebody; empty if whoever asks is no administrator (any more). */
    public Optional<Integer> accounts(Session by, long personId) throws VaultException {
        return vault.read(
                handle -> authority.administrator(handle, by).map(administrator -> accounts.count(handle, personId)));
    }

    /** Deletes somebody with everything that is theirs. Uses the proof up. */
    public RosterAnswer delete(Proof proof, long personId) throws VaultException {
        return authority.write(proof, personId, this::delete);
    }

    /**
     * Writes somebody's accounts into a sealed file ({@link SealedExport}) and then deletes them as {@link #delete} does;
     * somebody who keeps none is deleted without a file. Derives a key: half a second. Uses the proof up.
     *
     * @param password the leaver's own for the file; judged by whoever asks for it, who wipes it as well
     * @param keeping saves the file
     * @throws PaperFailure if the file cannot be written; nobody is deleted then
     */
    public RosterAnswer handOverAndDelete(Proof proof, long personId, char[] password, Keeping keeping)
            throws VaultException, PaperFailure {
        RosterAnswer may = authority.prepare(proof, personId, this::mayGo);
        if (may instanceof RosterAnswer.Refused) {
            proof.end();
            return may;
        }
        handOver(personId, password, keeping);
        return delete(proof, personId);
    }

    private void handOver(long personId, char[] password, Keeping keeping) throws VaultException, PaperFailure {
        List<OtpAuthUri> taken = vault.read(handle -> accounts.take(handle, personId));
        try {
            if (!taken.isEmpty()) {
                byte[] content = SealedExport.write(taken, password, SealedExport.COSTS, random);
                keeping.keep(content);
            }
        } finally {
            taken.forEach(OtpAuthUri::close);
        }
    }

    /** What is about to be taken out is in the log before a secret is read. */
    private RosterAnswer mayGo(Handle handle, Person by, Person about) throws VaultException {
        Optional<Refusal> keeps = authority.keeps(handle, by, about);
        if (keeps.isPresent()) {
            return new RosterAnswer.Refused(keeps.get());
        }
        int count = accounts.count(handle, about.id());
        if (count > 0) {
            authority.log(AuditKind.ACCOUNTS_HANDED_OVER, about, by, Map.of("count", number(count)));
        }
        return new RosterAnswer.Done(about);
    }

    private RosterAnswer delete(Handle handle, Person by, Person about) throws VaultException {
        Optional<Refusal> keeps = authority.keeps(handle, by, about);
        if (keeps.isPresent()) {
            return new RosterAnswer.Refused(keeps.get());
        }
        int count = accounts.count(handle, about.id());
        authority.log(AuditKind.PERSON_DELETED, about, by, Map.of("accounts", number(count)));
        rights.end(handle, by, about);
        changes.delete(handle, about.id(), time.now());
        return new RosterAnswer.Done(about);
    }

    private static String number(int count) {
        return String.format(Locale.ROOT, "%d", count);
    }
}
