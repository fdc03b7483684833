/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.audit.AuditLog;
import app.gatehouse.otp.OtpSecret;
import app.gatehouse.people.DutyStore;
import app.gatehouse.people.EmailAddress;
import app.gatehouse.people.Person;
import app.gatehouse.people.PersonStore;
import app.gatehouse.people.Proof;
import app.gatehouse.people.Role;
import app.gatehouse.station.Method;
import app.gatehouse.station.Station;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;

/** Sets up second factors and turns them off. Blocks; thread-safe. */
public final class Enrolment {
    private final Vault vault;
    private final AuditLog audit;
    private final PersonStore people;
    private final Station station;
    private final BackupCodes codes;
    private final MailedCodes mailedCodes;
    private final TimeSource time;
    private final SecureRandom random;
    private final KeptSecrets kept;
    private final TokenStore tokens = new TokenStore();
    private final TokenStockStore stock = new TokenStockStore();
    private final FactorStore store = new FactorStore();
    private final DutyStore duties = new DutyStore();
    /** Wrong codes of tokens out of the stock: whoever leaves and begins again with the same proof has no more of them. */
    private final Map<Proof, AtomicInteger> guesses = Collections.synchronizedMap(new WeakHashMap<>());

    /** Enrols in the given vault. */
    public Enrolment(
            Vault vault,
            AuditLog audit,
            PersonStore people,
            Station station,
            BackupCodes codes,
            MailedCodes mailedCodes,
            TimeSource time,
            SecureRandom random,
            KeptSecrets kept) {
        this.vault = vault;
        this.audit = audit;
        this.people = people;
        this.station = station;
        this.codes = codes;
        this.mailedCodes = mailedCodes;
        this.time = time;
        this.random = random;
        this.kept = kept;
    }

    /**
     * Makes a new secret for an app. Needs {@link Proof.How#PASSWORD} where the person has no factor, otherwise
     * {@link Proof.How#PASSWORD_AND_FACTOR} or {@link Proof.How#BACKUP_CODE_SIGN_IN}; {@link Proof.How#RELEASED} is enough
     * where an administrator ordered it. The activation uses it up.
     *
     * @throws NotProven if the proof does not stand for this
     * @throws IllegalStateException if policy does not allow apps; screens do not offer it then
     */
    public AppEnrolment startApp(Person person, Proof proof) throws VaultException, NotProven {
        FactorIds had = begin(Method.APP, person, proof);
        return new AppEnrolment(this, person, proof, had, station.issuer(), OtpSecret.generate(random));
    }

    /**
     * Begins with e-mail. Needs a proof as {@link #startApp} does. The activation uses it up.
     *
     * @throws NotProven if the proof does not stand for this
     * @throws IllegalStateException if policy does not allow e-mail; screens do not offer it then
     */
    public EmailEnrolment startEmail(Person person, Proof proof) throws VaultException, NotProven {
        FactorIds had = begin(Method.EMAIL, person, proof);
        Optional<EmailAddress> known = vault.read(handle -> mailbox(handle, person.id()));
        return new EmailEnrolment(this, mailedCodes, person, proof, had, known);
    }

    /**
     * Begins with a token, or a key that exists already. Needs a proof as {@link #startApp} does. The activation uses it up.
     *
     * @throws NotProven if the proof does not stand for this
     * @throws IllegalStateException if policy does not allow tokens; screens do not offer it then
     */
    public TokenEnrolment startToken(Person person, Proof proof) throws VaultException, NotProven {
        FactorIds had = begin(Method.TOKEN, person, proof);
        return new TokenEnrolment(
                this, person, proof, had, guesses.computeIfAbsent(proof, first -> new AtomicInteger()));
    }

    private FactorIds begin(Method method, Person person, Proof proof) throws VaultException, NotProven {
        if (!station.policy().methods().contains(method)) {
            throw new IllegalStateException("Policy does not allow " + method);
        }
        FactorIds had = vault.read(handle -> store.ids(handle, person.id()));
        if (proof.how() == Proof.How.RELEASED) {
            requireOrder(person, proof);
        } else if (had.none()) {
            Proofs.require(proof, person.id(), time, Proof.How.PASSWORD);
        } else {
            Proofs.require(proof, person.id(), time, Proof.How.PASSWORD_AND_FACTOR, Proof.How.BACKUP_CODE_SIGN_IN);
        }
        return had;
    }

