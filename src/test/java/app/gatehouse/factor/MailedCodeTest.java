/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.factor.MailedCode.Check;
import app.gatehouse.mail.MailFailure.Reason;
import app.gatehouse.mail.Postman;
import app.gatehouse.people.CodeMail.Phase;
import app.gatehouse.people.CodeMail.Request;
import app.gatehouse.people.CodeMail.State;
import app.gatehouse.people.CodeMail.Trouble;
import app.gatehouse.people.EmailAddress;
import app.gatehouse.people.Person;
import app.gatehouse.testing.Reachable;
import app.gatehouse.testing.TestGate;
import app.gatehouse.vault.VaultException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailedCodeTest {
    private static final EmailAddress ADDRESS =
            EmailAddress.of("maria.k@example.com").orElseThrow();
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private TestGate gate;
    private Person maria;

    @BeforeEach
    void station(@TempDir Path folder) throws VaultException {
        gate = new TestGate(folder);
        gate.setUpMail();
        maria = gate.add("maria.kowalska");
    }

    @AfterEach
    void close() {
        gate.close();
    }

    @Test
    void theCodeInTheMailIsRightOnce() {
        MailedCode code = begin();
        assertEquals(Request.ON_ITS_WAY, code.send());
        assertEquals("maria.k@example.com", gate.mailer.last().to());
        char[] digits = gate.mailer.last().code();
        assertEquals(Check.RIGHT, code.check(digits));
        assertEquals(Check.RIGHT, code.check(digits), "looking uses nothing up");
        assertTrue(code.useUp(digits));
        assertFalse(code.useUp(digits));
        assertEquals(Check.TOO_OLD, code.check(digits));
        assertFalse(code.state().isAlive());
    }

    @Test
    void anotherCodeIsWrongAndUsesNothingUp() {
        MailedCode code = sent();
        char[] digits = gate.mailer.last().code();
        assertEquals(Check.WRONG, code.check(other(digits)));
        assertFalse(code.useUp(other(digits)));
        assertEquals(Check.RIGHT, code.check(digits));
    }

    @Test
    void nothingIsRightBeforeACodeWasSent() {
        MailedCode code = begin();
        assertEquals(Phase.NONE, code.state().phase());
        assertEquals(Check.TOO_OLD, code.check("000000".toCharArray()));
        assertTrue(gate.mailer.mails.isEmpty());
    }

    @Test
    void tenMinutesOfTheMonotonicClockEndIt() {
        MailedCode code = sent();
        char[] digits = gate.mailer.last().code();
        gate.time.pass(MailedCode.VALID.minusMillis(1));
        assertEquals(Check.RIGHT, code.check(digits));
        Instant before = gate.time.now();
        gate.time.pass(Duration.ofMillis(1));
        gate.time.setWallClock(before.minus(Duration.ofHours(2)));
        assertEquals(Check.TOO_OLD, code.check(digits));
        assertFalse(code.useUp(digits));
        assertEquals(Duration.ZERO, code.state().validFor());
    }

    @Test
    void tenMinutesOfTheWallClockEndItToo() {
        MailedCode code = sent();
        char[] digits = gate.mailer.last().code();
        Instant start = gate.time.now();
        gate.time.setWallClock(start.plus(MailedCode.VALID).minusMillis(1));
        assertEquals(Check.RIGHT, code.check(digits));
        gate.time.setWallClock(start.plus(MailedCode.VALID));
        assertEquals(Check.TOO_OLD, code.check(digits));
        gate.time.setWallClock(start);
        assertEquals(Check.TOO_OLD, code.check(digits), "a clock that is set back wakes no code up");
    }

    @Test
    void aWallClockThatIsSetBackGivesNoTime() {
        MailedCode code = sent();
        gate.time.setWallClock(gate.time.now().minus(Duration.ofDays(1)));
        assertEquals(MailedCode.VALID, code.state().validFor());
    }

    @Test
    void aResendKillsTheOlderCode() {
        MailedCode code = sent();
        char[] old = gate.mailer.last().code();
        gate.time.pass(MINUTE);
        assertEquals(Request.ON_ITS_WAY, code.send());
        char[] fresh = gate.mailer.last().code();
        // Equal by chance once in a million: then there is nothing to tell apart.
        if (!new String(old).equals(new String(fresh))) {
            assertEquals(Check.WRONG, code.check(old));
        }
        assertEquals(Check.RIGHT, code.check(fresh));
        assertEquals(MailedCode.VALID, code.state().validFor());
    }

    @Test
    void aResendHasAMinuteToWait() {
        MailedCode code = sent();
        char[] digits = gate.mailer.last().code();
        assertEquals(MINUTE, code.state().untilNext());
        gate.time.pass(MINUTE.minusMillis(1));
        assertEquals(Request.TOO_SOON, code.send());
        assertEquals(Check.RIGHT, code.check(digits), "too early a wish changes nothing");
        assertEquals(1, gate.mailer.mails.size());
        gate.time.pass(Duration.ofMillis(1));
        assertEquals(Duration.ZERO, code.state().untilNext());
        assertEquals(Request.ON_ITS_WAY, code.send());
    }

    @Test
    void fiveMailsAreAllForOneThing() {
        MailedCode code = begin();
        for (int i = 0; i < MailedCode.MOST; i++) {
            assertTrue(code.state().more());
            assertEquals(Request.ON_ITS_WAY, code.send());
            gate.time.pass(MINUTE);
        }
        char[] last = gate.mailer.last().code();
        for (int i = 0; i < 5; i++) {
            assertEquals(Request.NO_MORE, code.send());
        }
        assertFalse(code.state().more());
        assertEquals(Check.RIGHT, code.check(last));
        assertEquals(MailedCode.MOST, gate.mailer.mails.size());
    }

    @Test
    void tenMailsInAnHourAreAllForOnePerson() throws VaultException {
        for (int i = 0; i < HourlyMails.MOST; i++) {
            assertEquals(Request.ON_ITS_WAY, begin().send());
            gate.time.pass(MINUTE);
        }
        MailedCode eleventh = begin();
        assertFalse(eleventh.state().more());
        assertEquals(Request.NO_MORE, eleventh.send());
        Person jan = gate.add("jan");
        assertEquals(Request.ON_ITS_WAY, gate.mailedCodes.begin(jan, ADDRESS).send());
        gate.time.pass(Duration.ofMinutes(50));
        assertTrue(eleventh.state().more(), "an hour after the first one");
        assertEquals(Request.ON_ITS_WAY, eleventh.send());
        assertEquals(Request.NO_MORE, begin().send());
    }

    @Test
    void peopleAreForgottenAnHourAfterTheirLastMail() {
        HourlyMails hourly = new HourlyMails(gate.time);
        for (long person = 1; person <= 1000; person++) {
            assertTrue(hourly.count(person));
        }
        gate.time.pass(Duration.ofHours(1));
        assertTrue(hourly.mayHaveMore(1));
        assertEquals(0, hourly.people());
    }

    @Test
    void closingKillsTheCodeForGood() {
        MailedCode code = sent();
        char[] digits = gate.mailer.last().code();
        code.close();
        code.close();
        assertOver(code, digits);
    }

    @Test
    void theEndOfASessionKillsThatPersonsCodesAlone() throws VaultException {
        MailedCode code = sent();
        char[] digits = gate.mailer.last().code();
        MailedCode ofJan = gate.mailedCodes.begin(gate.add("jan"), ADDRESS);
        ofJan.send();
        gate.mailedCodes.end(maria.id());
        assertOver(code, digits);
        assertEquals(Check.RIGHT, ofJan.check(gate.mailer.last().code()));
    }

    @Test
    void lockingTheVaultKillsEveryCode() throws VaultException {
        MailedCode code = sent();
        char[] digits = gate.mailer.last().code();
        gate.vaults.vault.lock();
        assertOver(code, digits);
    }

    @Test
    void twoAskingsOfOnePersonDoNotKnowEachOthersCodes() {
        MailedCode one = sent();
        char[] ofOne = gate.mailer.last().code();
        MailedCode other = sent();
        char[] ofOther = gate.mailer.last().code();
        if (!new String(ofOne).equals(new String(ofOther))) {
            assertEquals(Check.WRONG, one.check(ofOther));
            assertEquals(Check.WRONG, other.check(ofOne));
        }
        assertEquals(Check.RIGHT, one.check(ofOne));
        assertEquals(Check.RIGHT, other.check(ofOther));
    }

    @Test
    void itTellsHowItGoes() {
        Deque<Runnable> work = new ArrayDeque<>();
        List<State> pauses = new ArrayList<>();
        MailedCode[] code = new MailedCode[1];
        Postman postman = new Postman(
                gate.mailSettings, gate.vaults.audit, gate.time, work::add, length -> pauses.add(code[0].state()));
        code[0] = new MailedCodes(postman, gate.mailText, gate.time, gate.vaults.random).begin(maria, ADDRESS);
        gate.mailer.failNext(Reason.NO_CONNECTION, Reason.BUSY);
        code[0].send();
        assertEquals(Phase.SENDING, code[0].state().phase());
        assertEquals(Optional.of(gate.time.now()), code[0].state().asked());
        work.remove().run();
        assertEquals(
                List.of(Phase.TRYING_AGAIN, Phase.TRYING_AGAIN),
                pauses.stream().map(State::phase).toList());
        assertEquals(Optional.of(Trouble.STATION), pauses.get(0).trouble());
        assertTrue(pauses.get(1).isAlive());
        assertEquals(Phase.SENT, code[0].state().phase());
        assertEquals(Optional.empty(), code[0].state().trouble());
        assertEquals(Check.RIGHT, code[0].check(gate.mailer.last().code()));
    }

    @Test
    void whatBecomesOfAnOlderMailSaysNothingOfTheNewestOne() {
        Deque<Runnable> work = new ArrayDeque<>();
        MailedCode code = posting(work::add);
        code.send();
        gate.time.pass(MINUTE);
        code.send();
        work.remove().run();
        assertEquals(Phase.SENDING, code.state().phase());
        assertTrue(code.state().isAlive());
        assertTrue(gate.mailer.mails.isEmpty(), "a mail whose code is dead does not leave any more");
        work.remove().run();
        assertEquals(Check.RIGHT, code.check(gate.mailer.last().code()));
    }

    @Test
    void aMailThatWaitsIsGivenUpWithItsCode() {
        Deque<Runnable> work = new ArrayDeque<>();
        MailedCode code = posting(work::add);
        code.send();
        code.close();
        work.remove().run();
        assertTrue(gate.mailer.mails.isEmpty());
        assertEquals(Phase.OVER, code.state().phase());
    }

    /** As when a session ends on another thread while the postman takes the letter. */
    @Test
    void aMailWhoseCodeDiesWhileItIsPostedIsGivenUp() {
        Deque<Runnable> work = new ArrayDeque<>();
        MailedCode[] code = new MailedCode[1];
        code[0] = posting(letter -> {
            work.add(letter);
            code[0].close();
        });
        code[0].send();
        work.remove().run();
        assertTrue(gate.mailer.mails.isEmpty());
        assertEquals(Phase.OVER, code[0].state().phase());
    }

    private MailedCode posting(Executor workers) {
        Postman postman = new Postman(gate.mailSettings, gate.vaults.audit, gate.time, workers, length -> {});
        return new MailedCodes(postman, gate.mailText, gate.time, gate.vaults.random).begin(maria, ADDRESS);
    }

    @Test
    void aRefusedAddressKillsTheCodeAndSaysSo() {
        gate.mailer.failNext(Reason.RECIPIENT_REFUSED);
        MailedCode code = sent();
        State state = code.state();
        assertEquals(Phase.FAILED, state.phase());
        assertEquals(Optional.of(Trouble.ADDRESS), state.trouble());
        assertFalse(state.isAlive());
        assertTrue(state.more());
    }

    @Test
    void aServerThatCannotBeReachedIsTheStationsTrouble() {
        gate.mailer.down(Reason.NO_CONNECTION);
        State state = sent().state();
        assertEquals(Phase.FAILED, state.phase());
        assertEquals(Optional.of(Trouble.STATION), state.trouble());
        assertFalse(state.isAlive());
    }

    @ParameterizedTest
    @EnumSource(names = {"BROKEN_OFF", "NO_ANSWER"})
    void aMailThatMayHaveArrivedKeepsItsCodeAlive(Reason reason) {
        gate.mailer.failNext(reason, Reason.NO_CONNECTION, Reason.NO_CONNECTION);
        State state = sent().state();
        assertEquals(Phase.FAILED, state.phase());
        assertTrue(state.isAlive());
        gate.mailer.failNext(reason, Reason.SENDER_REFUSED);
        assertFalse(sent().state().isAlive(), "refused in the end");
    }

    @Test
    void nothingThatIsKeptBearsTheDigits() {
        MailedCode code = sent();
        String digits = new String(gate.mailer.last().code());
        gate.mailer.mails.clear();
        assertEquals(List.of(), Reachable.holdersOf(digits, code));
        assertEquals(List.of(), Reachable.holdersOf(digits, gate.mailedCodes));
        assertEquals("MailedCode", code.toString());
    }

    private MailedCode begin() {
        return gate.mailedCodes.begin(maria, ADDRESS);
    }

    private MailedCode sent() {
        MailedCode code = begin();
        assertEquals(Request.ON_ITS_WAY, code.send());
        return code;
    }

    private static void assertOver(MailedCode code, char[] digits) {
        assertEquals(Check.TOO_OLD, code.check(digits));
        assertFalse(code.useUp(digits));
        assertEquals(Request.OVER, code.send());
        assertEquals(Phase.OVER, code.state().phase());
        assertFalse(code.state().more());
        assertFalse(code.state().isAlive());
    }

    private static char[] other(char[] digits) {
        char[] other = digits.clone();
        other[5] = other[5] == '0' ? '1' : '0';
        return other;
    }
}
