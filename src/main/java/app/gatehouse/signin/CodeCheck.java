/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import app.gatehouse.audit.AuditKind;
import app.gatehouse.factor.BackupCodes;
import app.gatehouse.factor.FactorStore;
import app.gatehouse.factor.MailedCode;
import app.gatehouse.factor.TotpFactor;
import app.gatehouse.factor.TotpWindow;
import app.gatehouse.people.Person;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * One try of a second factor: counted as wrong and saved, then compared; a code that is right is used up in the save that
 * admits. Blocks; thread-safe.
 */
final class CodeCheck {
    private static final Map<String, String> BY_APP = Map.of("method", SignInMethod.APP.name());
    private static final Map<String, String> BY_EMAIL = Map.of("method", SignInMethod.EMAIL.name());

    private final Vault vault;
    private final Throttle throttle;
    private final Reservations reservations;
    private final FactorStore factors;
    private final BackupCodes backupCodes;
    private final TryLog log;
    private final TimeSource time;
    private final TokenCheck tokenCheck;

    CodeCheck(
            Vault vault,
            Throttle throttle,
            Reservations reservations,
            FactorStore factors,
            BackupCodes backupCodes,
            TryLog log,
            TimeSource time) {
        this.vault = vault;
        this.throttle = throttle;
        this.reservations = reservations;
        this.factors = factors;
        this.backupCodes = backupCodes;
        this.log = log;
        this.time = time;
        this.tokenCheck = new TokenCheck(vault, throttle, reservations, log, time);
    }

    /** What a try came to. */
    sealed interface Result<T> {
        /** Right and used up, durably; what the admission made of it. */
        record Right<T>(T admitted) implements Result<T> {}

        /** Not right; counted and logged. */
        record Wrong<T>(Tries tries) implements Result<T> {}

        /** Right at another time; counted for the waits and logged. */
        record OtherTime<T>(Tries tries) implements Result<T> {}

        /** The token's code, but of far off: the next one would be right now; counted for the waits and logged. */
        record NextCode<T>(Tries tries) implements Result<T> {}

        /** Right, but used up before; counted for the waits and logged. */
        record Used<T>(Tries tries) implements Result<T> {}

        /** Neither checked nor counted; logged. */
        record Blocked<T>(Tries tries) implements Result<T> {}

        /** No mailed code is alive: neither compared nor counted. */
        record TooOld<T>() implements Result<T> {}

        /** The clock went back: neither checked nor counted; logged. */
        record ClockWentBack<T>(Duration by) implements Result<T> {}
    }

    /** What is done in the save that uses the code up. */
    @FunctionalInterface
    interface Admission<T> {
        T admit(Handle handle) throws VaultException;
    }

    /** Tries six digits of the app. A person without one has no right code. */
    <T> Result<T> app(Person person, char[] digits, Admission<T> admission) throws VaultException {
        Target target = new Target.OfPerson(person.id(), TryKind.APP);
        Duration setBack = setBack(person);
        if (!setBack.isZero()) {
            log.write(AuditKind.CLOCK_WENT_BACK, person, Map.of("seconds", Long.toString(setBack.toSeconds())));
            return new Result.ClockWentBack<>(setBack);
        }
        Optional<Tries> reserved = reservations.reserve(target);
        if (reserved.isEmpty()) {
            return blocked(person, target);
        }
        Instant now = time.now();
        Optional<TotpFactor> found = vault.read(handle -> factors.find(handle, person.id()));
        if (found.isEmpty()) {
            return wrong(person, AuditKind.CODE_WRONG, BY_APP, reserved.get());
        }
        try (TotpFactor factor = found.get()) {
            TotpWindow.Match match = TotpWindow.match(factor, digits, now);
            if (match instanceof TotpWindow.Match.Right right) {
                return vault.write(handle -> factors.accept(handle, factor.id(), right.step(), now)
                        ? right(handle, target, person, AuditKind.CODE_RIGHT, Map.of(), admission)
                        : used(handle, target, person, factor));
            }
            if (match instanceof TotpWindow.Match.Replayed) {
                return vault.write(handle -> used(handle, target, person, factor));
            }
            if (match instanceof TotpWindow.Match.Near near) {
                return vault.write(handle -> otherTime(handle, target, person, factor, near));
            }
        }
        return wrong(person, AuditKind.CODE_WRONG, BY_APP, reserved.get());
    }

    /** Tries the token's digits. A person without one has no right code. */
    <T> Result<T> token(Person person, char[] digits, Admission<T> admission) throws VaultException {
        return tokenCheck.check(person, digits, admission);
    }

