/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.mail;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.audit.AuditLog;
import app.gatehouse.people.EmailAddress;
import app.gatehouse.people.Person;
import app.gatehouse.people.PersonStore;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells people by mail of sensitive changes to their account, when mail works and they have an address. Hears of them from
 * the audit log, once they are durable; never bears a code or a secret. Best effort: nothing waits for it and nothing fails
 * by it. Thread-safe.
 */
public final class Notices {
    private static final String OLD = "old";
    private static final String NEW = "new";

    private final Vault vault;
    private final PersonStore people;
    private final MailSettings settings;
    private final MailText text;
    private final Postman postman;

    /** Tells the people of the given vault from now on. */
    public Notices(
            Vault vault, PersonStore people, MailSettings settings, MailText text, Postman postman, AuditLog audit) {
        this.vault = vault;
        this.people = people;
        this.settings = settings;
        this.text = text;
        this.postman = postman;
        audit.onSaved(this::consider);
    }

    /** These happened in one save. */
    private void consider(List<AuditEvent> events) {
        if (!settings.isSetUp()) {
            return;
        }
        // One mail is enough where the codes are new because the method is.
        boolean enrolled = events.stream()
                .anyMatch(event -> event.kind() == AuditKind.MFA_ON || event.kind() == AuditKind.METHOD_CHANGED);
        for (AuditEvent event : events) {
            if (!enrolled || event.kind() != AuditKind.BACKUP_CODES_MADE) {
                of(event.kind()).ifPresent(notice -> tell(event, notice));
            }
        }
    }

    private static Optional<Notice> of(AuditKind kind) {
        return switch (kind) {
            case MFA_ON -> Optional.of(Notice.MFA_ON);
            case MFA_OFF -> Optional.of(Notice.MFA_OFF);
            case BREAK_GLASS -> Optional.of(Notice.RESET);
            case METHOD_CHANGED, METHOD_REMOVED -> Optional.of(Notice.METHOD_CHANGED);
            case PASSWORD_CHANGED -> Optional.of(Notice.PASSWORD_CHANGED);
            case PASSWORD_RESET -> Optional.of(Notice.PASSWORD_RESET);
            case MFA_RESET -> Optional.of(Notice.MFA_RESET);
            case ROLE_CHANGED -> Optional.of(Notice.ROLE_CHANGED);
            case ACCOUNTS_HANDED_OVER -> Optional.of(Notice.HANDED_OVER);
            case RELEASED -> Optional.of(Notice.RELEASED);
            case BACKUP_CODE_USED -> Optional.of(Notice.BACKUP_CODE_USED);
            case BACKUP_CODES_MADE -> Optional.of(Notice.BACKUP_CODES_MADE);
            case EMAIL_CHANGED -> Optional.of(Notice.ADDRESS_CHANGED);
            default -> Optional.empty();
        };
    }

    private void tell(AuditEvent event, Notice notice) {
        Optional<Person> person;
        try {
            person = vault.read(handle -> people.get(handle, event.personId().orElse(0)));
        } catch (VaultException e) {
            // Locked in the meantime: there is nobody to ask for the address.
            return;
        }
        person.ifPresent(known -> addresses(event, known)
                .forEach(to -> postman.postNotice(known, text.notice(to, known.name(), notice, event.at()))));
    }

    /** The person's address; where that was changed, the old and the new one. */
    private static Set<EmailAddress> addresses(AuditEvent event, Person person) {
        Stream<String> found = event.kind() == AuditKind.EMAIL_CHANGED
                ? Stream.of(event.details().get(OLD), event.details().get(NEW))
                : person.email().stream();
        Set<EmailAddress> addresses = new LinkedHashSet<>();
        found.flatMap(Stream::ofNullable)
                .flatMap(address -> EmailAddress.of(address).stream())
                .forEach(addresses::add);
        return addresses;
    }
}
