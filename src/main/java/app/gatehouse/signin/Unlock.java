/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import app.gatehouse.audit.AuditKind;
import app.gatehouse.audit.AuditLog;
import app.gatehouse.factor.FactorStore;
import app.gatehouse.people.Administrators;
import app.gatehouse.people.Person;
import app.gatehouse.people.PersonStore;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What a shift leader, or an administrator, can do for a person who is locked. Blocks; thread-safe. */
public final class Unlock {
    private final Vault vault;
    private final Throttle throttle;
    private final PersonStore people;
    private final Administrators callers;
    private final TryLog log;

    /** Unlocks people of the given vault. */
    public Unlock(Vault vault, AuditLog audit, Throttle throttle, PersonStore people, TimeSource time) {
        this.vault = vault;
        this.throttle = throttle;
        this.people = people;
        this.callers = new Administrators(people, new FactorStore(), time);
        this.log = new TryLog(audit, time);
    }

    /** Whom wrong tries keep out now, inside a read or write. */
    public Map<Long, Lock> locks(Handle handle) {
        Map<Long, Lock> locks = new HashMap<>();
        throttle.everybody(handle).forEach((id, tries) -> Lock.of(tries).ifPresent(lock -> locks.put(id, lock)));
        return locks;
    }

    /** What came of it. */
    public sealed interface Answer {
        /**
         * The waits are over.
         *
         * @param appTries how many tries of app codes came back: two at most, once a week at most. No backup tries ever
         */
        record Unlocked(int appTries) implements Answer {}

        /** Whoever asked is no shift leader (any more), or not signed in any more. */
        record NotAllowed() implements Answer {}

        /** Nobody unlocks themself. */
        record Oneself() implements Answer {}

        /** That person is not here any more. */
        record Gone() implements Answer {}
    }

    /** Ends a person's waits. A kind that a hundred wrong codes in a row disabled stays so. */
    public Answer unlock(Session by, long personId) throws VaultException {
        return vault.write(handle -> {
            Optional<Person> leader = by.isOver()
                    ? Optional.empty()
                    : callers.leader(handle, by.person().id());
            if (leader.isEmpty()) {
                return new Answer.NotAllowed();
            }
            if (leader.get().id() == personId) {
                return new Answer.Oneself();
            }
            Optional<Person> person = people.get(handle, personId);
            if (person.isEmpty()) {
                return new Answer.Gone();
            }
            int appTries = throttle.unlock(handle, personId);
            log.write(
                    AuditKind.UNLOCKED,
                    person.get(),
                    Map.of(
                            "by", leader.get().username().value(),
                            "tries", Integer.toString(appTries)));
            return new Answer.Unlocked(appTries);
        });
    }

    /**
     * Forgets a person's wrong tries, inside the write of whoever resets their password and factor (break-glass, an
     * administrator): waits end, disabled kinds work again. Budgets stay as they are.
     */
    public void reset(Handle handle, long personId) {
        throttle.reset(handle, personId);
    }
}
