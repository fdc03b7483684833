/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.audit.AuditLog;
import app.gatehouse.password.Estimate;
import app.gatehouse.password.OneTimePassword;
import app.gatehouse.password.PasswordHasher;
import app.gatehouse.password.PasswordRules;
import app.gatehouse.password.PasswordStrength;
import app.gatehouse.password.Verdict;
import app.gatehouse.people.PersonStore.StoredPassword;
import app.gatehouse.people.Proof.How;
import app.gatehouse.station.Station;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * People's passwords: compared, judged, changed, reset. Needs an open vault; blocks for a tenth of a second and more;
 * thread-safe. Passwords passed in are not changed; the caller wipes them. Does not count wrong tries.
 */
public final class Passwords {
    private final Vault vault;
    private final AuditLog audit;
    private final PersonStore store;
    private final Tools tools;
    private final Station station;
    private final SecondFactors factors;
    private final DutyStore duties = new DutyStore();
    private final TimeSource time;

    /** Keeps the passwords of the given vault. */
    public Passwords(
            Vault vault,
            AuditLog audit,
            PersonStore store,
            Tools tools,
            Station station,
            SecondFactors factors,
            TimeSource time) {
        this.vault = vault;
        this.audit = audit;
        this.store = store;
        this.tools = tools;
        this.station = station;
        this.factors = factors;
        this.time = time;
    }

    /** What makes and measures passwords. */
    public record Tools(PasswordHasher hasher, PasswordStrength strength, OneTimePassword oneTime) {}

    /** The fewest characters of this person's next password: fewer beside a second factor or where policy demands one. */
    public int fewestCharacters(long personId) throws VaultException {
        return vault.read(handle -> fewest(handle, personId));
    }

    /** The fewest characters of the password of somebody who has no second factor yet. */
    public int fewestCharactersOfNewcomer() {
        return PasswordRules.fewest(station.policy().mfaRequired());
    }

    /** How hard a password is to guess for somebody who knows this person and this station. */
    public Estimate estimate(Person person, char[] password) {
        return estimate(person.name(), person.username(), person.email(), password);
    }

    /** How hard a password is to guess for somebody who knows the newcomer and this station. */
    public Estimate estimate(NewPerson person, char[] password) {
        return estimate(person.name(), person.username(), person.email(), password);
    }

    /** Whether a newcomer may have this password: {@link PasswordChange#CHANGED} or why not. Changes nothing. */
    public PasswordChange judgeFirst(NewPerson person, char[] password) {
        return answer(PasswordRules.person(password, estimate(person, password), fewestCharactersOfNewcomer()));
    }

    /**
     * Whether this is the person's password; costs the same for nobody. Makes an old hash anew where it matches.
     *
     * @param person nothing for a name that nobody has: then never
     */
    public boolean matches(Optional<Person> person, char[] password) throws VaultException {
        if (person.isEmpty()) {
            // The look-up of a hash that is not there costs what the other one costs.
            vault.read(handle -> store.get(handle, 0));
            tools.hasher.spend(password);
            return false;
        }
        long id = person.get().id();
        String hash = vault.read(handle -> store.passwordHash(handle, id));
        boolean right = tools.hasher.verify(password, hash);
        if (right && tools.hasher.needsRehash(hash)) {
            String fresh = tools.hasher.hash(password);
            vault.write(handle -> {
                store.setHash(handle, id, fresh);
                return null;
            });
        }
        return right;
    }

    /** A signed-in person chooses another password. The proof must be of the password, and of the factor where one is on. */
    public PasswordChange change(long personId, Proof proof, char[] next) throws VaultException {
        boolean factorOn = vault.read(handle -> factors.on(handle, personId));
        boolean enough = proof.how() == How.PASSWORD_AND_FACTOR || (proof.how() == How.PASSWORD && !factorOn);
        return enough ? changed(personId, proof, next) : PasswordChange.NOT_PROVEN;
    }

    /** Somebody who typed the password that they were given chooses their own; the proof is used up by it. */
    public PasswordChange changeForced(long personId, Proof proof, char[] next) throws VaultException {
        return proof.how() == How.FORCED ? changed(personId, proof, next) : PasswordChange.NOT_PROVEN;
    }

    /**
     * Break-glass: gives an administrator, even one that is switched off, a password that must be changed at once. Belongs
     * inside the write that renews the vault's keys; taking away the factor and the waits is the caller's.
     *
     * @return the password, shown once; the caller wipes it
     */
    public char[] resetByBreakGlass(Handle handle, long personId) throws VaultException {
        Person person = store.get(handle, personId)
                .filter(found -> found.role() == Role.ADMINISTRATOR)
                .orElseThrow(() -> new IllegalArgumentException("No administrator " + personId));
        char[] oneTime = tools.oneTime.generate();
        Instant now = time.now();
        store.setPassword(handle, personId, stored(oneTime, true), now);
        store.enable(handle, personId);
        audit.append(AuditEvent.ofPerson(
                now, AuditKind.BREAK_GLASS, personId, person.username().value(), Map.of()));
        return oneTime;
    }

    /** Makes a password to be handed to somebody, who must change it at once. Blocks for a tenth of a second. */
    public FirstPassword firstPassword() {
        char[] text = tools.oneTime.generate();
        return new FirstPassword(text, stored(text, true));
    }

    /** A password as it is kept; it must have been judged. */
    StoredPassword stored(char[] password, boolean mustChange) {
        boolean standsAlone = PasswordRules.count(password).orElse(0) >= PasswordRules.ALONE;
        return new StoredPassword(tools.hasher.hash(password), mustChange, standsAlone);
    }

    private PasswordChange changed(long personId, Proof proof, char[] next) throws VaultException {
        if (!proof.standsFor(personId, time)) {
            return PasswordChange.NOT_PROVEN;
        }
        Present present = vault.read(handle -> new Present(
                store.get(handle, personId).orElseThrow(),
                store.passwordHash(handle, personId),
                fewest(handle, personId)));
        Verdict verdict = PasswordRules.person(next, estimate(present.person, next), present.fewest);
        if (verdict != Verdict.OK) {
            return answer(verdict);
        }
        if (tools.hasher.verify(next, present.hash)) {
            return PasswordChange.SAME_AS_OLD;
        }
        StoredPassword stored = stored(next, false);
        vault.write(handle -> {
            Instant now = time.now();
            store.setPassword(handle, personId, stored, now);
            audit.append(AuditEvent.ofPerson(
                    now,
                    AuditKind.PASSWORD_CHANGED,
                    personId,
                    present.person.username().value(),
                    Map.of()));
            return null;
        });
        proof.end();
        return PasswordChange.CHANGED;
    }

    private record Present(Person person, String hash, int fewest) {}

    private int fewest(Handle handle, long personId) {
        return PasswordRules.fewest(
                station.policy().mfaRequired() || factors.on(handle, personId) || duties.mustEnrol(handle, personId));
    }

    private Estimate estimate(String name, Username username, Optional<String> email, char[] password) {
        return tools.strength.estimate(
                password,
                name,
                username.value(),
                email.orElse(""),
                station.settings().name(),
                station.settings().number());
    }

    private static PasswordChange answer(Verdict verdict) {
        return switch (verdict) {
            case OK -> PasswordChange.CHANGED;
            case TOO_SHORT -> PasswordChange.TOO_SHORT;
            case TOO_LONG -> PasswordChange.TOO_LONG;
            case COMMON, TOO_EASY -> PasswordChange.COMMON;
            case NOT_TEXT -> PasswordChange.NOT_TEXT;
        };
    }
}