    /** Who was let in by a release has proved too little to change anything, but for what an administrator ordered. */
    private void requireOrder(Person person, Proof proof) throws VaultException, NotProven {
        boolean ordered = vault.read(handle -> duties.mustEnrol(handle, person.id()));
        if (!ordered || !proof.standsFor(person.id(), time)) {
            throw new NotProven();
        }
    }

    /** Where a person's codes would be mailed to, as far as is known: where they are, or the person's address. */
    public Optional<EmailAddress> mailbox(long personId) throws VaultException {
        return vault.read(handle -> mailbox(handle, personId));
    }

    private Optional<EmailAddress> mailbox(Handle handle, long personId) {
        return store.email(handle, personId)
                .map(EmailFactor::address)
                .or(() -> person(handle, personId).email().flatMap(EmailAddress::of));
    }

    /**
     * Lets an administrator in without the second factor that is demanded of them, where policy allows codes by e-mail alone:
     * a mail server that is dead would shut out whoever could mend it. Written to the log. Weakens nothing: who may set up
     * the first factor could as well do so. Does not use the proof up.
     *
     * @throws NotProven if the proof does not stand for the person, or they are no administrator
     * @throws IllegalStateException if another method could be set up; screens do not offer it then
     */
    public void putOff(Person person, Proof proof) throws VaultException, NotProven {
        if (!mayPutOff(person)) {
            throw new IllegalStateException("Another method could be set up");
        }
        Proofs.require(
                proof,
                person.id(),
                time,
                Proof.How.PASSWORD,
                Proof.How.PASSWORD_AND_FACTOR,
                Proof.How.BACKUP_CODE_SIGN_IN);
        vault.write(handle -> {
            audit.append(event(AuditKind.SET_UP_PUT_OFF, person(handle, person.id()), Map.of()));
            return null;
        });
    }

    /** Whether {@link #putOff} is for this person, as policy stands. Does not block. */
    public boolean mayPutOff(Person person) {
        return person.role() == Role.ADMINISTRATOR && station.policy().methods().equals(Set.of(Method.EMAIL));
    }

    /**
     * Takes one of several methods away; the others stay. Needs {@link Proof.How#PASSWORD_AND_FACTOR}, which is used up by it.
     *
     * @throws NotProven if the proof does not stand for this
     * @throws IllegalStateException if it is not set up or the only one; screens do not offer it then
     */
    public void remove(long personId, Method method, Proof proof) throws VaultException, NotProven {
        Proofs.require(proof, personId, time, Proof.How.PASSWORD_AND_FACTOR);
        vault.write(handle -> {
            List<Method> methods = store.methods(handle, personId);
            if (!methods.contains(method) || methods.size() == 1) {
                throw new IllegalStateException("Not one of several methods: " + method);
            }
            store.remove(handle, personId, method);
            audit.append(event(AuditKind.METHOD_REMOVED, person(handle, personId), method));
            return null;
        });
        proof.end();
    }

    /**
     * Which of the methods that a person has set up they are asked for first. Weakens nothing, so it needs no proof.
     *
     * @throws IllegalStateException if it is not set up; screens do not offer it then
     */
    public void prefer(long personId, Method method) throws VaultException {
        vault.write(handle -> {
            List<Method> methods = store.methods(handle, personId);
            if (!methods.contains(method)) {
                throw new IllegalStateException("Not set up: " + method);
            }
            if (methods.get(0) != method) {
                store.prefer(handle, personId, method);
                audit.append(event(AuditKind.METHOD_PREFERRED, person(handle, personId), method));
            }
            return null;
        });
    }

    /**
     * Turns multi-factor authentication off: every method and the backup codes die. Needs {@link Proof.How#PASSWORD_AND_FACTOR},
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
            store.removeAll(handle, personId);
            codes.remove(handle, personId);
            people.secondFactorGone(handle, personId);
            audit.append(event(AuditKind.MFA_OFF, person(handle, personId), Map.of()));
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

    /**
     * Whether the proof that an enrolment began with is still good for activating: somebody who came in by a backup code or a
     * release may enrol once, and several enrolments could be open.
     */
    boolean mayActivate(Proof proof, Person person) {
        boolean once = proof.how() == Proof.How.BACKUP_CODE_SIGN_IN || proof.how() == Proof.How.RELEASED;
        return !once || proof.standsFor(person.id(), time);
    }

