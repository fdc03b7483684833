/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.util.Map;
import java.util.Optional;

/** The alarm of the log that nobody has confirmed yet. Thread-safe. */
public final class LogAlarms {
    private final Vault vault;
    private final AuditLog log;
    private final TimeSource time;

    /** Of this vault's log. */
    public LogAlarms(Vault vault, AuditLog log, TimeSource time) {
        this.vault = vault;
        this.log = log;
        this.time = time;
    }

    /** The alarm that stands; empty also while the vault is locked. Does not block. */
    public Optional<LogAlarm> current() {
        return log.alarm();
    }

    /**
     * An administrator has seen it: it stands no more, and the log says who. Blocks.
     *
     * @param who of a proven administrator
     * @return false if they may not
     */
    public boolean confirm(LogAuthority who) throws VaultException {
        return vault.write(handle -> {
            Optional<LogAuthority.Actor> actor = who.actor(handle);
            Optional<LogAlarm> alarm = log.alarm();
            if (actor.isPresent() && alarm.isPresent()) {
                log.append(AuditEvent.ofPerson(
                        time.now(),
                        AuditKind.LOG_ALARM_SEEN,
                        actor.get().personId(),
                        actor.get().username(),
                        Map.of("finding", alarm.get().finding().name())));
            }
            return actor.isPresent();
        });
    }
}