    /**
     * Tries six digits of the e-mail, with the app's counters. A right code is used up inside the save that admits: if that
     * save fails nobody is admitted and the code is used up all the same, because what could not be saved may yet have
     * reached the disk. A new one can be sent.
     */
    <T> Result<T> email(Person person, MailedCode mail, char[] digits, Admission<T> admission) throws VaultException {
        Target target = new Target.OfPerson(person.id(), TryKind.APP);
        if (!mail.state().isAlive()) {
            return new Result.TooOld<>();
        }
        Optional<Tries> reserved = reservations.reserve(target);
        if (reserved.isEmpty()) {
            return blocked(person, target);
        }
        return switch (mail.check(digits)) {
            case RIGHT ->
                vault.write(handle -> {
                    if (!mail.useUp(digits)) {
                        return tooLate(handle, target);
                    }
                    factors.acceptMailed(handle, person.id(), time.now());
                    return right(handle, target, person, AuditKind.CODE_RIGHT, BY_EMAIL, admission);
                });
            case WRONG -> wrong(person, AuditKind.CODE_WRONG, BY_EMAIL, reserved.get());
            case TOO_OLD -> vault.write(handle -> tooLate(handle, target));
        };
    }

    /** It died after it was seen alive: another try used it up, or a resend or the clock was faster. */
    private <T> Result<T> tooLate(Handle handle, Target target) {
        throttle.refund(handle, target);
        return new Result.TooOld<>();
    }

    /** Tries eight digits of the sheet. */
    <T> Result<T> backup(Person person, char[] digits, Function<BackupCodes.Found, Admission<T>> admission)
            throws VaultException {
        Target target = new Target.OfPerson(person.id(), TryKind.BACKUP_CODE);
        Optional<Tries> reserved = reservations.reserve(target);
        if (reserved.isEmpty()) {
            return blocked(person, target);
        }
        Optional<BackupCodes.Found> found = vault.read(handle -> backupCodes.find(handle, person.id(), digits));
        if (found.isPresent()) {
            Optional<Result<T>> right = vault.write(handle -> backupCodes.spend(handle, found.get())
                    ? Optional.of(right(
                            handle,
                            target,
                            person,
                            AuditKind.BACKUP_CODE_USED,
                            left(handle, person),
                            admission.apply(found.get())))
                    : Optional.empty());
            if (right.isPresent()) {
                return right.get();
            }
        }
        return wrong(person, AuditKind.BACKUP_CODE_WRONG, Map.of(), reserved.get());
    }

    private Map<String, String> left(Handle handle, Person person) {
        return backupCodes
                .state(handle, person.id())
                .map(state -> Map.of("left", Integer.toString(state.left())))
                .orElse(Map.of());
    }

    private Duration setBack(Person person) throws VaultException {
        Instant now = time.now();
        return vault.read(handle -> {
            try (TotpFactor factor = factors.find(handle, person.id()).orElse(null)) {
                return factor == null ? Duration.ZERO : TotpWindow.setBack(now, factor.lastStep());
            }
        });
    }

    private <T> Result<T> right(
            Handle handle,
            Target target,
            Person person,
            AuditKind kind,
            Map<String, String> details,
            Admission<T> admission)
            throws VaultException {
        throttle.succeed(handle, target);
        log.write(kind, person, details);
        return new Result.Right<>(admission.admit(handle));
    }

    private <T> Result<T> used(Handle handle, Target target, Person person, TotpFactor factor) throws VaultException {
        factors.countReplay(handle, factor.id());
        Tries tries = throttle.refund(handle, target);
        log.write(AuditKind.CODE_REPLAYED, person);
        log.consequence(tries, Optional.of(person));
        return new Result.Used<>(tries);
    }

    private <T> Result<T> otherTime(
            Handle handle, Target target, Person person, TotpFactor factor, TotpWindow.Match.Near near)
            throws VaultException {
        factors.countNear(handle, factor.id(), near);
        Tries tries = throttle.refund(handle, target);
        log.write(AuditKind.CODE_NEAR, person, Map.of("steps", Integer.toString(near.steps())));
        log.consequence(tries, Optional.of(person));
        return new Result.OtherTime<>(tries);
    }

    private <T> Result<T> wrong(Person person, AuditKind kind, Map<String, String> details, Tries tries)
            throws VaultException {
        log.wrong(kind, person, details, tries);
        return new Result.Wrong<>(tries);
    }

    private <T> Result<T> blocked(Person person, Target target) throws VaultException {
        log.write(AuditKind.TRY_REFUSED, person, Map.of("kind", target.kind().name()));
        return new Result.Blocked<>(reservations.look(target));
    }
}
