/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import app.gatehouse.audit.AuditKind;
import app.gatehouse.audit.AuditLog;
import app.gatehouse.people.Person;
import app.gatehouse.people.PersonStore;
import app.gatehouse.people.Role;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** What a shift leader, or an administrator, can do for a person who is locked. Blocks; thread-safe. */
public final class Unlock {
    private final Vault vault;
    private final Throttle throttle;
    private final PersonStore people;
    private final TryLog log;

    /** Unlocks people of the given vault. */
    public Unlock(Vault vault, AuditLog audit, Throttle throttle, PersonStore people, TimeSource time) {
        this.vault = vault;
        this.throttle = throttle;
        this.people = people;
        this.log = new TryLog(audit, time);
    }

    /** What came of it. */
    public sealed interface Answer {
        /**
         * The waits are over.
         *
         * @param appTries how many tries of app codes came back: two at most, once a week at most. No backup tries ever
         */
        record Unlocked(int appTries) implements Answer {}

        /** Whoever asked is no shift leader, or not signed in any more. */
        record NotAllowed() implements Answer {}
    }

    /** Ends a person's waits. A kind that a hundred wrong codes in a row disabled stays so. */
    public Answer unlock(Session leader, long personId) throws VaultException {
        boolean mayUnlock = leader.person().role().compareTo(Role.SHIFT_LEADER) >= 0;
        if (leader.isOver() || !mayUnlock) {
            return new Answer.NotAllowed();
        }
        return vault.write(handle -> {
            Person person = people.get(handle, personId).orElseThrow();
            int appTries = throttle.unlock(handle, personId);
            log.write(
                    AuditKind.UNLOCKED,
                    person,
                    Map.of(
                            "by", leader.person().username().value(),
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
