/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.mail;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.testing.TestGate;
import app.gatehouse.vault.VaultException;
import java.util.ArrayList;
import java.util.List;

/** What the log of a station says. */
final class LoggedMail {
    private LoggedMail() {}

    static List<AuditEvent> all(TestGate gate) throws VaultException {
        List<AuditEvent> events = new ArrayList<>();
        gate.vaults.audit.verify(each -> events.add(each.event()));
        return events;
    }

    static AuditEvent last(TestGate gate) throws VaultException {
        List<AuditEvent> events = all(gate);
        return events.get(events.size() - 1);
    }
}
