/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.station;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.audit.AuditLog;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps an eye on the station's clock and writes down when it went back. Blocks, but for {@link #state}; thread-safe. That
 * a clock went back admits nobody twice: accepted steps are kept by whoever accepts them.
 */
public final class StationClock {
    private final Vault vault;
    private final AuditLog audit;
    private final ClockCheck check;
    private final TimeSource time;

    /** Watches through the given check. */
    public StationClock(Vault vault, AuditLog audit, ClockCheck check, TimeSource time) {
        this.vault = vault;
        this.audit = audit;
        this.check = check;
        this.time = time;
    }

    /** What is known of the clock. Never blocks. */
    public ClockState state() {
        return check.state();
    }

    /** Compares the clock with the vault's last save. Call after each opening of vault and log. */
    public void afterOpening() throws VaultException {
        note(check.noticeBefore(vault.lastSavedAt()));
    }

    /** Notices whether the clock was set since the last look, asks the system, and answers. Call about once a minute. */
    public ClockState look() throws VaultException {
        Optional<Duration> jump = check.noticeSetting();
        ClockState state = check.check();
        if (vault.state() == Vault.State.OPEN) {
            note(jump);
        }
        return state;
    }

    private void note(Optional<Duration> jump) throws VaultException {
        if (jump.isPresent() && jump.get().isNegative()) {
            audit.append(AuditEvent.ofStation(
                    time.now(),
                    AuditKind.CLOCK_WENT_BACK,
                    Map.of("seconds", Long.toString(jump.get().abs().toSeconds()))));
        }
    }
}
