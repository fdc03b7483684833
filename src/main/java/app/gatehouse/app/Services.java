/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.audit.AuditExport;
import app.gatehouse.audit.AuditHistory;
import app.gatehouse.audit.AuditLog;
import app.gatehouse.audit.LogAlarms;
import app.gatehouse.audit.LogCheck;
import app.gatehouse.audit.LogRetention;
import app.gatehouse.authenticator.AccountSecrets;
import app.gatehouse.authenticator.Accounts;
import app.gatehouse.care.Backups;
import app.gatehouse.care.FullCheck;
import app.gatehouse.care.OpeningPasswords;
import app.gatehouse.care.Rescue;
import app.gatehouse.care.Restore;
import app.gatehouse.care.ScheduledCopies;
import app.gatehouse.factor.BackupCodes;
import app.gatehouse.factor.ClockDoctor;
import app.gatehouse.factor.Enrolment;
import app.gatehouse.factor.FactorStore;
import app.gatehouse.factor.Factors;
import app.gatehouse.factor.MailedCodes;
import app.gatehouse.factor.TokenStock;
import app.gatehouse.mail.Courier;
import app.gatehouse.mail.MailSettings;
import app.gatehouse.mail.MailText;
import app.gatehouse.mail.Notices;
import app.gatehouse.mail.Postman;
import app.gatehouse.password.OneTimePassword;
import app.gatehouse.password.PasswordHasher;
import app.gatehouse.password.PasswordStrength;
import app.gatehouse.people.Administrators;
import app.gatehouse.people.Passwords;
import app.gatehouse.people.People;
import app.gatehouse.people.PersonStore;
import app.gatehouse.people.Reproof;
import app.gatehouse.roster.Authority;
import app.gatehouse.roster.CoverageReport;
import app.gatehouse.roster.Leavers;
import app.gatehouse.roster.Newcomers;
import app.gatehouse.roster.OldAttempts;
import app.gatehouse.roster.Resets;
import app.gatehouse.roster.Rights;
import app.gatehouse.roster.Roster;
import app.gatehouse.settings.PolicyChange;
import app.gatehouse.settings.SettingsDesk;
import app.gatehouse.settings.StationChange;
import app.gatehouse.settings.TokenDesk;
import app.gatehouse.shell.Messages;
import app.gatehouse.signin.PersonReproof;
import app.gatehouse.signin.PersonWays;
import app.gatehouse.signin.Releases;
import app.gatehouse.signin.SessionEnd;
import app.gatehouse.signin.Sessions;
import app.gatehouse.signin.SignIn;
import app.gatehouse.signin.Throttle;
import app.gatehouse.signin.Unlock;
import app.gatehouse.signin.VaultDoor;
import app.gatehouse.station.ClockCheck;
import app.gatehouse.station.Station;
import app.gatehouse.station.StationPrograms;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;

/**
 * Constructs every service once, in the order of their directions. Opens nothing and blocks only to read the station's
 * plain file.
 */
final class Services {
    final Vault vault;
    final AuditLog audit;
    final AuditHistory auditHistory;
    final AuditExport auditExport;
    final LogAlarms logAlarms;
    final LogAuthorities logAuthorities;
    final LogRetention logRetention;
    final LogCheck logCheck;
    final Station station;
    final VaultDoor door;
    final PasswordStrength strength;
    final Passwords passwords;
    final People people;
    final Factors factors;
    final ClockDoctor clockDoctor;
    final MailSettings mailSettings;
    final Notices notices;
    final MailedCodes mailedCodes;
    final BackupCodes backupCodes;
    final Enrolment enrolment;
    final Unlock unlock;
    final Releases releases;
    final Sessions sessions;
    final SignIn signIn;
    final Reproof reproof;
    final ClockCheck clock;
    final StationPrograms programs;
    final SettingsDesk settings;
    final TokenDesk tokens;
    final Accounts accounts;
    final OpeningPasswords openingPasswords;
    final Roster roster;
    final Resets resets;
    final Newcomers newcomers;
    final CoverageReport coverage;
    final Leavers leavers;
    final Backups backups;
    final Restore restore;
    final Rescue rescue;
    final FullCheck check;
    final ScheduledCopies copies;

