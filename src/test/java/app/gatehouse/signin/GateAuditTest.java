/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.otp.OtpSecret;
import app.gatehouse.people.Person;
import app.gatehouse.people.Role;
import app.gatehouse.testing.TestGate;
import app.gatehouse.vault.VaultException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every step at the gate is in the audit log, and nothing that was typed. */
class GateAuditTest {
    private TestGate gate;
    private Person maria;
    private OtpSecret secret;
    private int seen;

    @BeforeEach
    void station(@TempDir Path folder) throws Exception {
        gate = new TestGate(folder);
        maria = gate.add("maria");
        gate.add("leader", Role.SHIFT_LEADER);
        secret = gate.enrol(maria);
        seen = all().size();
    }

    @AfterEach
    void close() {
        gate.close();
    }

    @Test
    void aSignInAndASignOut() throws Exception {
        gate.signInAndOut(maria, secret);
        assertEquals(
                List.of(AuditKind.PASSWORD_RIGHT, AuditKind.CODE_RIGHT, AuditKind.SIGNED_IN, AuditKind.SIGNED_OUT),
                kinds());
    }

    @Test
    void wrongUsedAndBackupCodes() throws Exception {
        char[] backup = gate.sheet(maria).get(0).digits();
        Attempt attempt = gate.begin(maria);
        gate.signIn.appCode(attempt, gate.wrongCode(secret));
        gate.signIn.appCode(attempt, gate.code(secret, 9));
        gate.signIn.appCode(attempt, gate.code(secret, -3));
        gate.signIn.backupCode(attempt, "00000000".toCharArray());
        gate.signIn.backupCode(attempt, backup);
        assertEquals(
                List.of(
                        AuditKind.BACKUP_CODES_VIEWED,
                        AuditKind.PASSWORD_RIGHT,
                        AuditKind.CODE_WRONG,
                        AuditKind.CODE_NEAR,
                        AuditKind.CODE_REPLAYED,
                        AuditKind.BACKUP_CODE_WRONG,
                        AuditKind.BACKUP_CODE_USED,
                        AuditKind.SIGNED_IN),
                kinds());
    }

    @Test
    void waitsRefusalsAndUnlocks() throws Exception {
        for (int i = 0; i < 5; i++) {
            wrong("maria");
        }
        wrong("maria");
        PasswordAnswer.Admitted leader =
                (PasswordAnswer.Admitted) gate.signIn.password("leader", TestGate.PASSWORD.toCharArray());
        gate.unlock.unlock(leader.session(), maria.id());
        List<AuditKind> kinds = kinds();
        assertEquals(
                List.of(
                        AuditKind.PASSWORD_WRONG,
                        AuditKind.WAIT_STARTED,
                        AuditKind.TRY_REFUSED,
                        AuditKind.PASSWORD_RIGHT,
                        AuditKind.SIGNED_IN,
                        AuditKind.UNLOCKED),
                kinds.subList(4, kinds.size()));
    }

    @Test
    void knownAndUnknownNamesLeaveAsManyRecords() throws Exception {
        for (int i = 0; i < 6; i++) {
            wrong("maria");
        }
        List<AuditKind> known = kinds();
        seen = all().size();
        for (int i = 0; i < 6; i++) {
            wrong("hunter2 is my password");
        }
        List<AuditKind> unknown = kinds();
        assertEquals(
                known,
                unknown.stream()
                        .map(kind -> kind == AuditKind.UNKNOWN_NAME ? AuditKind.PASSWORD_WRONG : kind)
                        .toList());
        assertTrue(all().stream().noneMatch(event -> event.toString().contains("hunter2")));
    }

    @Test
    void aClockThatWentBack() throws Exception {
        gate.signInAndOut(maria, secret);
        gate.time.setWallClock(gate.time.now().minus(Duration.ofHours(1)));
        gate.signIn.appCode(gate.begin(maria), gate.code(secret));
        List<AuditEvent> events = all();
        AuditEvent last = events.get(events.size() - 1);
        assertEquals(AuditKind.CLOCK_WENT_BACK, last.kind());
        assertEquals(Map.of("seconds", "3498"), last.details());
    }

    @Test
    void noCodeAndNoPasswordIsEverInIt() throws Exception {
        char[] code = gate.code(secret);
        char[] backup = gate.sheet(maria).get(1).digits();
        Attempt attempt = gate.begin(maria);
        gate.signIn.appCode(attempt, code);
        gate.signIn.backupCode(gate.begin(maria), backup);
        String everything = all().toString();
        assertFalse(everything.contains(new String(code)));
        assertFalse(everything.contains(new String(backup)));
        assertFalse(everything.contains(TestGate.PASSWORD));
    }

    private void wrong(String name) {
        gate.signIn.password(name, "not it at all".toCharArray());
    }

    private List<AuditKind> kinds() throws VaultException {
        List<AuditEvent> events = all();
        return events.subList(seen, events.size()).stream()
                .map(AuditEvent::kind)
                .toList();
    }

    private List<AuditEvent> all() throws VaultException {
        List<AuditEvent> events = new ArrayList<>();
        assertTrue(
                gate.vaults.audit.verify(record -> events.add(record.event())).sound());
        return events;
    }
}
