/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.audit.AuditLog;
import app.gatehouse.shell.Route;
import app.gatehouse.testing.TestGate;
import app.gatehouse.vault.VaultException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfirmLogAlarmViewModelTest {
    private KeyDialogs dialogs;

    @BeforeEach
    void removeTheLog(@TempDir Path folder) throws Exception {
        dialogs = new KeyDialogs(folder);
        Files.delete(dialogs.gate.vaults.folder.resolve(AuditLog.FILE_NAME));
        dialogs.gate.vaults.audit.append(
                AuditEvent.ofStation(dialogs.gate.time.now(), AuditKind.STATION_SET_UP, Map.of()));
    }

    @AfterEach
    void close() {
        dialogs.close();
    }

    private boolean isStanding() {
        return dialogs.gate.vaults.audit.alarm().isPresent();
    }

    private List<String> seenBy() throws VaultException {
        List<String> who = new ArrayList<>();
        dialogs.gate.vaults.audit.verify(record -> {
            if (record.event().kind() == AuditKind.LOG_ALARM_SEEN) {
                who.add(record.event().who());
            }
        });
        return who;
    }

    @Test
    void standsUntilAnAdministratorHasProvenThemself() throws Exception {
        ConfirmLogAlarmViewModel confirm = dialogs.confirmAlarm();
        confirm.act("not that one".toCharArray(), new char[0]);
        assertTrue(isStanding());
        assertEquals(List.of(), seenBy());
        assertFalse(confirm.getProof().getMessage().isEmpty());

        confirm.act(TestGate.PASSWORD.toCharArray(), new char[0]);
        assertFalse(isStanding());
        assertEquals(List.of("jonas.weber"), seenBy());
        assertEquals(Route.AUDIT_LOG, dialogs.navigator.last());
        assertEquals(List.of("The alarm is confirmed."), dialogs.dialogs.toasts);
    }

    @Test
    void whoIsNoAdministratorAnyMoreConfirmsNothing() throws Exception {
        ConfirmLogAlarmViewModel confirm = dialogs.confirmAlarm();
        dialogs.gate.vaults.vault.write(
                handle -> handle.execute("UPDATE person SET role = 'OPERATOR' WHERE id = ?", dialogs.jonas.id()));
        confirm.act(TestGate.PASSWORD.toCharArray(), new char[0]);
        assertTrue(isStanding());
        assertEquals(List.of(), seenBy());
    }

    @Test
    void keepingItChangesNothing() {
        dialogs.confirmAlarm().keep();
        assertTrue(isStanding());
    }
}
