/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.testing.TestGate;
import app.gatehouse.vault.VaultException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody known and nobody at all, side by side. */
class PasswordThrottleTest {
    private TestGate gate;

    @BeforeEach
    void station(@TempDir Path folder) throws Exception {
        gate = new TestGate(folder);
        gate.add("maria");
        // The key of the unknown names is made with the first of them, once in a vault's life.
        wrong("first");
    }

    @AfterEach
    void close() {
        gate.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"maria", "nobody"})
    void fiveWrongPasswordsMakeOneWait(String name) {
        for (int i = 0; i < 4; i++) {
            assertEquals(new PasswordAnswer.Wrong(), wrong(name));
        }
        Duration wait = Duration.ofSeconds(30);
        assertEquals(new PasswordAnswer.Wait(wait, wait, 5), wrong(name));
        gate.time.pass(Duration.ofSeconds(10));
        assertEquals(new PasswordAnswer.Wait(wait, Duration.ofSeconds(20), 5), wrong(name));
        gate.time.pass(Duration.ofSeconds(20));
        assertEquals(new PasswordAnswer.Wait(Duration.ofMinutes(1), Duration.ofMinutes(1), 6), wrong(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"maria", "nobody"})
    void aWaitSurvivesARestart(String name) throws Exception {
        fail(name, 5);
        gate.restart();
        Duration wait = Duration.ofSeconds(30);
        assertEquals(new PasswordAnswer.Wait(wait, wait, 5), right(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"maria", "nobody"})
    void aCountWithoutAWaitSurvivesARestart(String name) throws Exception {
        fail(name, 4);
        gate.restart();
        assertInstanceOf(PasswordAnswer.Wait.class, wrong(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"maria", "nobody"})
    void wrongPasswordsAreForgottenAfterFifteenQuietMinutes(String name) {
        fail(name, 4);
        gate.time.pass(Duration.ofMinutes(15));
        fail(name, 4);
        assertInstanceOf(PasswordAnswer.Wait.class, wrong(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"maria", "nobody"})
    void theWallClockEndsNoWait(String name) throws Exception {
        fail(name, 5);
        gate.time.setWallClock(gate.time.now().plus(Duration.ofDays(365)));
        assertInstanceOf(PasswordAnswer.Wait.class, right(name));
        gate.time.setWallClock(gate.time.now().minus(Duration.ofDays(730)));
        assertInstanceOf(PasswordAnswer.Wait.class, right(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"maria", "nobody"})
    void aFailureThatCannotBeCountedIsNotChecked(String name) {
        gate.disk.fill();
        assertEquals(new PasswordAnswer.Unavailable(VaultException.Reason.DISK_FULL), right(name));
        assertTrue(gate.sessions.current().isEmpty());
    }

    @Test
    void aRightPasswordWhoseAdmissionCannotBeSavedDoesNotAdmit() {
        gate.disk.takeSteps();
        wrong("maria");
        int stepsOfTheCount = gate.disk.takeSteps().indexOf("rename station.gatehouse") + 2;
        gate.disk.fillAfter(stepsOfTheCount);
        assertEquals(new PasswordAnswer.Unavailable(VaultException.Reason.DISK_FULL), right("maria"));
        assertTrue(gate.sessions.current().isEmpty());
        gate.disk.free();
        assertInstanceOf(PasswordAnswer.Admitted.class, right("maria"));
    }

    @Test
    void theCountIsOnTheDiskBeforeTheAnswerIsKnown() throws Exception {
        fail("maria", 4);
        gate.disk.takeSteps();
        wrong("maria");
        int stepsOfTheCount = gate.disk.takeSteps().indexOf("rename station.gatehouse") + 2;
        gate.time.pass(Duration.ofMinutes(20));
        fail("maria", 4);
        // The disk fills right after the count was saved: the right password gets no answer, but is counted.
        gate.disk.fillAfter(stepsOfTheCount);
        assertInstanceOf(PasswordAnswer.Unavailable.class, right("maria"));
        gate.disk.free();
        gate.restart();
        assertInstanceOf(PasswordAnswer.Wait.class, right("maria"));
    }

    @Test
    void knownAndUnknownNamesCostTheSameStepsOnTheDisk() {
        assertEquals(stepsOfSix("maria"), stepsOfSix("nobody"));
    }

    private List<String> stepsOfSix(String name) {
        List<String> steps = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            gate.disk.takeSteps();
            wrong(name);
            steps.addAll(gate.disk.takeSteps());
            steps.add("--");
        }
        return steps;
    }

    @Test
    void anUnknownNameIsNotWrittenDown() throws Exception {
        wrong("my secret passphrase");
        List<String> kept = gate.vaults.vault.read(handle -> handle.createQuery("SELECT name_hash FROM unknown_name")
                .mapTo(String.class)
                .list());
        assertEquals(2, kept.size());
        assertTrue(kept.stream().allMatch(hash -> hash.matches("[0-9a-f]{64}")));
    }

    @Test
    void unknownNamesAreFoldedAsKnownOnesAre() {
        fail("nobody", 4);
        assertInstanceOf(PasswordAnswer.Wait.class, wrong("  NoBody "));
        assertEquals(new PasswordAnswer.Wrong(), wrong("somebody"));
    }

    @Test
    void theTableOfUnknownNamesIsBoundedAndKeepsWhatWasTouchedLast() throws Exception {
        UnknownNames names =
                new UnknownNames(new UnknownNameStore(gate.vaults.random), new Run(gate.time, gate.vaults.random));
        gate.vaults.vault.write(handle -> {
            Tries once = Tries.none(TryKind.PASSWORD).reserved();
            for (int i = 0; i < UnknownNames.MOST + 50; i++) {
                gate.time.pass(Duration.ofMillis(100));
                names.save(handle, "name " + i, once);
            }
            assertEquals(UnknownNames.MOST, count(handle));
            assertFalse(names.find(handle, "name 49").isPresent());
            assertTrue(names.find(handle, "name 50").isPresent());
            gate.time.pass(Duration.ofMinutes(20));
            names.save(handle, "one more", once);
            assertEquals(1, count(handle));
            return null;
        });
    }

    private static int count(org.jdbi.v3.core.Handle handle) {
        return handle.createQuery("SELECT count(*) FROM unknown_name WHERE run = (SELECT run FROM unknown_name"
                        + " ORDER BY at_nanos DESC LIMIT 1)")
                .mapTo(Integer.class)
                .one();
    }

    private void fail(String name, int times) {
        for (int i = 0; i < times; i++) {
            wrong(name);
        }
    }

    private PasswordAnswer right(String name) {
        return gate.signIn.password(name, TestGate.PASSWORD.toCharArray());
    }

    private PasswordAnswer wrong(String name) {
        return gate.signIn.password(name, "not it at all".toCharArray());
    }
}
