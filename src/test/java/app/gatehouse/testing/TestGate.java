/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.testing;

import app.gatehouse.authenticator.AccountSecrets;
import app.gatehouse.authenticator.Accounts;
import app.gatehouse.factor.Activation;
import app.gatehouse.factor.AppEnrolment;
import app.gatehouse.factor.BackupCode;
import app.gatehouse.factor.BackupCodes;
import app.gatehouse.factor.EmailEnrolment;
import app.gatehouse.factor.Enrolment;
import app.gatehouse.factor.FactorStore;
import app.gatehouse.factor.Factors;
import app.gatehouse.factor.MailedCodes;
import app.gatehouse.factor.TokenEnrolment;
import app.gatehouse.mail.Courier;
import app.gatehouse.mail.MailSettings;
import app.gatehouse.mail.MailText;
import app.gatehouse.mail.Notices;
import app.gatehouse.mail.Postman;
import app.gatehouse.mail.SmtpSecurity;
import app.gatehouse.mail.SmtpSettings;
import app.gatehouse.mail.SmtpSignIn;
import app.gatehouse.mail.TypedSecrets;
import app.gatehouse.otp.Base32;
import app.gatehouse.otp.Hotp;
import app.gatehouse.otp.OtpAlgorithm;
import app.gatehouse.otp.OtpParameters;
import app.gatehouse.otp.OtpSecret;
import app.gatehouse.otp.Totp;
import app.gatehouse.password.OneTimePassword;
import app.gatehouse.password.PasswordHasher;
import app.gatehouse.password.PasswordStrength;
import app.gatehouse.people.Administrators;
import app.gatehouse.people.EmailAddress;
import app.gatehouse.people.Passwords;
import app.gatehouse.people.Person;
import app.gatehouse.people.PersonStore;
import app.gatehouse.people.Proof;
import app.gatehouse.people.Role;
import app.gatehouse.shell.Messages;
import app.gatehouse.signin.Attempt;
import app.gatehouse.signin.CodeAnswer;
import app.gatehouse.signin.PasswordAnswer;
import app.gatehouse.signin.PersonReproof;
import app.gatehouse.signin.PersonWays;
import app.gatehouse.signin.Releases;
import app.gatehouse.signin.SessionEnd;
import app.gatehouse.signin.Sessions;
import app.gatehouse.signin.SignIn;
import app.gatehouse.signin.Throttle;
import app.gatehouse.signin.Unlock;
import app.gatehouse.station.Policy;
import app.gatehouse.station.Station;
import app.gatehouse.vault.VaultException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A real station with an open vault and everything behind the gate: what the wiring builds for one run, but with key
 * derivations that cost next to nothing.
 */
public final class TestGate implements AutoCloseable {
    /** The password of everybody who is added here. */
    public static final String PASSWORD = "crane-Otter-57-plum";

    private static final String TOKEN_KEY = "12345678901234567890";

    public final TestVaults vaults;
    public final FailingDisk disk = new FailingDisk();
    public final MovableTime time;
    public final PersonStore people = new PersonStore();
    public Station station;
    public Passwords passwords;
    public Throttle throttle;
    public Releases releases;
    public Sessions sessions;
    public BackupCodes backupCodes;
    public Factors factors;
    public Enrolment enrolment;
    public SignIn signIn;
    public PersonReproof reproof;
    public Unlock unlock;
    public final RecordingMailer mailer = new RecordingMailer();
    public MailText mailText;
    public MailSettings mailSettings;
    public Postman postman;
    public Notices notices;
    public MailedCodes mailedCodes;
    public Accounts accounts;

    /** A new station in an empty folder. */
    public TestGate(Path folder) throws VaultException {
        this.vaults = TestVaults.create(folder, disk);
        this.time = vaults.time;
        build();
    }

    /** The program ends, as if by a power cut, and starts again; the vault is opened. */
    public void restart() throws VaultException {
        vaults.reopen();
        build();
    }