    /** Puts a secret in force whose code of the given step was right, if it still may be. */
    Activation activate(AppEnrolment enrolment, OtpSecret secret, long step) throws VaultException {
        return activate(Method.APP, enrolment.person(), enrolment.had(), (handle, person) -> {
            store.replace(handle, person.id(), secret, time.now(), step);
            // Who replaces an app may have lost the sheet with it.
            if (enrolment.had().app().isPresent()) {
                codes.make(handle, person.id());
            }
        });
    }

    /** Puts an address in force from which the code came back, if it still may be. */
    Activation activate(EmailEnrolment enrolment, EmailAddress address) throws VaultException {
        return activate(Method.EMAIL, enrolment.person(), enrolment.had(), (handle, person) -> {
            store.replaceEmail(handle, person.id(), address, time.now());
            people.setEmail(handle, person.id(), address);
            Optional<EmailAddress> old = person.email().flatMap(EmailAddress::of);
            if (!old.equals(Optional.of(address))) {
                Map<String, String> details = new HashMap<>(Map.of("new", address.text()));
                person.email().ifPresent(text -> details.put("old", text));
                audit.append(event(AuditKind.EMAIL_CHANGED, person, details));
            }
        });
    }

    /** The key of a token that waits in the stock, to be closed by the caller. */
    Optional<TokenKey> stocked(TokenSerial serial) throws VaultException {
        return vault.read(handle -> stock.find(handle, serial));
    }

    /** Whether the codes of a key are verified here, or can be seen here by somebody who keeps it. */
    boolean isUsedHere(OtpSecret secret) throws VaultException {
        return vault.read(handle -> isUsedHere(handle, secret));
    }

    private boolean isUsedHere(Handle handle, OtpSecret secret) {
        boolean found = kept.contain(handle, secret);
        for (OtpSecret each : store.verified(handle)) {
            try (each) {
                found |= each.givesCodesOf(secret);
            }
        }
        return found;
    }

    /** Puts a token in force whose code was right, if it still may be. */
    Activation activate(TokenEnrolment enrolment, TokenKey key, boolean fromStock, TokenWindow.Match.Right first)
            throws VaultException {
        return vault.write(write -> {
            // Looked at again inside the save: somebody else may have been faster.
            boolean gone = fromStock && !stock.contains(write, key.serial().orElseThrow());
            if (gone || isUsedHere(write, key.secret())) {
                return Activation.OVER;
            }
            return activate(write, Method.TOKEN, enrolment.person(), enrolment.had(), (handle, person) -> {
                stock.removeKey(handle, key.secret());
                tokens.replace(handle, person.id(), key, time.now(), first);
                if (enrolment.had().token().isPresent()) {
                    codes.make(handle, person.id());
                }
            });
        });
    }

    private Activation activate(Method method, Person begun, FactorIds had, PutInForce put) throws VaultException {
        return vault.write(handle -> activate(handle, method, begun, had, put));
    }

    private Activation activate(Handle handle, Method method, Person begun, FactorIds had, PutInForce put)
            throws VaultException {
        Optional<Person> found = people.get(handle, begun.id()).filter(Person::enabled);
        if (found.isEmpty() || !store.ids(handle, begun.id()).equals(had)) {
            return Activation.OVER;
        }
        Person person = found.get();
        audit.append(event(had.none() ? AuditKind.MFA_ON : AuditKind.METHOD_CHANGED, person, method));
        put.run(handle, person);
        store.prefer(handle, person.id(), method);
        duties.enrolled(handle, person.id());
        if (codes.state(handle, person.id()).filter(state -> state.left() > 0).isEmpty()) {
            codes.make(handle, person.id());
        }
        boolean saved = codes.state(handle, person.id()).orElseThrow().saved();
        return saved ? Activation.ADDED : Activation.ACTIVATED;
    }

    /** What is particular to a method when it comes into force. */
    private interface PutInForce {
        void run(Handle handle, Person person) throws VaultException;
    }

    private Person person(Handle handle, long personId) {
        return people.get(handle, personId).orElseThrow();
    }

    private AuditEvent event(AuditKind kind, Person person, Method method) {
        return event(kind, person, Map.of("method", method.name()));
    }

    private AuditEvent event(AuditKind kind, Person person, Map<String, String> details) {
        return AuditEvent.ofPerson(
                time.now(), kind, person.id(), person.username().value(), details);
    }
}
