/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.mail;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditLog;
import app.gatehouse.people.PersonStore;
import app.gatehouse.vault.Vault;

/**
 * Tells people by mail of sensitive changes to their account, when mail works and they have an address. Hears of them from
 * the audit log, once they are durable; never bears a code or a secret. Thread-safe.
 */
public final class Notices {
    /** Tells the people of the given vault. */
    public Notices(
            Vault vault, PersonStore people, MailSettings settings, MailText text, Postman postman, AuditLog audit) {}

    /** Something happened and is saved. Does not block. */
    public void consider(AuditEvent event) {
        throw new UnsupportedOperationException();
    }
}
