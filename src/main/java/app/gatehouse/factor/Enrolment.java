/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.audit.AuditLog;
import app.gatehouse.otp.OtpSecret;
import app.gatehouse.people.Person;
import app.gatehouse.people.PersonStore;
import app.gatehouse.people.Proof;
import app.gatehouse.station.Method;
import app.gatehouse.station.Station;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Sets up second factors and turns them off. Blocks; thread-safe. */
public final class Enrolment {
    private final Vault vault;
    private final AuditLog audit;
    private final PersonStore people;
    private final Station station;
    private final BackupCodes codes;
    private final TimeSource time;
    private final SecureRandom random;
    private final FactorStore store = new FactorStore();

    /** Enrols in the given vault. */
    public Enrolment(
            Vault vault,
            AuditLog audit,
            PersonStore people,
            Station station,
            BackupCodes codes,
            TimeSource time,
            SecureRandom random) {
        this.vault = vault;
        this.audit = audit;
        this.people = people;
        this.station = station;
        this.codes = codes;
        this.time = time;
        this.random = random;
    }

    /**
     * Makes a new secret for an app. Needs {@link Proof.How#PASSWORD} where the person has no factor, otherwise
     * {@link Proof.How#PASSWORD_AND_FACTOR} or {@link Proof.How#BACKUP_CODE_SIGN_IN}. The activation uses it up.
     *
     * @throws NotProven if the proof does not stand for this
     * @throws IllegalStateException if policy does not allow apps; screens do not offer it then
     */
    public AppEnrolment startApp(Person person, Proof proof) throws VaultException, NotProven {
        if (!station.policy().methods().contains(Method.APP)) {
            throw new IllegalStateException("Policy does not allow apps");
        }
        Optional<Long> present = vault.read(handle -> store.id(handle, person.id()));
        if (present.isPresent()) {
            Proofs.require(proof, person.id(), time, Proof.How.PASSWORD_AND_FACTOR, Proof.How.BACKUP_CODE_SIGN_IN);
        } else {
            Proofs.require(proof, person.id(), time, Proof.How.PASSWORD);
        }
        return new AppEnrolment(this, person, proof, present, station.issuer(), OtpSecret.generate(random));
    }

    /**
     * Begins with e-mail. Needs a proof as {@link #startApp} does. The activation uses it up.
     *
     * @throws NotProven if the proof does not stand for this
     * @throws IllegalStateException if policy does not allow e-mail; screens do not offer it then
     */
    public EmailEnrolment startEmail(Person person, Proof proof) throws VaultException, NotProven {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes one of two methods away; the other stays. Needs {@link Proof.How#PASSWORD_AND_FACTOR}, which is used up by it.
     *
     * @throws NotProven if the proof does not stand for this
     * @throws IllegalStateException if it is not set up or the only one; screens do not offer it then
     */
    public void remove(long personId, Method method, Proof proof) throws VaultException, NotProven {
        throw new UnsupportedOperationException();
    }

    /** Which of the methods that a person has set up they are asked for first. Weakens nothing, so it needs no proof. */
    public void prefer(long personId, Method method) throws VaultException {
        throw new UnsupportedOperationException();
    }

    /**
     * Turns multi-factor authentication off: the app and the backup codes die. Needs {@link Proof.How#PASSWORD_AND_FACTOR},
     * which is used up by it.
     *
     * @throws NotProven if the proof does not stand for this
     */
    public TurnOff turnOff(long personId, Proof proof) throws VaultException, NotProven {
        Proofs.require(proof, personId, time, Proof.How.PASSWORD_AND_FACTOR);
        if (station.policy().mfaRequired()) {
            return TurnOff.POLICY_DEMANDS_IT;
        }
        vault.write(handle -> {
            store.remove(handle, personId);
            codes.remove(handle, personId);
            people.secondFactorGone(handle, personId);
            Person person = people.get(handle, personId).orElseThrow();
            audit.append(event(AuditKind.MFA_OFF, person));
            return null;
        });
        proof.end();
        return TurnOff.TURNED_OFF;
    }

    /** What came of turning it off. */
    public enum TurnOff {
        /** It is off. */
        TURNED_OFF,
        /** Policy demands it of everybody here; nothing changed. */
        POLICY_DEMANDS_IT
    }

    Instant now() {
        return time.now();
    }

    boolean stands(Proof proof, Person person) {
        return proof.standsFor(person.id(), time);
    }

    /** Puts a secret in force whose code of the given step was right. False if it may not be any more. */
    boolean activate(AppEnrolment enrolment, OtpSecret secret, long step) throws VaultException {
        return vault.write(handle -> activate(handle, enrolment, secret, step));
    }

    private boolean activate(Handle handle, AppEnrolment enrolment, OtpSecret secret, long step) throws VaultException {
        long id = enrolment.person().id();
        Optional<Person> person = people.get(handle, id).filter(Person::enabled);
        if (person.isEmpty() || !store.id(handle, id).equals(enrolment.replaces())) {
            return false;
        }
        store.replace(handle, id, secret, time.now(), step);
        AuditKind kind = enrolment.replaces().isPresent() ? AuditKind.METHOD_CHANGED : AuditKind.MFA_ON;
        audit.append(event(kind, person.get()));
        codes.make(handle, id);
        return true;
    }

    private AuditEvent event(AuditKind kind, Person person) {
        return AuditEvent.ofPerson(
                time.now(), kind, person.id(), person.username().value(), Map.of("method", Method.APP.name()));
    }
}
