/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import app.gatehouse.audit.AuditKind;
import app.gatehouse.audit.AuditLog;
import app.gatehouse.factor.BackupCodes;
import app.gatehouse.factor.CodeInput;
import app.gatehouse.factor.FactorStore;
import app.gatehouse.factor.MailedCode;
import app.gatehouse.factor.TotpWindow;
import app.gatehouse.people.CodeMail;
import app.gatehouse.people.Passwords;
import app.gatehouse.people.Person;
import app.gatehouse.people.PersonStore;
import app.gatehouse.people.Proof;
import app.gatehouse.people.Reproof;
import app.gatehouse.station.Method;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Asks a signed-in person again, with the sign-in's own counters, waits and replay rule. The code is looked at only after
 * the password was right, so that a slip in the password does not use the code up. Blocks; thread-safe.
 */
public final class PersonReproof implements Reproof {
    private final Vault vault;
    private final Throttle throttle;
    private final PersonStore people;
    private final PersonWays ways;
    private final Sessions sessions;
    private final FactorStore factors = new FactorStore();
    private final TimeSource time;
    private final TryLog log;
    private final Reservations reservations;
    private final PasswordCheck passwordCheck;
    private final CodeCheck codeCheck;

    /** Asks people of the given vault. */
    public PersonReproof(
            Vault vault,
            AuditLog audit,
            Throttle throttle,
            PersonStore people,
            Passwords passwords,
            BackupCodes backupCodes,
            PersonWays ways,
            Sessions sessions,
            TimeSource time) {
        this.vault = vault;
        this.throttle = throttle;
        this.people = people;
        this.ways = ways;
        this.sessions = sessions;
        this.time = time;
        this.log = new TryLog(audit, time);
        this.reservations = new Reservations(vault, throttle);
        this.passwordCheck = new PasswordCheck(reservations, passwords, log);
        this.codeCheck = new CodeCheck(vault, throttle, reservations, factors, backupCodes, log, time);
    }

    @Override
    public Ways ways(long personId) throws VaultException {
        return vault.read(handle -> {
            Person person = people.get(handle, personId).orElseThrow();
            Optional<CodeMail> mail = ways.email(handle, personId).map(to -> ways.mail(person, to));
            return new Ways(ways.methods(handle, personId), mail, ways.tokenDigits(handle, personId));
        });
    }

    @Override
    public Answer prove(long personId, char[] password, Optional<Code> code) {
        try {
            int tokenDigits = vault.read(handle -> ways.tokenDigits(handle, personId));
            Optional<char[]> digits = code.flatMap(typed -> CodeInput.digits(
                    typed.digits(), typed.method() == Method.TOKEN ? tokenDigits : TotpWindow.digits()));
            try {
                return prove(personId, password, code.map(Code::method), digits);
            } finally {
                digits.ifPresent(each -> Arrays.fill(each, '\0'));
            }
        } catch (VaultException e) {
            return new Unavailable();
        }
    }

    private Answer prove(long personId, char[] password, Optional<Method> method, Optional<char[]> digits)
            throws VaultException {
        Person person = vault.read(handle -> people.get(handle, personId))
                .filter(Person::enabled)
                .orElseThrow(() -> new IllegalArgumentException("Nobody to ask"));
        List<Method> methods = vault.read(handle -> ways.methods(handle, personId));
        boolean factorOn = !methods.isEmpty();
        Target ofPassword = new Target.OfPerson(personId, TryKind.PASSWORD);
        if (factorOn && (digits.isEmpty() || method.filter(methods::contains).isEmpty())) {
            return new Wrong(reservations
                    .look(new Target.OfPerson(personId, TryKind.APP))
                    .left());
        }
        PasswordCheck.Result result = passwordCheck.check(Optional.of(person), ofPassword, password);
        if (result instanceof PasswordCheck.Result.Blocked blocked) {
            return new Wait(blocked.tries().waitLeft());
        }
        if (result instanceof PasswordCheck.Result.Wrong wrong) {
            return failed(person, wrong.tries());
        }
        vault.write(handle -> {
            throttle.succeed(handle, ofPassword);
            if (!factorOn) {
                log.write(AuditKind.PROVED, person);
            }
            return null;
        });
        return factorOn
                ? proveByCode(person, method.orElseThrow(), digits.orElseThrow())
                : new Proved(new Proof(personId, byPasswordAlone(personId), time));
    }

    /** A release stood for what is missing; the password once more does not make up for it. */
    private Proof.How byPasswordAlone(long personId) {
        boolean released = sessions.current()
                .filter(session -> session.person().id() == personId && session.method() == SignInMethod.RELEASE)
                .isPresent();
        return released ? Proof.How.RELEASED : Proof.How.PASSWORD;
    }

    private Answer proveByCode(Person person, Method method, char[] digits) throws VaultException {
        CodeCheck.Admission<Proof> proven = handle -> {
            log.write(AuditKind.PROVED, person);
            return new Proof(person.id(), Proof.How.PASSWORD_AND_FACTOR, time);
        };
        if (method == Method.APP) {
            return answer(person, codeCheck.app(person, digits, proven));
        }
        if (method == Method.TOKEN) {
            return answer(person, codeCheck.token(person, digits, proven));
        }
        Optional<MailedCode> mail =
                vault.read(handle -> ways.email(handle, person.id())).flatMap(to -> ways.waiting(person.id(), to));
        return mail.isPresent() ? answer(person, codeCheck.email(person, mail.get(), digits, proven)) : new TooOld();
    }

    private Answer answer(Person person, CodeCheck.Result<Proof> result) throws VaultException {
        if (result instanceof CodeCheck.Result.Right<Proof> right) {
            return new Proved(right.admitted());
        }
        if (result instanceof CodeCheck.Result.Blocked<Proof> blocked) {
            return stopped(blocked.tries())
                    .orElseGet(() -> new Wait(blocked.tries().waitLeft()));
        }
        if (result instanceof CodeCheck.Result.NextCode<Proof> next) {
            return stopped(next.tries())
                    .orElseGet(() -> new NextCode(next.tries().left()));
        }
        if (result instanceof CodeCheck.Result.Used<Proof> used) {
            return stopped(used.tries()).orElseGet(JustUsed::new);
        }
        if (result instanceof CodeCheck.Result.Wrong<Proof> wrong) {
            return failed(person, wrong.tries());
        }
        if (result instanceof CodeCheck.Result.OtherTime<Proof> other) {
            return failed(person, other.tries());
        }
        return result instanceof CodeCheck.Result.TooOld<Proof> ? new TooOld() : new JustUsed();
    }

    private Answer failed(Person person, Tries tries) throws VaultException {
        log.write(AuditKind.PROOF_FAILED, person);
        return stopped(tries).orElseGet(() -> new Wrong(tries.left()));
    }

    private static Optional<Answer> stopped(Tries tries) {
        if (tries.isEmpty() || tries.isDisabled()) {
            return Optional.of(new NoTriesLeft());
        }
        return tries.isWaiting() ? Optional.of(new Wait(tries.waitLeft())) : Optional.empty();
    }
}
