/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import app.gatehouse.audit.AuditKind;
import app.gatehouse.audit.AuditLog;
import app.gatehouse.factor.BackupCodes;
import app.gatehouse.factor.BackupCodesState;
import app.gatehouse.factor.EmailFactor;
import app.gatehouse.factor.FactorStore;
import app.gatehouse.people.CodeMail;
import app.gatehouse.people.PasswordChange;
import app.gatehouse.people.Passwords;
import app.gatehouse.people.Person;
import app.gatehouse.people.PersonStore;
import app.gatehouse.people.Proof;
import app.gatehouse.people.Role;
import app.gatehouse.people.Username;
import app.gatehouse.station.Method;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The gate: password, then a second factor where the person has one.
 *
 * <p>Each try is counted and durably saved as wrong before it is checked; if that fails nobody is let in. A name that
 * nobody has costs the same work, the same saves and the same waits as one that somebody has. Blocks; thread-safe. Wipes
 * nothing that it is given: password and code belong to the caller.
 */
public final class SignIn {
    private final Vault vault;
    private final Throttle throttle;
    private final PersonStore people;
    private final Passwords passwords;
    private final BackupCodes backupCodes;
    private final PersonWays ways;
    private final Releases releases;
    private final TimeSource time;
    private final FactorStore factors = new FactorStore();
    private final TryLog log;
    private final PasswordCheck passwordCheck;
    private final Entrance entrance;
    private final CodeSteps codeSteps;
    private Optional<Attempt> attempt = Optional.empty();
    private Optional<PendingChange> pendingChange = Optional.empty();

    /** The gate of the given vault. */
    public SignIn(
            Vault vault,
            AuditLog audit,
            Throttle throttle,
            PersonStore people,
            Passwords passwords,
            BackupCodes backupCodes,
            PersonWays ways,
            Sessions sessions,
            Releases releases,
            TimeSource time) {
        this.vault = vault;
        this.throttle = throttle;
        this.people = people;
        this.passwords = passwords;
        this.backupCodes = backupCodes;
        this.ways = ways;
        this.releases = releases;
        this.time = time;
        this.log = new TryLog(audit, time);
        Reservations reservations = new Reservations(vault, throttle);
        this.passwordCheck = new PasswordCheck(reservations, passwords, log);
        this.entrance = new Entrance(people, sessions, releases, backupCodes, log, time);
        CodeCheck codeCheck = new CodeCheck(vault, throttle, reservations, factors, backupCodes, log, time);
        this.codeSteps = new CodeSteps(vault, throttle, people, factors, backupCodes, codeCheck, entrance);
        vault.onLock(() -> hold(Optional.empty(), Optional.empty()));
    }

    /** Checks a username, as typed, and a password. Ends whatever was under way before. */
    public PasswordAnswer password(String username, char[] password) {
        hold(Optional.empty(), Optional.empty());
        try {
            Optional<Username> name = Username.of(username);
            Optional<Person> person =
                    name.isEmpty() ? Optional.empty() : vault.read(handle -> people.find(handle, name.get()));
            Target target = person.isPresent()
                    ? new Target.OfPerson(person.get().id(), TryKind.PASSWORD)
                    : new Target.UnknownName(name.map(Username::value).orElse(username.strip()));
            PasswordCheck.Result result = passwordCheck.check(person, target, password);
            if (result instanceof PasswordCheck.Result.Blocked blocked) {
                return wait(blocked.tries());
            }
            if (result instanceof PasswordCheck.Result.Wrong wrong) {
                return wrong.tries().isWaiting() ? wait(wrong.tries()) : new PasswordAnswer.Wrong();
            }
            return passed(target, person.orElseThrow());
        } catch (VaultException e) {
            return new PasswordAnswer.Unavailable(e.reason());
        }
    }

    /** Tries the app's code. Spaces are passed over; exactly six ASCII digits are needed. */
    public CodeAnswer appCode(Attempt attempt, char[] code) {
        return code(attempt, code, SignInMethod.APP);
    }

    /**
     * Tries the newest code that was mailed for this attempt, or for the one of the same person that this one goes on with.
     * Spaces are passed over; exactly six ASCII digits are needed. A right code is used up also where the person cannot be
     * admitted because the vault could not save it.
     */
    public CodeAnswer emailCode(Attempt attempt, char[] code) {
        return code(attempt, code, SignInMethod.EMAIL);
    }

    /**
     * Tries the token's code. Spaces are passed over; exactly as many ASCII digits are needed as the attempt says. What a
     * right one uses up is saved before the person is let in.
     */
    public CodeAnswer tokenCode(Attempt attempt, char[] code) {
        return code(attempt, code, SignInMethod.TOKEN);
    }

    /** The codes mailed for this attempt; empty where the person has no e-mail, or it is over. Does not block. */
    public Optional<CodeMail> mail(Attempt attempt) {
        return attempt.mail().map(mail -> mail);
    }

    /** Tries a backup code, which is spent before the person is let in. Exactly eight ASCII digits are needed. */
    public CodeAnswer backupCode(Attempt attempt, char[] code) {
        return code(attempt, code, SignInMethod.BACKUP_CODE);
    }