    Services(World world) {
        vault = new Vault(world.folder(), world.disk(), world.time(), world.random(), world.keyCost());
        audit = new AuditLog(vault, world.folder(), world.disk(), world.time(), world.random());
        auditHistory = new AuditHistory(vault, audit, world.folder(), world.disk());
        auditExport = new AuditExport(vault, audit);
        logAlarms = new LogAlarms(vault, audit, world.time());
        logCheck = new LogCheck(vault, audit);
        station = new Station(world.folder(), world.disk(), vault, audit, world.time());
        logRetention = new LogRetention(vault, audit, station::logMonths);

        PersonStore personStore = new PersonStore();
        Administrators administrators = new Administrators(personStore, new FactorStore(), world.time());
        clockDoctor = new ClockDoctor(vault, world.time());
        logAuthorities = new LogAuthorities(administrators);
        factors = new Factors(vault, personStore);
        strength = new PasswordStrength();
        openingPasswords = new OpeningPasswords(vault, audit, administrators, personStore, strength, world.time());
        passwords = new Passwords(
                vault,
                audit,
                personStore,
                new Passwords.Tools(
                        new PasswordHasher(world.random(), world.passwordCost()),
                        strength,
                        new OneTimePassword(world.random())),
                station,
                new FactorStore(),
                world.time());
        people = new People(vault, audit, personStore, passwords, world.time());
        MailText mailText = new MailText(station, new Messages(world.locale()), world.time(), world.random());
        mailSettings = new MailSettings(
                vault,
                audit,
                new Administrators(personStore, new FactorStore(), world.time()),
                mailText,
                new Courier(world.post().mailer(), world.post().tokens(), world.time()),
                world.time());
        Postman postman = new Postman(
                mailSettings,
                audit,
                world.time(),
                world.post().workers(),
                world.post().pause());
        notices = new Notices(vault, personStore, mailSettings, mailText, postman, audit);
        clock = new ClockCheck(world.time(), world.machine().clock());
        door = new VaultDoor(
                vault,
                audit,
                List.of(station::load, mailSettings::load, logRetention::tend, () -> copies().load()),
                people,
                clock,
                world.time());
        mailedCodes = new MailedCodes(postman, mailText, world.time(), world.random());
        vault.onLock(mailedCodes::endAll);

        backupCodes = new BackupCodes(vault, audit, personStore, world.time(), world.random());
        enrolment = new Enrolment(
                vault,
                audit,
                personStore,
                station,
                backupCodes,
                mailedCodes,
                world.time(),
                world.random(),
                new AccountSecrets());

        Throttle throttle = new Throttle(world.time(), world.random());
        unlock = new Unlock(vault, audit, throttle, personStore, world.time());
        sessions = new Sessions(vault, audit, station::policy, world.time());
        sessions.onEnd(mailedCodes::end);
        programs = new StationPrograms(
                station,
                world.machine().programs(),
                audit,
                world.time(),
                () -> new UUID(world.random().nextLong(), world.random().nextLong()).toString(),
                world.workers());
        sessions.onEnd(ended -> programs.signedOut());
        releases = new Releases(
                vault,
                audit,
                personStore,
                new Administrators(personStore, new FactorStore(), world.time()),
                station::policy,
                world.time(),
                world.random());
        signIn = new SignIn(
                vault,
                audit,
                throttle,
                personStore,
                passwords,
                backupCodes,
                new PersonWays(station::policy, mailedCodes),
                sessions,
                releases,
                world.time());
        reproof = new PersonReproof(
                vault,
                audit,
                throttle,
                personStore,
                passwords,
                backupCodes,
                new PersonWays(station::policy, mailedCodes),
                sessions,
                world.time());

        settings = new SettingsDesk(
                people,
                station,
                mailSettings,
                new PolicyChange(
                        audit, new Administrators(personStore, new FactorStore(), world.time()), station, world.time()),
                new StationChange(
                        audit, new Administrators(personStore, new FactorStore(), world.time()), station, world.time()),
                factors::emailAlone);
        tokens = new TokenDesk(new TokenStock(
                vault,
                audit,
                new Administrators(personStore, new FactorStore(), world.time()),
                world.time(),
                world.random(),
                new AccountSecrets()));
        accounts = new Accounts(vault, audit, personStore, world.time(), world.random());

        new OldAttempts(audit, mailedCodes);
        Rights rights = new Rights(releases, openingPasswords::revoke);
        Authority authority = new Authority(vault, audit, personStore, world.time());
        roster = new Roster(vault, authority, passwords, unlock, rights, world.time());
        resets = new Resets(authority, factors, unlock, rights, world.time());
        newcomers = new Newcomers(vault, authority, passwords, sessions, world.time());
        coverage = new CoverageReport(vault, authority);
        leavers = new Leavers(vault, authority, rights, world.time(), world.random());
        Backups.Place place = new Backups.Place(world.folder(), world.disk());
        backups = new Backups(vault, audit, administrators, station, place, world.time());
        copies = new ScheduledCopies(vault, audit, administrators, backups, world.disk(), world.time());
        restore = new Restore(vault, audit, administrators, place, this::contentReplaced, world.time());
        rescue = new Rescue(vault, audit, door, place, world.time());
        audit.onSaved(events -> copyWhenDue(copies, world.workers()));
        check = new FullCheck(vault, audit, administrators, place, world.time());
    }

    /** The first save of a day and each sign-out are saves: a copy that is due is made after any of them. */
    private static void copyWhenDue(ScheduledCopies copies, ExecutorService workers) {
        if (copies.isDue() && !workers.isShutdown()) {
            workers.execute(copies::run);
        }
    }

    private ScheduledCopies copies() {
        return copies;
    }

    /** After a restore nothing that was begun before it goes on. */
    private void contentReplaced() throws VaultException {
        mailedCodes.endAll();
        sessions.end(SessionEnd.RESTORED);
        door.contentReplaced();
    }
}
