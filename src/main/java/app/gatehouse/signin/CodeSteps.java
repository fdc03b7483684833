/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import app.gatehouse.factor.BackupCodes;
import app.gatehouse.factor.BackupCodesState;
import app.gatehouse.factor.CodeInput;
import app.gatehouse.factor.EmailFactor;
import app.gatehouse.factor.FactorStore;
import app.gatehouse.factor.MailedCode;
import app.gatehouse.factor.TotpWindow;
import app.gatehouse.people.EmailAddress;
import app.gatehouse.people.Person;
import app.gatehouse.people.PersonStore;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.util.Arrays;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The second step of a sign-in: what a code at the gate is answered. Blocks; the caller lets one try at a time in. */
final class CodeSteps {
    private final Vault vault;
    private final Throttle throttle;
    private final PersonStore people;
    private final FactorStore factors;
    private final BackupCodes backupCodes;
    private final CodeCheck check;
    private final Entrance entrance;

    CodeSteps(
            Vault vault,
            Throttle throttle,
            PersonStore people,
            FactorStore factors,
            BackupCodes backupCodes,
            CodeCheck check,
            Entrance entrance) {
        this.vault = vault;
        this.throttle = throttle;
        this.people = people;
        this.factors = factors;
        this.backupCodes = backupCodes;
        this.check = check;
        this.entrance = entrance;
    }

    CodeAnswer tryCode(Attempt attempt, char[] typed, SignInMethod method) {
        Optional<char[]> digits = CodeInput.digits(typed, length(attempt, method));
        if (digits.isEmpty()) {
            return new CodeAnswer.Malformed();
        }
        try {
            Optional<Person> person = vault.read(handle -> people.get(handle, attempt.personId()));
            return person.isEmpty() ? new CodeAnswer.Expired() : tryCode(attempt, person.get(), digits.get(), method);
        } catch (VaultException e) {
            return new CodeAnswer.Unavailable(e.reason());
        } finally {
            Arrays.fill(digits.get(), '\0');
        }
    }

    private static int length(Attempt attempt, SignInMethod method) {
        return switch (method) {
            case APP, EMAIL -> TotpWindow.digits();
            case TOKEN -> attempt.tokenDigits();
            case BACKUP_CODE -> BackupCodes.DIGITS;
            case PASSWORD, RELEASE -> throw new IllegalArgumentException("No code");
        };
    }

    private CodeAnswer tryCode(Attempt attempt, Person person, char[] digits, SignInMethod method)
            throws VaultException {
        return switch (method) {
            case APP ->
                answer(attempt, TryKind.APP, check.app(person, digits, handle -> enterBy(handle, attempt, method)));
            case TOKEN ->
                answer(attempt, TryKind.APP, check.token(person, digits, handle -> enterBy(handle, attempt, method)));
            case EMAIL -> tryMailed(attempt, person, digits);
            case BACKUP_CODE ->
                answer(
                        attempt,
                        TryKind.BACKUP_CODE,
                        check.backup(person, digits, found -> handle -> enterByBackupCode(handle, attempt, found)));
            case PASSWORD, RELEASE -> throw new IllegalArgumentException("No code");
        };
    }

    private CodeAnswer tryMailed(Attempt attempt, Person person, char[] digits) throws VaultException {
        Optional<EmailAddress> now =
                vault.read(handle -> factors.email(handle, person.id()).map(EmailFactor::address));
        Optional<MailedCode> mail = attempt.mail();
        if (mail.isEmpty() || now.filter(mail.get().to()::equals).isEmpty()) {
            // The address was taken away, or was changed: a code that went to the old one proves nothing.
            return new CodeAnswer.Expired();
        }
        return answer(
                attempt,
                TryKind.APP,
                check.email(person, mail.get(), digits, handle -> enterBy(handle, attempt, SignInMethod.EMAIL)));
    }

    /** How somebody came in, and by which backup code. */
    private record Way(Entrance.Entry entry, Optional<BackupUse> backupUse) {}

