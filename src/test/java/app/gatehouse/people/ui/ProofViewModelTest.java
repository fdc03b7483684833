/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.people.CodeMail;
import app.gatehouse.people.EmailAddress;
import app.gatehouse.people.Proof;
import app.gatehouse.people.Reproof;
import app.gatehouse.people.Reproof.Ways;
import app.gatehouse.shell.Messages;
import app.gatehouse.station.Method;
import app.gatehouse.task.Background;
import app.gatehouse.task.Countdown;
import app.gatehouse.testing.HeldBackground;
import app.gatehouse.testing.InlineBackground;
import app.gatehouse.testing.ManualTicker;
import app.gatehouse.testing.MovableTime;
import app.gatehouse.vault.VaultException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProofViewModelTest {
    private static final long MARIA = 7;

    private final ManualTicker ticker = new ManualTicker();
    private final MovableTime time = new MovableTime();
    private final Proof proof = new Proof(MARIA, Proof.How.PASSWORD_AND_FACTOR, time);
    private final List<String> asked = new ArrayList<>();
    private final List<Object> done = new ArrayList<>();
    private final char[] password = "crane".toCharArray();
    private final char[] code = "482913".toCharArray();
    private Reproof.Answer answer = new Reproof.Proved(proof);

    private ProofViewModel open(boolean factor, Background background) {
        return open(Optional.empty(), new Ways(factor ? List.of(Method.APP) : List.of(), Optional.empty()), background);
    }

    private ProofViewModel open(Optional<Proof> standing, Ways ways, Background background) {
        Messages messages = new Messages(Locale.ENGLISH);
        return new ProofViewModel(
                new Claimant(MARIA, standing),
                reproof(ways),
                new ProofMailViewModel(new CodeMailViewModel(ticker, messages), ZoneOffset.UTC, messages),
                background,
                new Countdown(ticker, time),
                messages);
    }

    private Reproof reproof(Ways ways) {
        return new Reproof() {
            @Override
            public Ways ways(long personId) {
                return ways;
            }

            @Override
            public Answer prove(long personId, char[] typed, Optional<Code> typedCode) {
                asked.add(personId + " " + new String(typed) + " "
                        + typedCode
                                .map(each -> each.method() + " " + new String(each.digits()))
                                .orElse("-"));
                return answer;
            }
        };
    }

    private ProofViewModel open(boolean factor) {
        return open(factor, new InlineBackground());
    }

    private void prove(ProofViewModel viewModel) {
        viewModel.prove(password, code, given -> given, done::add, () -> done.add("refused"));
    }

    private String sentenceOf(Reproof.Answer given) {
        answer = given;
        ProofViewModel viewModel = open(true);
        prove(viewModel);
        assertEquals(List.of("refused"), done);
        assertEquals(1, viewModel.refusalsProperty().get());
        return viewModel.getMessage();
    }

    @Test
    void asksForPasswordAndCodeAndDoesTheWorkWithTheProof() {
        prove(open(true));
        assertEquals(List.of("7 crane APP 482913"), asked);
        assertEquals(List.of(proof), done);
    }

    @Test
    void asksForTheCodeOfThePreferredMethodAndLeadsToTheOther() {
        ProofViewModel viewModel = open(
                Optional.empty(),
                new Ways(List.of(Method.EMAIL, Method.APP), Optional.empty()),
                new InlineBackground());
        assertEquals(Method.EMAIL, viewModel.getMethod());
        assertEquals("Code from the e-mail", viewModel.getCodeLabel());
        assertEquals("Use the app", viewModel.getOtherWayText());
        viewModel.otherWay();
        assertEquals("Code from your app", viewModel.getCodeLabel());
        assertEquals("Use e-mail", viewModel.getOtherWayText());
        viewModel.otherWay();
        prove(viewModel);
        assertEquals(List.of("7 crane EMAIL 482913"), asked);
    }

    @Test
    void hasNoLinkWhereThereIsOneMethod() {
        ProofViewModel viewModel = open(true);
        assertEquals("", viewModel.getOtherWayText());
        viewModel.otherWay();
        assertEquals(Method.APP, viewModel.getMethod());
    }

    @Test
    void speaksOfTheEmailWhereThatIsAskedFor() {
        ProofViewModel viewModel =
                open(Optional.empty(), new Ways(List.of(Method.EMAIL), Optional.empty()), new InlineBackground());
        answer = new Reproof.Wrong(3);
        prove(viewModel);
        assertEquals("Password or code is not right. Look at the newest e-mail. 3 tries left.", viewModel.getMessage());
        answer = new Reproof.TooOld();
        prove(viewModel);
        assertEquals("That code is too old. Send a new one.", viewModel.getMessage());
    }

    private ProofViewModel openWithToken(int digits, Method... methods) {
        return open(Optional.empty(), new Ways(List.of(methods), Optional.empty(), digits), new InlineBackground());
    }

    @Test
    void asksForAsManyDigitsAsTheTokenHas() {
        ProofViewModel viewModel = openWithToken(8, Method.TOKEN, Method.APP);
        assertEquals("Code of the token", viewModel.getCodeLabel());
        assertEquals(8, viewModel.getCodeLength());
        assertEquals("Use the app", viewModel.getOtherWayText());
        viewModel.otherWay();
        assertEquals(6, viewModel.getCodeLength());
        assertEquals("Use the token", viewModel.getOtherWayText());
        viewModel.otherWay();
        prove(viewModel);
        assertEquals(List.of("7 crane TOKEN 482913"), asked);
    }

    @Test
    void goesThroughThreeMethodsInTurn() {
        ProofViewModel viewModel = openWithToken(6, Method.EMAIL, Method.TOKEN, Method.APP);
        List<Method> seen = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            seen.add(viewModel.getMethod());
            viewModel.otherWay();
        }
        assertEquals(List.of(Method.EMAIL, Method.TOKEN, Method.APP, Method.EMAIL), seen);
    }

    @Test
    void speaksOfTheTokenWhereThatIsAskedFor() {
        ProofViewModel viewModel = openWithToken(6, Method.TOKEN);
        answer = new Reproof.Wrong(3);
        prove(viewModel);
        assertEquals(
                "Password or code is not right. Type the next code of your token. 3 tries left.",
                viewModel.getMessage());
        answer = new Reproof.NextCode(2);
        prove(viewModel);
        assertEquals(
                "That code is ahead. Press the button again, or wait, and type the next code. 2 tries left.",
                viewModel.getMessage());
        assertEquals(2, viewModel.refusalsProperty().get());
    }

    @Test
    void whereMailFailsItNamesTheTokenThatThePersonHasBesides() {
        CodeMail down = new CodeMail() {
            @Override
            public Request send() {
                throw new AssertionError("Nobody sent it");
            }

            @Override
            public State state() {
                return new State(Phase.FAILED, Optional.empty(), Optional.empty(), Duration.ZERO, Duration.ZERO, true);
            }

            @Override
            public EmailAddress to() {
                return EmailAddress.of("maria.k@example.com").orElseThrow();
            }
        };
        ProofViewModel viewModel = open(
                Optional.empty(),
                new Ways(List.of(Method.EMAIL, Method.TOKEN), Optional.of(down), 6),
                new InlineBackground());
        assertEquals(
                "The e-mail could not be sent. Use your token.",
                viewModel.getMail().getSentence());
    }

    @Test
    void asksForNoCodeWhereThereIsNoFactor() {
        ProofViewModel viewModel = open(false);
        assertFalse(viewModel.isCodeNeeded());
        prove(viewModel);
        assertEquals(List.of("7 crane -"), asked);
    }

    @Test
    void asksForNothingWhereAProofStands() {
        ProofViewModel viewModel =
                open(Optional.of(proof), new Ways(List.of(Method.APP), Optional.empty()), new InlineBackground());
        assertTrue(viewModel.isProven());
        assertFalse(viewModel.isCodeNeeded());
        prove(viewModel);
        assertSame(proof, done.get(0));
    }

    @Test
    void wipesWhatWasTypedInEveryCase() {
        prove(open(true));
        assertArrayEquals(new char[5], password);
        assertArrayEquals(new char[6], code);
    }

    @Test
    void wipesWhatItCannotCheckBecauseItIsBusyOrClosed() {
        ProofViewModel viewModel = open(true, new HeldBackground());
        prove(viewModel);
        assertArrayEquals(new char[5], password);
        assertEquals(List.of(), asked);
    }

    @Test
    void isBusyFromTheQuestionToTheAnswerAndAfterAFailureFreeAgain() {
        HeldBackground background = new HeldBackground();
        ProofViewModel viewModel = open(true, background);
        background.finishOne();
        assertTrue(viewModel.isReady());
        viewModel.prove(
                password,
                code,
                given -> {
                    throw new VaultException(VaultException.Reason.DISK_FULL, "test");
                },
                done::add,
                () -> done.add("refused"));
        assertTrue(viewModel.isBusy());
        background.finishOne();
        assertFalse(viewModel.isBusy());
        assertEquals(List.of("refused"), done);
        assertFalse(viewModel.getMessage().isEmpty());
    }

    @Test
    void leavesABugToTheLastResort() {
        ProofViewModel viewModel = open(true);
        assertThrows(
                IllegalArgumentException.class,
                () -> viewModel.prove(
                        password,
                        code,
                        given -> {
                            throw new IllegalArgumentException("bug");
                        },
                        done::add,
                        () -> {}));
        assertFalse(viewModel.isBusy());
    }

    @Test
    void doesNotSayWhichOfPasswordAndCodeWasWrong() {
        assertEquals(
                "Password or code is not right. Wait for the next code. 3 tries left.",
                sentenceOf(new Reproof.Wrong(3)));
    }

    @Test
    void countsOneTryInTheSingular() {
        answer = new Reproof.Wrong(1);
        ProofViewModel viewModel = open(false);
        prove(viewModel);
        assertEquals("The password is not right. 1 try left.", viewModel.getMessage());
    }

    @Test
    void namesAReplay() {
        assertEquals("That code was just used. Wait for the next one.", sentenceOf(new Reproof.JustUsed()));
    }

    @Test
    void namesAnEmptyBudget() {
        assertEquals("No tries left. Ask your shift leader.", sentenceOf(new Reproof.NoTriesLeft()));
    }

    @Test
    void countsAWaitDownAndThenIsSilent() {
        answer = new Reproof.Wait(Duration.ofSeconds(61));
        ProofViewModel viewModel = open(true);
        prove(viewModel);
        assertEquals("Wait 2 min, then try again.", viewModel.getMessage());
        time.pass(Duration.ofSeconds(31));
        ticker.beat();
        assertEquals("Wait 30 s, then try again.", viewModel.getMessage());
        time.pass(Duration.ofSeconds(30));
        ticker.beat();
        assertEquals("", viewModel.getMessage());
        viewModel.close();
        assertEquals(0, ticker.listeners());
    }

    @Test
    void answersNothingAfterClosing() {
        HeldBackground background = new HeldBackground();
        ProofViewModel viewModel = open(true, background);
        background.finishOne();
        prove(viewModel);
        viewModel.close();
        background.finishOne();
        assertEquals(List.of(), done);
        assertArrayEquals(new char[5], password);
    }
}