    private void build() throws VaultException {
        PasswordHasher hasher = new PasswordHasher(vaults.random, TestVaults.CHEAP.least());
        Passwords.Tools tools = new Passwords.Tools(hasher, new PasswordStrength(), new OneTimePassword(vaults.random));
        throttle = new Throttle(time, vaults.random);
        station = new Station(vaults.folder, disk, vaults.vault, vaults.audit, time);
        station.load();
        passwords = new Passwords(vaults.vault, vaults.audit, people, tools, station, new FactorStore(), time);
        mailText = new MailText(station, new Messages(Locale.ENGLISH), time, vaults.random);
        mailSettings = new MailSettings(
                vaults.vault,
                vaults.audit,
                new Administrators(people, new FactorStore(), time),
                mailText,
                new Courier(
                        mailer,
                        (endpoint, token, secret, ca, timeout, cancellation) -> {
                            throw new AssertionError("No token is needed here");
                        },
                        time),
                time);
        mailSettings.load();
        postman = new Postman(mailSettings, vaults.audit, time, Runnable::run, length -> {});
        notices = new Notices(vaults.vault, people, mailSettings, mailText, postman, vaults.audit);
        mailedCodes = new MailedCodes(postman, mailText, time, vaults.random);
        vaults.vault.onLock(mailedCodes::endAll);
        backupCodes = new BackupCodes(vaults.vault, vaults.audit, people, time, vaults.random);
        factors = new Factors(vaults.vault, people);
        enrolment = new Enrolment(
                vaults.vault,
                vaults.audit,
                people,
                station,
                backupCodes,
                mailedCodes,
                time,
                vaults.random,
                new AccountSecrets());
        sessions = new Sessions(vaults.vault, vaults.audit, station::policy, time);
        sessions.onEnd(mailedCodes::end);
        releases = new Releases(
                vaults.vault,
                vaults.audit,
                people,
                new Administrators(people, new FactorStore(), time),
                station::policy,
                time,
                vaults.random);
        signIn = new SignIn(
                vaults.vault,
                vaults.audit,
                throttle,
                people,
                passwords,
                backupCodes,
                new PersonWays(station::policy, mailedCodes),
                sessions,
                releases,
                time);
        reproof = new PersonReproof(
                vaults.vault,
                vaults.audit,
                throttle,
                people,
                passwords,
                backupCodes,
                new PersonWays(station::policy, mailedCodes),
                sessions,
                time);
        unlock = new Unlock(vaults.vault, vaults.audit, throttle, people, time);
        accounts = new Accounts(vaults.vault, vaults.audit, people, time, vaults.random);
    }

    /** An operator with {@link #PASSWORD}. */
    public Person add(String username) throws VaultException {
        return add(username, Role.OPERATOR);
    }

    /** Somebody with {@link #PASSWORD}. */
    public Person add(String username, Role role) throws VaultException {
        String hash = new PasswordHasher(vaults.random, TestVaults.CHEAP.least()).hash(PASSWORD.toCharArray());
        return vaults.vault.write(handle -> {
            long id = handle.createUpdate("INSERT INTO person (username, name, role, password_hash,"
                            + " password_stands_alone, password_changed_at, added_at)"
                            + " VALUES (?, ?, ?, ?, 1, 0, 0)")
                    .bind(0, username)
                    .bind(1, "Name of " + username)
                    .bind(2, role.name())
                    .bind(3, hash)
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one();
            return people.get(handle, id).orElseThrow();
        });
    }

    /** The same person with an address in the profile. */
    public Person withEmail(Person person, String address) throws VaultException {
        return vaults.vault.write(handle -> {
            handle.execute("UPDATE person SET email = ? WHERE id = ?", address, person.id());
            return people.get(handle, person.id()).orElseThrow();
        });
    }

    /** Gives somebody an app and returns its secret; its first code is used up, so that a minute then passes. */
    public OtpSecret enrol(Person person) throws Exception {
        try (AppEnrolment app = enrolment.startApp(person, proof(person))) {
            OtpSecret secret = secret(app);
            requireActive(app.confirm(code(secret)));
            backupCodes.markSaved(person.id());
            time.pass(Duration.ofMinutes(1));
            return secret;
        }
    }

    /** Sets up a mail server, as an administrator does; {@link #mailer} stands for it. */
    public void setUpMail() throws VaultException {
        Person administrator = add("mail.administrator", Role.ADMINISTRATOR);
        SmtpSettings settings = new SmtpSettings(
                "mail.example.com",
                465,
                SmtpSecurity.TLS,
                SmtpSignIn.NONE,
                "",
                EmailAddress.of("gatehouse@example.com").orElseThrow(),
                "Gatehouse PS-04",
                SmtpSettings.USUAL_TIMEOUT,
                Optional.empty(),
                Optional.empty());
        Proof proof = new Proof(administrator.id(), Proof.How.PASSWORD, time);
        if (mailSettings.save(proof, settings, new TypedSecrets(new char[0], new char[0]))
                != MailSettings.Saving.SAVED) {
            throw new AssertionError("Mail is not set up");
        }
    }

