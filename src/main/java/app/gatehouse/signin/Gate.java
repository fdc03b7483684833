/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import app.gatehouse.factor.BackupCodesState;
import app.gatehouse.factor.Factors;
import app.gatehouse.factor.PrintedSheet;
import app.gatehouse.mail.MailSettings;
import app.gatehouse.password.Estimate;
import app.gatehouse.people.CodeMail;
import app.gatehouse.people.Passwords;
import app.gatehouse.people.People;
import app.gatehouse.people.Person;
import app.gatehouse.shell.Route;
import app.gatehouse.station.Station;
import app.gatehouse.vault.VaultException;
import java.util.List;
import java.util.Optional;

/**
 * {@link SignIn} as the gate's screens ask it: where somebody is admitted it looks up which screen they meet first, in the
 * same piece of slow work, and it tells the little that the screens show of somebody on the way in. Blocks unless said
 * otherwise; thread-safe. Wipes nothing that it is given.
 */
public final class Gate {
    private final SignIn signIn;
    private final People people;
    private final Passwords passwords;
    private final Factors factors;
    private final Station station;
    private final MailSettings mail;

    /** The gate of the given station. */
    public Gate(
            SignIn signIn, People people, Passwords passwords, Factors factors, Station station, MailSettings mail) {
        this.signIn = signIn;
        this.people = people;
        this.passwords = passwords;
        this.factors = factors;
        this.station = station;
        this.mail = mail;
    }

    /**
     * What came of a try.
     *
     * @param entry the first screen inside, where somebody was admitted
     */
    public record Passage<A>(A answer, Optional<Route> entry) {}

    /**
     * What somebody must know who replaces a one-time password.
     *
     * @param fewest characters asked for
     * @param factorNext whether a second factor must be set up after it
     */
    public record Demand(int fewest, boolean factorNext) {}

    /** Whether policy shows who signed in last. Does not block. */
    public boolean showsRecent() {
        return station.policy().recentTiles();
    }

    /** Who signed in last, newest first. */
    public List<Person> recent() throws VaultException {
        return people.recent();
    }

    /** Tries username and password. */
    public Passage<PasswordAnswer> password(String username, char[] password) throws VaultException {
        PasswordAnswer answer = signIn.password(username, password);
        return answer instanceof PasswordAnswer.Admitted in ? inside(answer, in.session()) : outside(answer);
    }

    /** The codes mailed for this attempt; empty where the person has no e-mail, or it is over. Does not block. */
    public Optional<CodeMail> mail(Attempt attempt) {
        return signIn.mail(attempt);
    }

    /** Tries a code of one of the attempt's methods. */
    public Passage<CodeAnswer> code(SignInMethod method, Attempt attempt, char[] code) throws VaultException {
        CodeAnswer answer = switch (method) {
            case APP -> signIn.appCode(attempt, code);
            case EMAIL -> signIn.emailCode(attempt, code);
            case TOKEN -> signIn.tokenCode(attempt, code);
            case BACKUP_CODE -> signIn.backupCode(attempt, code);
            case PASSWORD, RELEASE -> throw new IllegalArgumentException("No code");
        };
        return answer instanceof CodeAnswer.Admitted in ? inside(answer, in.session()) : outside(answer);
    }

    /** Replaces a one-time password. */
    public Passage<ChangeAnswer> change(PendingChange change, char[] next) throws VaultException {
        ChangeAnswer answer = signIn.changePassword(change, next);
        return answer instanceof ChangeAnswer.Admitted in ? inside(answer, in.session()) : outside(answer);
    }

    /** The person does something; false when the attempt is over. Does not block. */
    public boolean touch(Attempt attempt) {
        return signIn.touch(attempt);
    }

    /** How many of the person's backup codes are left. */
    public int backupCodesLeft(Attempt attempt) throws VaultException {
        return factors.backup(attempt.personId()).map(BackupCodesState::left).orElse(0);
    }

    /**
     * Which printed backup codes the camera may take for this attempt: a moment's view that knows no digits. What is taken is
     * tried by {@link #code}, and counted there, as if it were typed. Empty where the person has no set.
     */
    public Optional<PrintedSheet> printedSheet(Attempt attempt) throws VaultException {
        return factors.printedSheet(attempt.personId());
    }

    /** What is asked of the password that replaces a one-time one. */
    public Demand demand(PendingChange change) throws VaultException {
        long person = change.personId();
        return new Demand(passwords.fewestCharacters(person), demandsSetUp(person));
    }

    /** How hard that password is to guess for somebody who knows the person. */
    public Estimate estimate(PendingChange change, char[] next) throws VaultException {
        return passwords.estimate(people.get(change.personId()), next);
    }

    private <A> Passage<A> outside(A answer) {
        return new Passage<>(answer, Optional.empty());
    }

    private <A> Passage<A> inside(A answer, Session session) throws VaultException {
        return new Passage<>(answer, Optional.of(entry(session)));
    }

    private boolean demandsSetUp(long person) throws VaultException {
        return factors.mustEnrol(person) || station.policy().demandsSetUp(factors.methods(person), mail.isSetUp());
    }

    private Route entry(Session session) throws VaultException {
        long person = session.person().id();
        if (session.method() == SignInMethod.RELEASE) {
            // Nobody proved to be the owner of the codes: nothing of them is shown, and policy waits for the next
            // sign-in.
            return factors.mustEnrol(person) ? Route.CHOOSE_METHOD : Route.AUTHENTICATOR;
        }
        if (demandsSetUp(person)) {
            return Route.CHOOSE_METHOD;
        }
        boolean unsaved = factors.backup(person).filter(codes -> !codes.saved()).isPresent();
        if (unsaved) {
            return Route.SAVE_BACKUP_CODES;
        }
        // There it says how many backup codes are left, and offers a new set-up.
        return session.method() == SignInMethod.BACKUP_CODE ? Route.PROFILE : Route.AUTHENTICATOR;
    }
}
