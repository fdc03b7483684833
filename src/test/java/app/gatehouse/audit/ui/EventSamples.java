/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit.ui;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.audit.LogAlarm;
import app.gatehouse.care.BackupFailure;
import app.gatehouse.mail.MailFailure;
import app.gatehouse.mail.SmtpSecurity;
import app.gatehouse.mail.SmtpSignIn;
import app.gatehouse.people.Role;
import app.gatehouse.shell.Messages;
import app.gatehouse.signin.ReleaseReason;
import app.gatehouse.signin.SessionEnd;
import app.gatehouse.signin.SignInMethod;
import app.gatehouse.signin.TryKind;
import app.gatehouse.station.Method;
import app.gatehouse.station.NumberPadUse;
import app.gatehouse.station.ProgramFailure;
import app.gatehouse.station.Theme;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Every kind with the details that the program writes with it. Who adds a kind or a detail adds it here. */
public final class EventSamples {
    private final List<AuditEvent> samples = new ArrayList<>();

    private EventSamples() {
        vault();
        atTheGate();
        methods();
        accounts();
        administration();
        care();
    }

    /** One event for each kind and set of details at least. */
    public static List<AuditEvent> all() {
        return List.copyOf(new EventSamples().samples);
    }

    /** Every key by which the samples are put in words. */
    public static Stream<String> keys(Messages messages) {
        EventWords words = new EventWords(messages, UnaryOperator.identity());
        return all().stream().flatMap(words::keys).distinct();
    }

    private void vault() {
        each(AuditKind.LOG_ALARM, "finding", LogAlarm.Finding.values());
        add(AuditKind.LOG_ALARM, "finding", "DAMAGED", "after", "4213", "last", "4300");
        each(AuditKind.LOG_ALARM_SEEN, "finding", LogAlarm.Finding.values());
        add(AuditKind.LOG_ARCHIVED, "from", "2024-10", "to", "2024-11", "first", "1", "last", "4213");
        add(AuditKind.LOG_ARCHIVE_DELETED, "month", "2024-10", "first", "1", "last", "4213");
        add(AuditKind.LOG_EXPORTED, "format", "csv", "count", "214");
        add(AuditKind.LOG_EXPORTED, "format", "lines", "count", "214");
        add(AuditKind.OTHER, "kind", "NEWER");
        add(AuditKind.VAULT_CREATED);
        add(AuditKind.VAULT_OPENED, "key", "master");
        add(AuditKind.VAULT_OPENED, "key", "recovery");
        add(AuditKind.VAULT_OPENED, "key", "leader");
        add(AuditKind.VAULT_OPEN_FAILED, "tries", "3");
        add(AuditKind.VAULT_LOCKED);
        add(AuditKind.VAULT_EXPORTED);
        add(AuditKind.MASTER_PASSWORD_CHANGED);
        add(AuditKind.MASTER_PASSWORD_REFUSED);
        add(AuditKind.OPENING_PASSWORD_SET, "by", "jonas.weber");
        add(AuditKind.OPENING_PASSWORD_ENDED, "by", "jonas.weber");
        add(AuditKind.RECOVERY_KEY_MADE);
        add(AuditKind.RECOVERY_KEY_CONFIRMED);
        add(AuditKind.BREAK_GLASS);
        add(AuditKind.DAILY_COPIES_DESTROYED, "count", "3");
    }

    private void care() {
        add(AuditKind.BACKUP_MADE, "file", "PS-04-2026-11-20.ghbackup");
        add(AuditKind.VAULT_RESTORED, "file", "PS-04-2026-11-20.ghbackup", "saved", "2026-11-20T21:04:00Z");
        add(AuditKind.VAULT_RESTORED, "key", "recovery");
        add(AuditKind.VAULT_RESTORED, "people", "6", "accounts", "61");
        add(AuditKind.VAULT_RESTORED, "generation.old", "841", "generation.new", "842");
        add(AuditKind.VAULT_CHECKED, "result", "sound", "people", "6", "accounts", "61", "events", "12804");
        add(AuditKind.VAULT_CHECKED, "result", "faults");
        add(AuditKind.COPIES_CHANGED, "old", "/media/stick", "new", "/mnt/share");
        add(AuditKind.COPIES_CHANGED, "old", "", "new", "/mnt/share");
        add(AuditKind.COPIES_CHANGED, "old", "/mnt/share", "new", "");
        each(AuditKind.COPY_FAILED, "reason", BackupFailure.Reason.values());
    }

