/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import app.gatehouse.audit.AuditKind;
import app.gatehouse.audit.AuditLog;
import app.gatehouse.factor.FactorStore;
import app.gatehouse.people.Administrators;
import app.gatehouse.people.DutyStore;
import app.gatehouse.people.Person;
import app.gatehouse.people.PersonStore;
import app.gatehouse.people.Proof;
import app.gatehouse.people.Role;
import app.gatehouse.people.Username;
import app.gatehouse.station.Policy;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * Supervisor release: a shift leader or administrator who stands at the station vouches for one person, who may then come in
 * once, within ten minutes, with the password alone. It stands for the second factor and the waits on that; it changes
 * neither factors nor counters. Time is the monotonic clock's, and every release ends with the run. Blocks unless said
 * otherwise; thread-safe.
 */
public final class Releases {
    /** How long a release waits for its person. */
    public static final Duration LIFETIME = Duration.ofMinutes(10);

    private final Vault vault;
    private final PersonStore people;
    private final Administrators administrators;
    private final Supplier<Policy> policy;
    private final TimeSource time;
    private final Run run;
    private final TryLog log;
    private final ReleaseStore store = new ReleaseStore();
    private final FactorStore factors = new FactorStore();
    private final DutyStore duties = new DutyStore();

    /** Nobody is released: a run begins. The policy is asked each time. */
    public Releases(
            Vault vault,
            AuditLog audit,
            PersonStore people,
            Administrators administrators,
            Supplier<Policy> policy,
            TimeSource time,
            SecureRandom random) {
        this.vault = vault;
        this.people = people;
        this.administrators = administrators;
        this.policy = policy;
        this.time = time;
        this.run = new Run(time, random);
        this.log = new TryLog(audit, time);
    }

    /** What came of it. */
    public sealed interface Answer {
        /**
         * The person can sign in once.
         *
         * @param until by the wall clock, as it stands now
         */
        record Released(Instant until) implements Answer {}

        /** Nothing changed. */
        record Refused(Refusal why) implements Answer {}
    }

    /** Why somebody is not released. */
    public enum Refusal {
        /** Whoever asks is no shift leader and no administrator, or not one who may vouch for this person. */
        NOT_ALLOWED,
        /** Whoever asks has not proved themself with password and factor. */
        NOT_PROVEN,
        /** Nobody releases themself. */
        ONESELF,
        /** The person is switched off. */
        SWITCHED_OFF,
        /** The person has no second factor, and none is asked of them: the password is enough. */
        NOT_NEEDED,
        /** The person is not there any more. */
        GONE
    }

    /**
     * Lets somebody in once, in place of a release that they may have. Logged in the same save. Uses the proof up.
     *
     * @param proof of the leader who asks: of the password, and of the factor where one is on
     */
    public Answer release(Proof proof, long personId, ReleaseReason reason) throws VaultException {
        Answer answer = vault.write(handle -> {
            Optional<Refusal> refusal = refusal(handle, proof, personId);
            if (refusal.isPresent()) {
                return new Answer.Refused(refusal.get());
            }
            String leader = people.get(handle, proof.personId())
                    .orElseThrow()
                    .username()
                    .value();
            Run.Moment now = run.moment();
            store.save(handle, new ReleaseStore.Entry(personId, leader, now.nanos()), reason.stored(), now.run());
            log.write(AuditKind.RELEASED, people.get(handle, personId).orElseThrow(), details(leader, reason));
            return new Answer.Released(time.now().plus(LIFETIME));
        });
        if (answer instanceof Answer.Released) {
            proof.end();
        }
        return answer;
    }

    private static Map<String, String> details(String leader, ReleaseReason reason) {
        Map<String, String> details =
                new HashMap<>(Map.of("by", leader, "reason", reason.kind().name()));
        if (!reason.words().isEmpty()) {
            details.put("words", reason.words());
        }
        return details;
    }

    private Optional<Refusal> refusal(Handle handle, Proof proof, long personId) {
        Optional<Person> leader = people.get(handle, proof.personId())
                .filter(Person::enabled)
                .filter(person -> person.role().compareTo(Role.SHIFT_LEADER) >= 0);
        Optional<Person> person = people.get(handle, personId);
        if (leader.isEmpty()) {
            return Optional.of(Refusal.NOT_ALLOWED);
        }
        if (administrators.provenLeader(handle, proof).isEmpty()) {
            return Optional.of(Refusal.NOT_PROVEN);
        }
        if (person.isEmpty()) {
            return Optional.of(Refusal.GONE);
        }
        if (personId == proof.personId()) {
            return Optional.of(Refusal.ONESELF);
        }
        if (person.get().role().compareTo(leader.get().role()) > 0) {
            return Optional.of(Refusal.NOT_ALLOWED);
        }
        if (!person.get().enabled()) {
            return Optional.of(Refusal.SWITCHED_OFF);
        }
        return isOwed(handle, personId) ? Optional.empty() : Optional.of(Refusal.NOT_NEEDED);
    }

    /** Whether the password alone would not let the person in. */
    private boolean isOwed(Handle handle, long personId) {
        return factors.on(handle, personId) || policy.get().mfaRequired() || duties.mustEnrol(handle, personId);
    }

    /** How long the person's release still waits for them; empty without one. Inside a read or write; does not block. */
    public Optional<Duration> left(Handle handle, long personId) {
        return store.find(handle, personId, run.moment().run())
                .filter(entry -> stands(handle, entry))
                .map(this::left)
                .filter(left -> !left.isZero());
    }

    /** The same of everybody who has one, by their number. */
    public Map<Long, Duration> left(Handle handle) {
        Map<Long, Duration> waiting = new HashMap<>();
        for (ReleaseStore.Entry entry : store.all(handle, run.moment().run())) {
            Duration left = left(entry);
            if (!left.isZero() && stands(handle, entry)) {
                waiting.put(entry.personId(), left);
            }
        }
        return waiting;
    }

    /** Takes a release back, inside the write of whoever disables or resets the person. Without one nothing happens. */
    public void revoke(Handle handle, long personId) {
        store.remove(handle, personId);
    }

    /**
     * Uses the person's release up, inside the save that admits them, and answers who gave it. How old it is does not matter
     * here: who was asked for another password in between had begun in time.
     */
    Optional<String> take(Handle handle, long personId) {
        Optional<ReleaseStore.Entry> entry =
                store.find(handle, personId, run.moment().run());
        store.remove(handle, personId);
        return entry.filter(each -> stands(handle, each)).map(ReleaseStore.Entry::leader);
    }

    /**
     * Whether whoever gave it could give it now: they are still here by that name, switched on, and not below the person,
     * who may have become more since.
     */
    private boolean stands(Handle handle, ReleaseStore.Entry entry) {
        Optional<Person> leader = Username.of(entry.leader())
                .flatMap(name -> people.find(handle, name))
                .filter(Person::enabled)
                .filter(person -> person.role().compareTo(Role.SHIFT_LEADER) >= 0);
        Optional<Person> person = people.get(handle, entry.personId());
        return leader.isPresent()
                && person.isPresent()
                && person.get().role().compareTo(leader.get().role()) <= 0;
    }

    private Duration left(ReleaseStore.Entry entry) {
        Duration left = LIFETIME.minusNanos(time.monotonicNanos() - entry.nanos());
        return left.isNegative() ? Duration.ZERO : left;
    }
}