    /** Has codes mailed to somebody from now on; {@link #setUpMail()} must have been called. A minute then passes. */
    public void enrolEmail(Person person, String address) throws Exception {
        try (EmailEnrolment email = enrolment.startEmail(person, proof(person))) {
            email.mail(EmailAddress.of(address).orElseThrow()).send();
            requireActive(email.confirm(mailer.last().code()));
        }
        backupCodes.markSaved(person.id());
        time.pass(Duration.ofMinutes(1));
    }

    /**
     * Gives somebody a token with a button, from the counter 0, and returns its key; the first code is used up.
     *
     * @param digits 6 to 8
     */
    public OtpSecret enrolToken(Person person, int digits) throws Exception {
        OtpParameters parameters = OtpParameters.hotp(OtpAlgorithm.SHA1, digits, 0);
        OtpSecret key = OtpSecret.of(TOKEN_KEY.getBytes(StandardCharsets.US_ASCII));
        try (TokenEnrolment token = enrolment.startToken(person, proof(person))) {
            token.offer(parameters, key);
            requireActive(token.confirm(tokenCode(key, digits, 0)));
        }
        backupCodes.markSaved(person.id());
        return key;
    }

    /** What such a token shows after so many presses of its button. */
    public char[] tokenCode(OtpSecret key, int digits, long counter) {
        return new Hotp(OtpAlgorithm.SHA1, digits).code(key, counter);
    }

    /** Puts the same token's key into the stock, six digits from the counter 0. */
    public void stockToken(String serial) throws VaultException {
        vaults.vault.write(handle -> handle.execute(
                "INSERT INTO token_stock (serial, type, algorithm, digits, period, counter, secret, imported_at)"
                        + " VALUES (?, 'HOTP', 'SHA1', 6, 0, 0, ?, 0)",
                serial,
                TOKEN_KEY.getBytes(StandardCharsets.US_ASCII)));
    }

    private Proof proof(Person person) throws VaultException {
        boolean first = factors.methods(person.id()).isEmpty();
        return new Proof(person.id(), first ? Proof.How.PASSWORD : Proof.How.PASSWORD_AND_FACTOR, time);
    }

    private static void requireActive(Activation activation) {
        if (activation != Activation.ACTIVATED && activation != Activation.ADDED) {
            throw new AssertionError("Not active: " + activation);
        }
    }

    /** The secret that an enrolment shows. */
    public static OtpSecret secret(AppEnrolment app) {
        Base32.Decoded decoded = Base32.decode(new String(app.keyText()));
        return OtpSecret.of(((Base32.Decoded.Bytes) decoded).value());
    }

    /** What the app shows now. */
    public char[] code(OtpSecret secret) {
        return code(secret, 0);
    }

    /** What an app shows whose clock is so many steps ahead. */
    public char[] code(OtpSecret secret, int steps) {
        Totp totp = Totp.issued();
        return totp.code(secret, totp.step(time.now()) + steps);
    }

    /** A code that no step near this moment has. */
    public char[] wrongCode(OtpSecret secret) {
        for (int number = 0; ; number++) {
            char[] code = String.format(java.util.Locale.ROOT, "%06d", number).toCharArray();
            boolean used = false;
            for (int steps = -300; steps <= 300; steps++) {
                used |= java.util.Arrays.equals(code, code(secret, steps));
            }
            if (!used) {
                return code;
            }
        }
    }

    /** The person's backup codes, as their sheet has them. */
    public List<BackupCode> sheet(Person person) throws Exception {
        return backupCodes.view(person.id(), new Proof(person.id(), Proof.How.PASSWORD_AND_FACTOR, time));
    }

    /** Types the right password of somebody with a factor. */
    public Attempt begin(Person person) {
        PasswordAnswer answer = signIn.password(person.username().value(), PASSWORD.toCharArray());
        if (answer instanceof PasswordAnswer.NeedsCode needs) {
            return needs.attempt();
        }
        throw new AssertionError("Not asked for a code: " + answer);
    }

    /** Signs in with password and app, and out again; then a minute passes. */
    public void signInAndOut(Person person, OtpSecret secret) {
        CodeAnswer answer = signIn.appCode(begin(person), code(secret));
        if (!(answer instanceof CodeAnswer.Admitted)) {
            throw new AssertionError("Not admitted: " + answer);
        }
        sessions.end(SessionEnd.SIGNED_OUT);
        time.pass(Duration.ofMinutes(1));
    }

    /** Changes what the station asks of its people. */
    public void demandMfa() throws VaultException {
        Policy old = Policy.DEFAULT;
        station.save(new Policy(true, old.methods(), old.idle(), old.longest(), false, false));
    }

    @Override
    public void close() {
        disk.free();
        vaults.close();
    }
}