    private void atTheGate() {
        add(AuditKind.PASSWORD_RIGHT);
        add(AuditKind.PASSWORD_WRONG);
        for (AuditKind kind : List.of(AuditKind.CODE_RIGHT, AuditKind.CODE_WRONG, AuditKind.CODE_REPLAYED)) {
            add(kind);
            each(kind, "method", Method.values());
        }
        add(AuditKind.CODE_WRONG, "method", "APP", "try", "5");
        add(AuditKind.CODE_NEAR, "steps", "-3");
        add(AuditKind.CODE_NEAR, "steps", "2", "method", "TOKEN");
        add(AuditKind.BACKUP_CODE_USED);
        add(AuditKind.BACKUP_CODE_USED, "left", "6");
        add(AuditKind.BACKUP_CODE_WRONG);
        add(AuditKind.BACKUP_CODE_WRONG, "try", "2");
        for (TryKind kind : TryKind.values()) {
            add(AuditKind.WAIT_STARTED, "kind", kind.name(), "seconds", "30");
            add(AuditKind.WAIT_STARTED, "kind", kind.name(), "seconds", "60", "wrong", "6");
            add(AuditKind.NO_TRIES_LEFT, "kind", kind.name(), "disabled", "false");
        }
        each(AuditKind.TRY_REFUSED, "kind", TryKind.values());
        add(AuditKind.NO_TRIES_LEFT, "kind", "APP", "disabled", "true");
        add(AuditKind.UNLOCKED, "by", "jonas.weber", "tries", "0");
        add(AuditKind.UNLOCKED, "by", "jonas.weber", "tries", "2");
        each(AuditKind.RELEASED, "reason", ReleaseReason.Kind.values());
        add(AuditKind.RELEASED, "by", "nadia.haddad", "reason", "OTHER", "words", "fell into the press");
        add(AuditKind.SET_UP_PUT_OFF);
        add(AuditKind.SIGNED_IN, "method", "RELEASE", "by", "jonas.weber");
        add(AuditKind.SWITCHED_OFF_REFUSED);
        add(AuditKind.UNKNOWN_NAME);
        each(AuditKind.SIGNED_IN, "method", SignInMethod.values());
        each(AuditKind.SIGNED_OUT, "reason", SessionEnd.values());
        add(AuditKind.SIGNED_OUT, "reason", "IDLE", "seconds", "120");
        add(AuditKind.PROVED);
        add(AuditKind.PROOF_FAILED);
        add(AuditKind.CLOCK_WENT_BACK, "seconds", "7200");
        add(AuditKind.CLOCK_WENT_FORWARD, "seconds", "7200");
    }

    private void methods() {
        for (AuditKind kind : List.of(
                AuditKind.MFA_ON, AuditKind.METHOD_CHANGED, AuditKind.METHOD_REMOVED, AuditKind.METHOD_PREFERRED)) {
            each(kind, "method", Method.values());
        }
        add(AuditKind.MFA_OFF);
        add(AuditKind.EMAIL_CHANGED, "new", "maria@example.com");
        add(AuditKind.EMAIL_CHANGED, "old", "m@example.com", "new", "maria@example.com");
        add(AuditKind.EMAIL_CHANGED, "old", "m@example.com", "new", "", "by", "jonas.weber");
        for (String mail : List.of("code", "notice", "test")) {
            for (MailFailure.Reason reason : MailFailure.Reason.values()) {
                add(AuditKind.MAIL_FAILED, "mail", mail, "reason", reason.name());
            }
        }
        add(AuditKind.CODE_MAILED);
        add(AuditKind.TEST_MAILED);
        add(AuditKind.BACKUP_CODES_MADE);
        add(AuditKind.BACKUP_CODES_VIEWED);
        add(AuditKind.BACKUP_CODES_SAVED);
        add(AuditKind.PASSWORD_CHANGED);
    }

    private void accounts() {
        add(AuditKind.ACCOUNT_ADDED, "count", "12");
        add(AuditKind.ACCOUNT_REMOVED, "count", "1");
        add(AuditKind.ACCOUNT_SHOWN, "count", "1");
        add(AuditKind.ACCOUNTS_EXPORTED, "count", "12");
        add(AuditKind.TOKENS_IMPORTED, "count", "40");
        add(AuditKind.TOKEN_KEY_REMOVED, "serial", "20417");
    }