    /** The person does something on the verification screen; false when the attempt is over. Does not block. */
    public boolean touch(Attempt attempt) {
        return attempt.touch(time.monotonicNanos());
    }

    /** Replaces the one-time password and lets the person in. */
    public ChangeAnswer changePassword(PendingChange change, char[] next) {
        if (!change.isLive(time.monotonicNanos())) {
            return new ChangeAnswer.Expired();
        }
        try {
            Proof proof = new Proof(change.personId(), Proof.How.FORCED, time);
            PasswordChange verdict = passwords.changeForced(change.personId(), proof, next);
            if (verdict == PasswordChange.NOT_PROVEN) {
                return new ChangeAnswer.Expired();
            }
            if (verdict != PasswordChange.CHANGED) {
                return new ChangeAnswer.Refused(verdict);
            }
            // From here on the person has a password of their own: if the admission fails they sign in with that.
            change.end();
            Entrance.Entry entry = vault.write(handle -> entrance.enter(handle, change.personId(), change.method()));
            return entry instanceof Entrance.Entry.In in
                    ? new ChangeAnswer.Admitted(entrance.begin(in))
                    : new ChangeAnswer.Expired();
        } catch (VaultException e) {
            return new ChangeAnswer.Unavailable(e.reason());
        }
    }

    private CodeAnswer code(Attempt tried, char[] code, SignInMethod method) {
        if (!tried.methods().contains(method)) {
            throw new IllegalArgumentException("Not offered: " + method);
        }
        synchronized (tried.oneTry()) {
            if (!touch(tried)) {
                return new CodeAnswer.Expired();
            }
            CodeAnswer answer = codeSteps.tryCode(tried, code, method);
            if (tried.state() == Attempt.State.ADMITTED) {
                ways.end(tried.personId());
            }
            if (answer instanceof CodeAnswer.Admitted) {
                // Whoever is in leaves no name behind when they sign out.
                hold(Optional.empty(), Optional.empty());
            } else if (answer instanceof CodeAnswer.MustChangePassword must) {
                hold(Optional.empty(), Optional.of(must.change()));
            }
            return answer;
        }
    }

    private PasswordAnswer passed(Target target, Person person) throws VaultException {
        Object next = vault.write(handle -> {
            throttle.succeed(handle, target);
            log.write(AuditKind.PASSWORD_RIGHT, person);
            if (releases.left(handle, person.id()).isPresent()) {
                return entrance.enter(handle, person.id(), SignInMethod.RELEASE);
            }
            return factors.on(handle, person.id()) && person.enabled()
                    ? attempt(handle, person)
                    : entrance.enter(handle, person.id(), SignInMethod.PASSWORD);
        });
        if (next instanceof Attempt begun) {
            hold(Optional.of(begun), Optional.empty());
            return new PasswordAnswer.NeedsCode(begun);
        }
        if (next instanceof Entrance.Entry.In in) {
            return new PasswordAnswer.Admitted(entrance.begin(in));
        }
        if (next instanceof Entrance.Entry.ChangeFirst first) {
            hold(Optional.empty(), Optional.of(first.change()));
            return new PasswordAnswer.MustChangePassword(first.change());
        }
        return new PasswordAnswer.SwitchedOff();
    }

    private Attempt attempt(Handle handle, Person person) {
        int left = backupCodes
                .state(handle, person.id())
                .map(BackupCodesState::left)
                .orElse(0);
        Optional<EmailFactor> email = ways.email(handle, person.id());
        return new Attempt(
                person.id(),
                person.name(),
                person.username().value(),
                person.role() == Role.ADMINISTRATOR,
                methods(handle, person, email, left),
                ways.tokenDigits(handle, person.id()),
                left,
                () -> email.map(to -> ways.mail(person, to)),
                time.monotonicNanos());
    }

    private List<SignInMethod> methods(Handle handle, Person person, Optional<EmailFactor> email, int backupCodesLeft) {
        List<SignInMethod> methods = new ArrayList<>();
        for (Method method : ways.methods(handle, person.id())) {
            methods.add(
                    switch (method) {
                        case APP -> SignInMethod.APP;
                        case EMAIL -> SignInMethod.EMAIL;
                        case TOKEN -> SignInMethod.TOKEN;
                    });
        }
        if (email.flatMap(to -> ways.waiting(person.id(), to)).isPresent()) {
            methods.remove(SignInMethod.EMAIL);
            methods.add(0, SignInMethod.EMAIL);
        }
        if (backupCodesLeft > 0) {
            methods.add(SignInMethod.BACKUP_CODE);
        }
        return methods;
    }

    private static PasswordAnswer wait(Tries tries) {
        return new PasswordAnswer.Wait(tries.waitTotal(), tries.waitLeft(), tries.wrong());
    }

    /** One thing at a time is under way at the gate; what was before is over. */
    private synchronized void hold(Optional<Attempt> nextAttempt, Optional<PendingChange> nextChange) {
        attempt.ifPresent(Attempt::end);
        pendingChange.ifPresent(PendingChange::end);
        attempt = nextAttempt;
        pendingChange = nextChange;
    }
}
