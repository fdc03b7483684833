/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.otp.OtpSecret;
import app.gatehouse.signin.CodeAnswer;
import app.gatehouse.signin.SessionEnd;
import app.gatehouse.station.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageReportTest {
    private RosterGate floor;

    @BeforeEach
    void station(@TempDir Path folder) throws Exception {
        floor = new RosterGate(folder);
    }

    @AfterEach
    void close() {
        floor.close();
    }

    private Coverage look() throws Exception {
        return floor.coverage.look(floor.enter(floor.boss)).orElseThrow();
    }

    private CoverageRow maria() throws Exception {
        return look().rows().stream()
                .filter(row -> row.id() == floor.maria.id())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itSaysSinceWhenAnAppIsOnAndWhenItWasLastUsed() throws Exception {
        Instant since = floor.gate.time.now();
        OtpSecret secret = floor.gate.enrol(floor.maria);
        assertEquals(List.of(new HeldFactor(Method.APP, since, Optional.empty())), maria().factors());
        Instant used = floor.gate.time.now();
        floor.gate.signInAndOut(floor.maria, secret);
        assertEquals(List.of(new HeldFactor(Method.APP, since, Optional.of(used))), maria().factors());
    }

    @Test
    void aMailedCodeAndATokenAreNotedToo() throws Exception {
        floor.gate.setUpMail();
        floor.gate.enrolEmail(floor.maria, "maria@plant.example");
        var attempt = floor.gate.begin(floor.maria);
        floor.gate.signIn.mail(attempt).orElseThrow().send();
        Instant mailed = floor.gate.time.now();
        assertTrue(
                floor.gate.signIn.emailCode(attempt, floor.gate.mailer.last().code()) instanceof CodeAnswer.Admitted);
        floor.gate.sessions.end(SessionEnd.SIGNED_OUT);
        floor.gate.time.pass(Duration.ofHours(1));
        OtpSecret key = floor.gate.enrolToken(floor.maria, 6);
        Instant pressed = floor.gate.time.now();
        assertTrue(
                floor.gate.signIn.tokenCode(floor.gate.begin(floor.maria), floor.gate.tokenCode(key, 6, 1))
                        instanceof CodeAnswer.Admitted);
        List<HeldFactor> factors = maria().factors();
        assertEquals(Optional.of(mailed), factors.get(0).used());
        assertEquals(Optional.of(pressed), factors.get(1).used());
    }

    @Test
    void aWrongCodeIsNoUse() throws Exception {
        OtpSecret secret = floor.gate.enrol(floor.maria);
        floor.gate.signIn.appCode(floor.gate.begin(floor.maria), floor.gate.wrongCode(secret));
        assertEquals(Optional.empty(), maria().factors().get(0).used());
    }

    @Test
    void itCountsTheCodesThatAreLeft() throws Exception {
        floor.gate.enrol(floor.maria);
        assertEquals(10, maria().codesLeft());
        char[] code = floor.gate.sheet(floor.maria).get(0).digits();
        floor.gate.signIn.backupCode(floor.gate.begin(floor.maria), code);
        assertEquals(9, maria().codesLeft());
        assertEquals(10, maria().codes());
    }

    @Test
    void itsFiguresCountWhoMaySignIn() throws Exception {
        floor.gate.setUpMail();
        floor.gate.enrol(floor.maria);
        floor.gate.enrolEmail(floor.leader, "leader@plant.example");
        floor.gate.vaults.vault.write(handle -> handle.execute("UPDATE backup_code SET used_at = 1 WHERE number > 3"
                + " AND set_id = (SELECT id FROM backup_code_set WHERE person_id = " + floor.maria.id() + ")"));
        Coverage coverage = look();
        assertEquals(4, coverage.people());
        assertEquals(2, coverage.covered());
        assertEquals(1, coverage.byEmailAlone());
        assertEquals(1, coverage.shortOfCodes());
        floor.roster.disable(floor.enter(floor.boss), floor.leader.id());
        assertEquals(0, look().byEmailAlone());
        assertEquals(3, look().people());
    }

    @Test
    void theTableHasNoFormulaAndIsoTimes() throws Exception {
        floor.gate.enrol(floor.maria);
        floor.gate.vaults.vault.write(handle ->
                handle.execute("UPDATE person SET name = '=cmd|'' /C calc''!A1' WHERE id = ?", floor.maria.id()));
        String text = new String(CoverageReport.csv(look()), StandardCharsets.UTF_8);
        List<String> lines = text.lines().toList();
        assertTrue(lines.get(0).startsWith("\uFEFFname,username,role,enabled,covered,app_since"));
        String line =
                lines.stream().filter(each -> each.contains("calc")).findFirst().orElseThrow();
        Instant since = maria().factors().get(0).since();
        assertEquals("'=cmd|' /C calc'!A1,maria,operator,yes,yes," + since + ",,,,,,10,no", line);
    }

    @Test
    void onlyAnAdministratorReadsIt() throws Exception {
        assertTrue(floor.coverage.look(floor.enter(floor.leader)).isEmpty());
        assertTrue(floor.coverage.look(floor.enter(floor.maria)).isEmpty());
    }
}
