/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.audit.AuditLog;
import app.gatehouse.factor.MailedCodes;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Kills the mailed codes of whoever was switched off, reset or deleted, once that is saved: an attempt that was parked
 * before rests on a password or factor that is dead. A session of theirs there is none: whoever did it is the one who is
 * signed in. Thread-safe.
 */
public final class OldAttempts {
    private static final Set<AuditKind> ENDING = EnumSet.of(
            AuditKind.PERSON_DISABLED, AuditKind.PERSON_DELETED, AuditKind.PASSWORD_RESET, AuditKind.MFA_RESET);

    private final MailedCodes codes;

    /** Listens to the log from now on. */
    public OldAttempts(AuditLog audit, MailedCodes codes) {
        this.codes = codes;
        audit.onSaved(this::consider);
    }

    private void consider(List<AuditEvent> events) {
        events.stream()
                .filter(event -> ENDING.contains(event.kind()))
                .forEach(event -> event.personId().ifPresent(codes::end));
    }
}
