/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster;

import static app.gatehouse.roster.RosterGate.refused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.audit.AuditKind;
import app.gatehouse.otp.OtpSecret;
import app.gatehouse.people.FirstPassword;
import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.people.Role;
import app.gatehouse.signin.PasswordAnswer;
import app.gatehouse.testing.TestGate;
import app.gatehouse.vault.VaultException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResetsTest {
    private RosterGate floor;

    @BeforeEach
    void station(@TempDir Path folder) throws Exception {
        floor = new RosterGate(folder);
    }

    @AfterEach
    void close() {
        floor.close();
    }

    private char[] resetPassword(Person person) throws Exception {
        try (FirstPassword first = floor.roster.firstPassword()) {
            RosterAnswer answer = floor.resets.password(floor.proof(floor.boss), person.id(), first);
            assertInstanceOf(RosterAnswer.Done.class, answer);
            return first.text();
        }
    }

    private PasswordAnswer type(String username, char[] password) {
        return floor.gate.signIn.password(username, password);
    }

    @Test
    void aResetPasswordWorksOnceToChooseAnotherAndTheOldOneIsDead() throws Exception {
        char[] first = resetPassword(floor.maria);
        assertInstanceOf(PasswordAnswer.Wrong.class, type("maria", TestGate.PASSWORD.toCharArray()));
        PasswordAnswer.MustChangePassword must =
                assertInstanceOf(PasswordAnswer.MustChangePassword.class, type("maria", first));
        floor.gate.signIn.changePassword(must.change(), "Ladder-under-9-moons".toCharArray());
        assertInstanceOf(PasswordAnswer.Admitted.class, type("maria", "Ladder-under-9-moons".toCharArray()));
        assertEquals(
                Map.of("by", "boss"),
                floor.logged(AuditKind.PASSWORD_RESET).get(0).details());
    }

    @Test
    void aResetPasswordEndsTheWaits() throws Exception {
        for (int i = 0; i < 6; i++) {
            type("maria", "not it at all".toCharArray());
            floor.gate.time.pass(Duration.ofSeconds(31));
        }
        assertInstanceOf(PasswordAnswer.Wait.class, type("maria", TestGate.PASSWORD.toCharArray()));
        assertInstanceOf(PasswordAnswer.MustChangePassword.class, type("maria", resetPassword(floor.maria)));
    }

    @Test
    void theFactorStaysWhereOnlyThePasswordIsReset() throws Exception {
        floor.gate.enrol(floor.maria);
        char[] first = resetPassword(floor.maria);
        assertInstanceOf(PasswordAnswer.NeedsCode.class, type("maria", first));
    }

    @Test
    void aResetOfMfaTakesEveryFactorAndCodeAndOrdersANewOne() throws Exception {
        floor.gate.setUpMail();
        floor.gate.enrol(floor.maria);
        floor.gate.enrolEmail(floor.maria, "maria@plant.example");
        RosterAnswer answer = floor.resets.factors(floor.proof(floor.boss), floor.maria.id());
        assertInstanceOf(RosterAnswer.Done.class, answer);
        assertEquals(List.of(), floor.gate.factors.methods(floor.maria.id()));
        assertTrue(floor.gate.factors.backup(floor.maria.id()).isEmpty());
        assertTrue(floor.row(floor.maria).mustEnrol());
        assertEquals(
                Map.of("by", "boss"), floor.logged(AuditKind.MFA_RESET).get(0).details());
    }

    @Test
    void aKindThatAHundredWrongCodesSwitchedOffWorksAgainAfterAReset() throws Exception {
        OtpSecret secret = floor.gate.enrol(floor.maria);
        floor.gate.vaults.vault.write(handle -> handle.execute(
                "INSERT INTO throttle SELECT id, 'APP', 100, 0, 0, 5, 0, 0, 0, 'x', 0, 0 FROM person" + " WHERE id = ?",
                floor.maria.id()));
        assertEquals(PersonState.NO_TRIES_LEFT, floor.row(floor.maria).state());
        char[] first = resetPassword(floor.maria);
        assertEquals(PersonState.MUST_CHANGE_PASSWORD, floor.row(floor.maria).state());
        assertInstanceOf(PasswordAnswer.NeedsCode.class, type("maria", first));
        secret.close();
    }

    @Test
    void aProofIsUsedUpWhateverComesOfIt() throws Exception {
        Proof proof = floor.proof(floor.boss);
        assertEquals(refused(Refusal.GONE), floor.resets.factors(proof, 4711));
        assertEquals(refused(Refusal.NOT_PROVEN), floor.resets.factors(proof, floor.maria.id()));
    }

    @Test
    void thePasswordAloneIsNoProofOfAnAdministratorWithAFactor() throws Exception {
        floor.gate.enrol(floor.boss);
        assertEquals(refused(Refusal.NOT_PROVEN), floor.resets.factors(floor.proof(floor.boss), floor.maria.id()));
        Proof both = new Proof(floor.boss.id(), Proof.How.PASSWORD_AND_FACTOR, floor.gate.time);
        assertInstanceOf(RosterAnswer.Done.class, floor.resets.factors(both, floor.maria.id()));
    }

    @Test
    void aProofIsTooOldAfterFiveMinutes() throws Exception {
        Proof proof = floor.proof(floor.boss);
        floor.gate.time.pass(Duration.ofMinutes(6));
        assertEquals(refused(Refusal.NOT_PROVEN), floor.resets.factors(proof, floor.maria.id()));
    }

    @Test
    void nobodyResetsThemself() throws Exception {
        floor.gate.add("second", Role.ADMINISTRATOR);
        try (FirstPassword first = floor.roster.firstPassword()) {
            assertEquals(
                    refused(Refusal.ONESELF), floor.resets.password(floor.proof(floor.boss), floor.boss.id(), first));
        }
        assertEquals(refused(Refusal.ONESELF), floor.resets.factors(floor.proof(floor.boss), floor.boss.id()));
        floor.enter(floor.boss);
    }

    @Test
    void aSaveThatFailsLeavesEverythingAsItWas() throws Exception {
        floor.gate.enrol(floor.maria);
        char[][] sheet = floor.gate.sheet(floor.maria).stream()
                .map(code -> code.digits())
                .toArray(char[][]::new);
        floor.gate.disk.fill();
        assertThrows(VaultException.class, () -> floor.resets.factors(floor.proof(floor.boss), floor.maria.id()));
        floor.gate.disk.free();
        assertArrayEquals(sheet[0], floor.gate.sheet(floor.maria).get(0).digits());
        assertFalse(floor.row(floor.maria).mustEnrol());
    }
}