    private Way enterBy(Handle handle, Attempt attempt, SignInMethod method) throws VaultException {
        return new Way(entrance.enter(handle, attempt.personId(), method), Optional.empty());
    }

    private Way enterByBackupCode(Handle handle, Attempt attempt, BackupCodes.Found found) throws VaultException {
        int left = backupCodes
                .state(handle, attempt.personId())
                .map(BackupCodesState::left)
                .orElse(0);
        if (left == 0) {
            // Nobody is left without a way back in: the new set shows itself until it is saved.
            backupCodes.make(handle, attempt.personId());
        }
        Entrance.Entry entry = entrance.enter(handle, attempt.personId(), SignInMethod.BACKUP_CODE);
        return new Way(entry, Optional.of(new BackupUse(found.number(), left)));
    }

    private CodeAnswer answer(Attempt attempt, TryKind kind, CodeCheck.Result<Way> result) throws VaultException {
        if (result instanceof CodeCheck.Result.Right<Way> right) {
            return admitted(attempt, right.admitted());
        }
        if (result instanceof CodeCheck.Result.Blocked<Way> blocked) {
            return stopped(attempt, kind, blocked.tries()).orElseGet(() -> wait(blocked.tries()));
        }
        if (result instanceof CodeCheck.Result.Wrong<Way> wrong) {
            return stopped(attempt, kind, wrong.tries())
                    .orElseGet(() -> new CodeAnswer.Wrong(wrong.tries().left()));
        }
        if (result instanceof CodeCheck.Result.OtherTime<Way> other) {
            return stopped(attempt, kind, other.tries())
                    .orElseGet(() -> new CodeAnswer.OtherTime(other.tries().left()));
        }
        if (result instanceof CodeCheck.Result.NextCode<Way> next) {
            return stopped(attempt, kind, next.tries())
                    .orElseGet(() -> new CodeAnswer.NextCode(next.tries().left()));
        }
        if (result instanceof CodeCheck.Result.Used<Way> used) {
            return stopped(attempt, kind, used.tries()).orElseGet(CodeAnswer.JustUsed::new);
        }
        if (result instanceof CodeCheck.Result.TooOld<Way>) {
            return new CodeAnswer.TooOld();
        }
        return new CodeAnswer.ClockWentBack(((CodeCheck.Result.ClockWentBack<Way>) result).by());
    }

    private CodeAnswer admitted(Attempt attempt, Way way) {
        if (!attempt.admit()) {
            // Given up, or the vault was locked, while the last save ran.
            return new CodeAnswer.Expired();
        }
        if (way.entry() instanceof Entrance.Entry.In in) {
            return new CodeAnswer.Admitted(entrance.begin(in), way.backupUse());
        }
        return way.entry() instanceof Entrance.Entry.ChangeFirst first
                ? new CodeAnswer.MustChangePassword(first.change())
                : new CodeAnswer.SwitchedOff();
    }

    /** The answer where no further try may follow at once. */
    private Optional<CodeAnswer> stopped(Attempt attempt, TryKind kind, Tries tries) throws VaultException {
        if (tries.isEmpty() || tries.isDisabled()) {
            boolean other = vault.read(handle -> otherWayLeft(handle, attempt.personId(), kind));
            return Optional.of(new CodeAnswer.NoTriesLeft(other, tries.isDisabled()));
        }
        return tries.isWaiting() ? Optional.of(wait(tries)) : Optional.empty();
    }

    private boolean otherWayLeft(Handle handle, long personId, TryKind kind) {
        TryKind other = kind == TryKind.APP ? TryKind.BACKUP_CODE : TryKind.APP;
        Tries tries = throttle.look(handle, new Target.OfPerson(personId, other));
        boolean has = other == TryKind.APP
                ? factors.on(handle, personId)
                : backupCodes
                        .state(handle, personId)
                        .filter(state -> state.left() > 0)
                        .isPresent();
        return has && !tries.isEmpty() && !tries.isDisabled();
    }

    private static CodeAnswer wait(Tries tries) {
        return new CodeAnswer.Wait(tries.waitTotal(), tries.waitLeft(), tries.wrong());
    }
}
