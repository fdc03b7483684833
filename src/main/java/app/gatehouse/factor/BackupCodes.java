/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.audit.AuditLog;
import app.gatehouse.people.DutyStore;
import app.gatehouse.people.PersonStore;
import app.gatehouse.people.Proof;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The ten numbered codes on a person's sheet: shown, saved, replaced, spent.
 *
 * <p>They are kept readable inside the sealed vault, because people look at them again. Blocks; thread-safe. Does not count
 * wrong tries.
 */
public final class BackupCodes {
    /** How many a set has. */
    public static final int COUNT = 10;
    /** How many digits each has. */
    public static final int DIGITS = 8;

    private final Vault vault;
    private final AuditLog audit;
    private final PersonStore people;
    private final TimeSource time;
    private final SecureRandom random;
    private final BackupCodeStore store = new BackupCodeStore();
    private final FactorStore factors = new FactorStore();
    private final DutyStore duties = new DutyStore();

    /** The codes of the given vault. */
    public BackupCodes(Vault vault, AuditLog audit, PersonStore people, TimeSource time, SecureRandom random) {
        this.vault = vault;
        this.audit = audit;
        this.people = people;
        this.time = time;
        this.random = random;
    }

    /**
     * All codes of the set, used ones too, in the order of their numbers; empty if the person has none. Needs
     * {@link Proof.How#PASSWORD_AND_FACTOR}, which is used up by it.
     *
     * @return codes to be closed by the caller
     * @throws NotProven if the proof does not stand for this
     */
    public List<BackupCode> view(long personId, Proof proof) throws VaultException, NotProven {
        Proofs.require(proof, personId, time, Proof.How.PASSWORD_AND_FACTOR);
        log(AuditKind.BACKUP_CODES_VIEWED, personId);
        List<BackupCode> codes = vault.read(handle -> store.codes(handle, personId));
        proof.end();
        return codes;
    }

    /**
     * The codes of a set that the signed-in person has not said to have saved yet; empty otherwise. Needs no proof: they
     * were just made, and are shown at each sign-in until they are saved.
     *
     * @return codes to be closed by the caller
     */
    public List<BackupCode> unsaved(long personId) throws VaultException {
        return vault.read(handle -> {
            Optional<BackupCodesState> state = store.state(handle, personId);
            return state.isPresent() && !state.get().saved() ? store.codes(handle, personId) : List.of();
        });
    }

    /**
     * Makes a new set; the old codes die in the same save. Needs {@link Proof.How#PASSWORD_AND_FACTOR}, which is used up by
     * it, or {@link Proof.How#BACKUP_CODE_SIGN_IN}, and a second factor to stand in for.
     *
     * @return the new codes, to be closed by the caller
     * @throws NotProven if the proof does not stand for this
     */
    public List<BackupCode> regenerate(long personId, Proof proof) throws VaultException, NotProven {
        Proofs.require(proof, personId, time, Proof.How.PASSWORD_AND_FACTOR, Proof.How.BACKUP_CODE_SIGN_IN);
        List<BackupCode> codes = vault.write(handle -> {
            if (!factors.on(handle, personId)) {
                throw new IllegalStateException("Backup codes without a factor");
            }
            make(handle, personId);
            return store.codes(handle, personId);
        });
        if (proof.how() == Proof.How.PASSWORD_AND_FACTOR) {
            proof.end();
        }
        return codes;
    }

    /** The person says that they saved the present set. */
    public void markSaved(long personId) throws VaultException {
        vault.write(handle -> {
            if (store.markSaved(handle, personId, time.now())) {
                audit.append(event(handle, AuditKind.BACKUP_CODES_SAVED, personId));
            }
            return null;
        });
    }

    /** The text of the small QR code beside a printed code. Wipe it when it is drawn. */
    public char[] qrPayload(BackupCode code) throws VaultException {
        return PrintedCode.write(vault.id(), code);
    }

    /**
     * A code that can be spent.
     *
     * @param number its place on the sheet
     */
    public record Found(int setNumber, int number) {}

    /** Looks for an unused code of the person, comparing with every code of the set in constant time. */
    public Optional<Found> find(Handle handle, long personId, char[] digits) {
        Found found = null;
        for (BackupCode code : store.codes(handle, personId)) {
            try (code) {
                if (code.is(digits) && code.usedAt().isEmpty()) {
                    found = new Found(code.setNumber(), code.number());
                }
            }
        }
        return Optional.ofNullable(found);
    }

    /** Spends a code inside a write. False if another thread was faster, or the set was replaced in between. */
    public boolean spend(Handle handle, Found code) {
        return store.spend(handle, code.setNumber(), code.number(), time.now());
    }

    /** How the person's codes stand, inside a read or write. */
    public Optional<BackupCodesState> state(Handle handle, long personId) {
        return store.state(handle, personId);
    }

    /** Makes a new set inside a write; the old codes die. The caller has seen to it that the person may have one. */
    public void make(Handle handle, long personId) throws VaultException {
        List<char[]> codes = new ArrayList<>();
        while (codes.size() < COUNT) {
            char[] code = fresh();
            if (codes.stream().noneMatch(other -> Arrays.equals(other, code))) {
                codes.add(code);
            }
        }
        store.replace(handle, personId, codes, time.now());
        codes.forEach(code -> Arrays.fill(code, '\0'));
        duties.codesGiven(handle, personId);
        audit.append(event(handle, AuditKind.BACKUP_CODES_MADE, personId));
    }

    /** Takes the person's codes away, inside a write. */
    void remove(Handle handle, long personId) {
        store.remove(handle, personId);
        duties.codesGiven(handle, personId);
    }

    private char[] fresh() {
        char[] code = new char[DIGITS];
        for (int i = 0; i < DIGITS; i++) {
            code[i] = (char) ('0' + random.nextInt(10));
        }
        return code;
    }

    private void log(AuditKind kind, long personId) throws VaultException {
        audit.append(vault.read(handle -> event(handle, kind, personId)));
    }

    private AuditEvent event(Handle handle, AuditKind kind, long personId) {
        Instant now = time.now();
        String username = people.get(handle, personId).orElseThrow().username().value();
        return AuditEvent.ofPerson(now, kind, personId, username, Map.of());
    }
}