    private void administration() {
        each(AuditKind.PERSON_ADDED, "role", Role.values());
        changed(AuditKind.PERSON_CHANGED, "name", "Maria Kowalska", "Maria Nowak");
        changed(AuditKind.PERSON_CHANGED, "username", "maria.kowalska", "maria.nowak");
        for (Role role : Role.values()) {
            add(AuditKind.ROLE_CHANGED, "by", "jonas.weber", "old", "OPERATOR", "new", role.name());
        }
        add(AuditKind.PERSON_DISABLED, "by", "jonas.weber");
        add(AuditKind.PERSON_ENABLED, "by", "jonas.weber");
        add(AuditKind.PERSON_DELETED, "by", "jonas.weber", "accounts", "7");
        add(AuditKind.ACCOUNTS_HANDED_OVER, "by", "jonas.weber", "count", "7");
        add(AuditKind.PASSWORD_RESET, "by", "jonas.weber");
        add(AuditKind.MFA_RESET, "by", "jonas.weber");
        add(AuditKind.STATION_SET_UP, "name", "Press shop, line 4");
        mailSettings();
        for (String field :
                List.of("mfa-required", "method-app", "method-email", "method-token", "recent-tiles", "hide-codes")) {
            add(AuditKind.POLICY_CHANGED, field + ".old", "false", field + ".new", "true");
            add(AuditKind.POLICY_CHANGED, field + ".old", "true", field + ".new", "false");
        }
        changed(AuditKind.POLICY_CHANGED, "idle-seconds", "120", "300");
        changed(AuditKind.POLICY_CHANGED, "longest-hours", "12", "8");
        changed(AuditKind.POLICY_CHANGED, "lock-after-seconds", "0", "3600");
        station();
    }

    private void station() {
        AuditKind kind = AuditKind.STATION_CHANGED;
        for (String field : List.of("name", "number", "camera", "program-sign-in", "program-sign-out")) {
            changed(kind, field, "before", "after");
            changed(kind, field, "", "after");
            changed(kind, field, "before", "");
        }
        for (Theme theme : Theme.values()) {
            changed(kind, "theme", "LIGHT", theme.name());
        }
        for (NumberPadUse use : NumberPadUse.values()) {
            changed(kind, "number-pad", "NEVER", use.name());
        }
        changed(kind, "zoom", "100", "125");
        changed(kind, "log-months", "12", "24");
        changed(kind, "language", "en", "de");
        for (String field : List.of("reduced-motion", "full-screen", "program-end")) {
            changed(kind, field, "false", "true");
            changed(kind, field, "true", "false");
        }
        for (String at : List.of("SIGN_IN", "SIGN_OUT")) {
            add(AuditKind.STATION_PROGRAM_FAILED, "at", at, "exit", "3");
            each(AuditKind.STATION_PROGRAM_FAILED, "reason", ProgramFailure.Reason.values());
        }
    }

    private void mailSettings() {
        AuditKind kind = AuditKind.MAIL_SETTINGS_CHANGED;
        changed(kind, "host", "mail.example.com", "smtp.example.com");
        changed(kind, "port", "25", "587");
        add(kind, "host.old", "a", "host.new", "b", "port.old", "25", "port.new", "587", "secret", "replaced");
        add(
                kind,
                "host.old",
                "",
                "host.new",
                "b",
                "port.old",
                "",
                "port.new",
                "587",
                "sender.old",
                "",
                "sender.new",
                "c");
        add(kind, "secret", "replaced", "client-secret", "replaced");
        for (SmtpSecurity security : SmtpSecurity.values()) {
            changed(kind, "security", "TLS", security.name());
        }
        for (SmtpSignIn signIn : SmtpSignIn.values()) {
            changed(kind, "sign-in", "NONE", signIn.name());
        }
        for (String field : List.of("username", "sender", "sender-name", "token-endpoint", "client-id")) {
            changed(kind, field, "before", "after");
            changed(kind, field, "", "after");
            changed(kind, field, "before", "");
        }
        changed(kind, "timeout-seconds", "10", "30");
        changed(kind, "ca", "ab".repeat(32), "cd".repeat(32));
    }

    private void changed(AuditKind kind, String field, String old, String next) {
        add(kind, field + ".old", old, field + ".new", next);
    }

    private void each(AuditKind kind, String name, Enum<?>... values) {
        Arrays.stream(values).forEach(value -> add(kind, name, value.name()));
    }

    private void add(AuditKind kind, String... details) {
        Map<String, String> map = new TreeMap<>();
        for (int i = 0; i < details.length; i += 2) {
            map.put(details[i], details[i + 1]);
        }
        samples.add(AuditEvent.ofStation(Instant.EPOCH, kind, map));
    }

    /** The first sample of a kind. */
    static Optional<AuditEvent> first(AuditKind kind) {
        return all().stream().filter(each -> each.kind() == kind).findFirst();
    }
}
