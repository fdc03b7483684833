/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.otp.OtpSecret;
import app.gatehouse.people.Person;
import app.gatehouse.people.ui.ChosenPasswordViewModel.Typed;
import app.gatehouse.shell.Messages;
import app.gatehouse.signin.PasswordAnswer;
import app.gatehouse.task.Background;
import app.gatehouse.task.Countdown;
import app.gatehouse.testing.HeldBackground;
import app.gatehouse.testing.InlineBackground;
import app.gatehouse.testing.ManualTicker;
import app.gatehouse.testing.RecordingDialogs;
import app.gatehouse.testing.RecordingNavigator;
import app.gatehouse.testing.TestGate;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangePasswordViewModelTest {
    private static final String NEXT = "velvet-Harbor-29-moss";

    @TempDir
    Path folder;

    private final RecordingNavigator navigator = new RecordingNavigator();
    private final RecordingDialogs dialogs = new RecordingDialogs();
    private final Messages messages = new Messages(Locale.ENGLISH);
    private TestGate gate;
    private Person maria;

    @BeforeEach
    void build() throws Exception {
        gate = new TestGate(folder);
        maria = gate.add("maria.kowalska");
    }

    @AfterEach
    void close() {
        gate.close();
    }

    private ChangePasswordViewModel open() {
        ProofViewModel proof = new ProofViewModel(
                new Claimant(maria.id(), Optional.empty()),
                gate.reproof,
                new ProofMailViewModel(new CodeMailViewModel(new ManualTicker(), messages), gate.time.zone(), messages),
                new InlineBackground(),
                new Countdown(new ManualTicker(), gate.time),
                messages);
        return new ChangePasswordViewModel(proof, chosen(new InlineBackground()), navigator, dialogs, messages);
    }

    private ChosenPasswordViewModel chosen(Background background) {
        return new ChosenPasswordViewModel(maria, gate.passwords, background, messages);
    }

    private static Typed typed(String next) {
        return new Typed(next.length(), next.length(), true, false);
    }

    private void change(ChangePasswordViewModel viewModel, String password, char[] code, String next) {
        viewModel.getChosen().measure(next.toCharArray());
        viewModel.typed(true, typed(next));
        viewModel.change(password.toCharArray(), code, next.toCharArray());
    }

    @Test
    void changesThePasswordOfSomebodyWithoutAFactor() {
        change(open(), TestGate.PASSWORD, new char[0], NEXT);
        assertEquals(List.of("close"), navigator.steps);
        assertEquals(List.of("Password changed."), dialogs.toasts);
        assertTrue(gate.signIn.password("maria.kowalska", NEXT.toCharArray()) instanceof PasswordAnswer.Admitted);
    }

    @Test
    void asksForTheCodeOfTheAppWhereThereIsOne() throws Exception {
        OtpSecret secret = gate.enrol(maria);
        ChangePasswordViewModel viewModel = open();
        assertTrue(viewModel.getProof().isCodeNeeded());
        change(viewModel, TestGate.PASSWORD, gate.wrongCode(secret), NEXT);
        assertEquals(List.of(), navigator.steps);
        assertFalse(viewModel.getProof().getMessage().isEmpty());
        change(viewModel, TestGate.PASSWORD, gate.code(secret), NEXT);
        assertEquals(List.of("close"), navigator.steps);
    }

    @Test
    void saysHowManyCharactersAreNeeded() throws Exception {
        assertEquals("15 characters at least", open().getChosen().getNote());
        gate.enrol(maria);
        assertEquals("8 characters at least", open().getChosen().getNote());
    }

    @Test
    void isOffUntilEverythingIsThereAndEqual() {
        ChangePasswordViewModel viewModel = open();
        viewModel.typed(false, new Typed(20, 20, true, false));
        assertTrue(viewModel.isChangeOff());
        viewModel.typed(true, new Typed(14, 14, true, false));
        assertTrue(viewModel.isChangeOff());
        viewModel.typed(true, new Typed(20, 20, false, false));
        assertTrue(viewModel.isChangeOff());
        viewModel.typed(true, new Typed(20, 20, true, true));
        assertTrue(viewModel.isChangeOff());
        viewModel.typed(true, new Typed(20, 20, true, false));
        assertFalse(viewModel.isChangeOff());
    }

    @Test
    void saysThatTheTwoDifferOnlyWhenTheyCannotBecomeEqual() {
        ChangePasswordViewModel viewModel = open();
        viewModel.typed(true, new Typed(20, 19, false, false));
        assertEquals("", viewModel.getChosen().getAgainError());
        viewModel.typed(true, new Typed(20, 20, false, false));
        assertEquals(
                "The two do not match. Type it again.", viewModel.getChosen().getAgainError());
    }

    @Test
    void refusesTheOldOneBeforeACodeIsSpentOnIt() {
        ChangePasswordViewModel viewModel = open();
        viewModel.typed(true, new Typed(20, 20, true, true));
        assertEquals(
                "That is your present password. Choose another.",
                viewModel.getChosen().getNewError());
    }

    @Test
    void refusesACommonOneBeforeACodeIsSpentOnIt() {
        String common = "passwordpassword";
        ChangePasswordViewModel viewModel = open();
        viewModel.getChosen().measure(common.toCharArray());
        viewModel.typed(true, typed(common));
        assertTrue(viewModel.isChangeOff());
        assertEquals(
                "Many people use that one, or it has your name in it. Choose another.",
                viewModel.getChosen().getNewError());
    }

    @Test
    void measuresAndWipesWhatIsTyped() {
        ChangePasswordViewModel viewModel = open();
        char[] strong = NEXT.toCharArray();
        viewModel.getChosen().measure(strong);
        assertTrue(viewModel.getChosen().getLevel() >= 3);
        assertArrayEquals(new char[NEXT.length()], strong);
        viewModel.getChosen().measure(new char[0]);
        assertEquals(0, viewModel.getChosen().getLevel());
    }

    @Test
    void showsNoMeasureThatCameTooLate() {
        HeldBackground background = new HeldBackground();
        ChangePasswordViewModel viewModel =
                new ChangePasswordViewModel(open().getProof(), chosen(background), navigator, dialogs, messages);
        background.finishOne();
        viewModel.getChosen().measure(NEXT.toCharArray());
        viewModel.getChosen().measure(new char[0]);
        background.finishOne();
        assertEquals(0, viewModel.getChosen().getLevel());
    }

    @Test
    void wipesAllThreeWhenItIsOff() {
        char[] password = TestGate.PASSWORD.toCharArray();
        char[] code = "482913".toCharArray();
        char[] next = NEXT.toCharArray();
        open().change(password, code, next);
        assertArrayEquals(new char[password.length], password);
        assertArrayEquals(new char[6], code);
        assertArrayEquals(new char[next.length], next);
    }

    @Test
    void wipesAllThreeAfterAWrongPassword() {
        ChangePasswordViewModel viewModel = open();
        char[] password = "wrong".toCharArray();
        char[] next = NEXT.toCharArray();
        viewModel.typed(true, typed(NEXT));
        viewModel.change(password, new char[0], next);
        assertArrayEquals(new char[5], password);
        assertArrayEquals(new char[next.length], next);
        assertEquals(
                "The password is not right. 4 tries left.", viewModel.getProof().getMessage());
    }
}
