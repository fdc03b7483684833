/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.mail;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.audit.AuditLog;
import app.gatehouse.people.Person;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.VaultException;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down which mails left and which did not, without address, code or text. Best effort: a mail is not held up by a log
 * that cannot be written, and while the vault is locked nothing is. Thread-safe.
 */
final class MailLog {
    private static final Logger LOG = LoggerFactory.getLogger(MailLog.class);

    private final AuditLog audit;
    private final TimeSource time;

    MailLog(AuditLog audit, TimeSource time) {
        this.audit = audit;
        this.time = time;
    }

    /** The server has taken it. Notices are not written down: the change that they tell of is. */
    void sent(Person to, Mail mail) {
        switch (mail) {
            case CODE -> append(to, AuditKind.CODE_MAILED, Map.of());
            case TEST -> append(to, AuditKind.TEST_MAILED, Map.of());
            case NOTICE -> {}
        }
    }

    /** It did not leave. */
    void failed(Person to, Mail mail, MailFailure.Reason reason) {
        append(
                to,
                AuditKind.MAIL_FAILED,
                Map.of("reason", reason.name(), "mail", mail.name().toLowerCase(Locale.ROOT)));
    }

    private void append(Person to, AuditKind kind, Map<String, String> details) {
        try {
            audit.append(
                    AuditEvent.ofPerson(time.now(), kind, to.id(), to.username().value(), details));
        } catch (VaultException e) {
            LOG.warn("What became of a mail was not written down", e);
        }
    }

    /** Kinds of mail. */
    enum Mail {
        /** With a code. */
        CODE,
        /** About a sensitive change. */
        NOTICE,
        /** From the settings. */
        TEST
    }
}
