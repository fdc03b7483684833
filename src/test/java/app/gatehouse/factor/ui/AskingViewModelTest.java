/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.otp.OtpSecret;
import app.gatehouse.people.Proof;
import app.gatehouse.shell.DialogRoute;
import app.gatehouse.shell.Route;
import app.gatehouse.testing.HeldBackground;
import app.gatehouse.testing.InlineBackground;
import app.gatehouse.testing.TestGate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskingViewModelTest {
    @TempDir
    Path folder;

    private FactorScreens screens;

    @BeforeEach
    void build() throws Exception {
        screens = new FactorScreens(folder);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    private AskingViewModel open(Asked asked) {
        return new AskingViewModel(asked, screens.flow, screens.asking(new InlineBackground()), screens.messages);
    }

    private void act(AskingViewModel viewModel, char[] code) {
        viewModel.act(TestGate.PASSWORD.toCharArray(), code);
    }

    private Asked turnOff() {
        return new AskToTurnOff(screens.flow, screens.gate.enrolment);
    }

    private Asked regenerate() {
        return new AskToRegenerate(screens.flow, screens.gate.backupCodes);
    }

    @Test
    void leadsToTheChoiceOfAMethodAfterThePassword() {
        AskingViewModel viewModel = open(new AskToEnrol(screens.flow));
        assertEquals("Set up multi-factor authentication?", viewModel.getTitle());
        assertFalse(viewModel.getProof().isCodeNeeded());
        act(viewModel, new char[0]);
        assertEquals(List.of("close", Route.CHOOSE_METHOD), screens.navigator.steps);
        assertEquals(Proof.How.PASSWORD, screens.flow.proof().orElseThrow().how());
    }

    @Test
    void asksForTheCodeTooBeforeAMethodIsChanged() throws Exception {
        OtpSecret secret = screens.gate.enrol(screens.maria);
        AskingViewModel viewModel = open(new AskToEnrol(screens.flow));
        assertEquals("Change your method?", viewModel.getTitle());
        act(viewModel, screens.gate.wrongCode(secret));
        assertEquals(List.of(), screens.navigator.steps);
        act(viewModel, screens.gate.code(secret));
        assertEquals(List.of("close", Route.CHOOSE_METHOD), screens.navigator.steps);
    }

    @Test
    void leadsToTheCodes() throws Exception {
        OtpSecret secret = screens.gate.enrol(screens.maria);
        act(open(new AskToView(screens.flow)), screens.gate.code(secret));
        assertEquals(List.of("close", DialogRoute.BACKUP_CODES), screens.navigator.steps);
        assertEquals(
                Proof.How.PASSWORD_AND_FACTOR,
                screens.flow.proof().orElseThrow().how());
    }

    @Test
    void makesNewCodesAndLeadsToSavingThem() throws Exception {
        OtpSecret secret = screens.gate.enrol(screens.maria);
        String old = new String(screens.gate.sheet(screens.maria).get(0).digits());
        screens.flow.askToRegenerate(7);
        AskingViewModel viewModel = open(regenerate());
        assertEquals("Your 7 old codes stop working at once. You get 10 new codes to save.", viewModel.getText());
        assertEquals("Keep old codes", viewModel.getKeepWords());
        act(viewModel, screens.gate.code(secret));
        assertEquals(Route.SAVE_BACKUP_CODES, screens.navigator.last());
        assertFalse(
                screens.gate.factors.backup(screens.maria.id()).orElseThrow().saved());
        assertTrue(screens.gate.sheet(screens.maria).stream().noneMatch(code -> new String(code.digits()).equals(old)));
    }

    @Test
    void makesNewCodesOnTheStrengthOfASignInByBackupCode() throws Exception {
        screens.gate.enrol(screens.maria);
        Proof proof = screens.proof(Proof.How.BACKUP_CODE_SIGN_IN);
        AskingViewModel viewModel = new AskingViewModel(
                regenerate(),
                screens.flow,
                screens.asking(Optional.of(proof), new InlineBackground()),
                screens.messages);
        viewModel.act(new char[0], new char[0]);
        assertEquals(Route.SAVE_BACKUP_CODES, screens.navigator.last());
    }

    @Test
    void turnsItOff() throws Exception {
        OtpSecret secret = screens.gate.enrol(screens.maria);
        act(open(turnOff()), screens.gate.code(secret));
        assertEquals(Optional.empty(), screens.gate.factors.app(screens.maria.id()));
        assertEquals(List.of("close", Route.PROFILE), screens.navigator.steps);
        assertEquals(List.of("Multi-factor authentication is off."), screens.dialogs.toasts);
    }

    @Test
    void doesNotTurnItOffWherePolicyDemandsIt() throws Exception {
        OtpSecret secret = screens.gate.enrol(screens.maria);
        screens.gate.demandMfa();
        AskingViewModel viewModel = open(turnOff());
        act(viewModel, screens.gate.code(secret));
        assertEquals(
                "This station asks everybody for multi-factor authentication. It stays on.",
                viewModel.getProof().getMessage());
        assertTrue(screens.gate.factors.app(screens.maria.id()).isPresent());
        assertEquals(List.of(), screens.navigator.steps);
    }

    @Test
    void asksAgainWhenAStandingProofDoesNotDo() throws Exception {
        screens.gate.enrol(screens.maria);
        Proof proof = screens.proof(Proof.How.BACKUP_CODE_SIGN_IN);
        AskingViewModel viewModel = new AskingViewModel(
                turnOff(), screens.flow, screens.asking(Optional.of(proof), new InlineBackground()), screens.messages);
        viewModel.act(new char[0], new char[0]);
        assertEquals(
                "That took too long. Type your password again.",
                viewModel.getProof().getMessage());
    }

    @Test
    void saysThatItChecksAndChangesNothingAfterClosing() throws Exception {
        OtpSecret secret = screens.gate.enrol(screens.maria);
        HeldBackground background = new HeldBackground();
        AskingViewModel viewModel = new AskingViewModel(
                new AskToView(screens.flow), screens.flow, screens.asking(background), screens.messages);
        background.finishOne();
        act(viewModel, screens.gate.code(secret));
        assertEquals("Checking…", viewModel.getActWords());
        viewModel.close();
        background.finishOne();
        assertEquals(List.of(), screens.navigator.steps);
    }

    @Test
    void changesNothingWhenThePersonKeepsIt() throws Exception {
        screens.gate.enrol(screens.maria);
        open(turnOff()).keep();
        assertEquals(List.of("close"), screens.navigator.steps);
        assertTrue(screens.gate.factors.app(screens.maria.id()).isPresent());
    }

    @Test
    void countsWrongTriesAsTheSignInDoes() throws Exception {
        OtpSecret secret = screens.gate.enrol(screens.maria);
        AskingViewModel viewModel = open(turnOff());
        for (int i = 0; i < 5; i++) {
            act(viewModel, screens.gate.wrongCode(secret));
        }
        assertEquals("Wait 30 s, then try again.", viewModel.getProof().getMessage());
        screens.gate.time.pass(Duration.ofSeconds(30));
        screens.ticker.beat();
        assertEquals("", viewModel.getProof().getMessage());
    }
}
