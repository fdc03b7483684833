/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.audit.AuditLog;
import app.gatehouse.audit.LogAlarm;
import app.gatehouse.people.People;
import app.gatehouse.station.ClockCheck;
import app.gatehouse.station.ClockState;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.RecoveryKey;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes, opens and locks the vault, with all that belongs to it: the log, the station's settings, the look at the clock,
 * the waits after wrong passwords (decisions, 14; in this run only, since a locked vault can note nothing) and what the
 * first run still owes. Blocks unless said otherwise; thread-safe.
 */
public final class VaultDoor {
    private final Vault vault;
    private final AuditLog audit;
    private final List<Loading> loadings;
    private final People people;
    private final ClockCheck clock;
    private final TimeSource time;
    private final Object oneTry = new Object();
    private int wrongPasswords;
    private volatile Wait wait;

    private record Wait(long sinceNanos, Duration total) {}

    /** What is learnt from the vault after each opening. */
    @FunctionalInterface
    public interface Loading {
        /** Learns it. */
        void load() throws VaultException;
    }

    /**
     * The door of the given vault.
     *
     * @param loadings run after each opening, in this order
     */
    public VaultDoor(
            Vault vault, AuditLog audit, List<Loading> loadings, People people, ClockCheck clock, TimeSource time) {
        this.vault = vault;
        this.audit = audit;
        this.loadings = List.copyOf(loadings);
        this.people = people;
        this.clock = clock;
        this.time = time;
    }

    /** Whether there is a vault and whether it is open. Does not block. */
    public Vault.State state() {
        return vault.state();
    }

    /** The alarm of the log that no administrator has confirmed; none while the vault is locked. Does not block. */
    public Optional<LogAlarm> logAlarm() {
        return audit.alarm();
    }

    /** Since when it is open. Does not block. */
    public Optional<Instant> openSince() {
        return vault.openSince();
    }

    /** What is known of the station's clock. Does not block. */
    public ClockState clock() {
        return clock.state();
    }

    /** Asks the system about the clock where that is due, and writes down if it was set since the last call. */
    public ClockState lookAtClock() throws VaultException {
        Optional<Duration> set = clock.noticeSetting();
        if (set.isPresent() && vault.state() == Vault.State.OPEN) {
            noteClock(set.get());
        }
        return clock.look();
    }

    /** First run: makes the vault and opens it. Locked again if something after its making failed. */
    public SetupStep create(char[] masterPassword) throws VaultException {
        vault.create(masterPassword);
        boolean done = false;
        try {
            audit.open();
            SetupStep next = missing();
            done = true;
            return next;
        } finally {
            if (!done) {
                vault.lock();
            }
        }
    }

    /** Tries a master password or an opening password, unless a wait runs. */
    public Opening open(char[] password) throws VaultException {
        synchronized (oneTry) {
            Duration left = waitLeft();
            if (!left.isZero()) {
                return new Opening.Wait(left);
            }
            try {
                vault.open(password);
            } catch (VaultException e) {
                return wrongPassword(e);
            }
            wrongPasswords = 0;
            wait = null;
            return opened();
        }
    }

    /** Tries a recovery key. No wait: 150 random bits cannot be guessed. */
    public Opening open(RecoveryKey key) throws VaultException {
        synchronized (oneTry) {
            try {
                vault.open(key);
            } catch (VaultException e) {
                if (e.reason() == VaultException.Reason.WRONG_KEY) {
                    return new Opening.Wrong();
                }
                throw e;
            }
            return opened();
        }
    }

    /** How long no master password is tried. Does not block. */
    public Duration waitLeft() {
        Wait now = wait;
        if (now == null) {
            return Duration.ZERO;
        }
        Duration left = now.total.minusNanos(time.monotonicNanos() - now.sinceNanos);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** A new recovery key in place of any older one. The receiver closes it. */
    public RecoveryKey newRecoveryKey() throws VaultException {
        return vault.keyChanges()
                .newRecoveryKey(handle -> {
                    note(AuditKind.RECOVERY_KEY_MADE, Map.of());
                    return true;
                })
                .recoveryKey();
    }

    /** Somebody said that the recovery key is kept safe. Answers what the first run owes after that. */
    public SetupStep confirmRecoveryKey() throws VaultException {
        vault.keyChanges().confirmRecoveryKey();
        note(AuditKind.RECOVERY_KEY_CONFIRMED, Map.of());
        return missing();
    }

    /** Locks the vault. */
    public void lock() {
        vault.lock();
    }

    private Opening wrongPassword(VaultException e) throws VaultException {
        if (e.reason() != VaultException.Reason.WRONG_KEY) {
            throw e;
        }
        wrongPasswords++;
        Duration next = TryKind.PASSWORD.waitAfter(wrongPasswords);
        if (next.isZero()) {
            return new Opening.Wrong();
        }
        wait = new Wait(time.monotonicNanos(), next);
        return new Opening.Wait(next);
    }

    /**
     * Another content has taken the place of the vault's, and it is open: learns what is learnt after each opening. Answers
     * what the first run owes then.
     */
    public SetupStep contentReplaced() throws VaultException {
        for (Loading loading : loadings) {
            loading.load();
        }
        return missing();
    }

    private Opening opened() throws VaultException {
        boolean done = false;
        try {
            Optional<Duration> wentBack = clock.noticeBefore(vault.lastSavedAt());
            audit.open();
            if (wentBack.isPresent()) {
                noteClock(wentBack.get());
            }
            for (Loading loading : loadings) {
                loading.load();
            }
            SetupStep next = missing();
            done = true;
            return new Opening.Opened(next);
        } finally {
            if (!done) {
                vault.lock();
            }
        }
    }

    private SetupStep missing() throws VaultException {
        if (!vault.keyChanges().recoveryKeyConfirmed()) {
            return SetupStep.RECOVERY_KEY;
        }
        return people.hasAdministrator() ? SetupStep.DONE : SetupStep.FIRST_ADMINISTRATOR;
    }

    private void noteClock(Duration by) throws VaultException {
        note(
                by.isNegative() ? AuditKind.CLOCK_WENT_BACK : AuditKind.CLOCK_WENT_FORWARD,
                Map.of("seconds", Long.toString(by.abs().toSeconds())));
    }

    private void note(AuditKind kind, Map<String, String> details) throws VaultException {
        audit.append(AuditEvent.ofStation(time.now(), kind, details));
    }
}
