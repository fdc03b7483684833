/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.factor.ui.FactorCardViewModel.Card;
import app.gatehouse.factor.ui.FactorCardViewModel.Kind;
import app.gatehouse.people.Proof;
import app.gatehouse.shell.DialogRoute;
import app.gatehouse.shell.Route;
import app.gatehouse.testing.HeldBackground;
import app.gatehouse.testing.InlineBackground;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactorCardViewModelTest {
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

    private FactorCardViewModel open(FactorHolder holder) {
        return new FactorCardViewModel(
                holder,
                screens.gate.factors,
                screens.flow,
                new InlineBackground(),
                screens.gate.time,
                screens.messages);
    }

    private FactorCardViewModel open() {
        return open(screens.holder());
    }

    private void spend(int from, int to) throws Exception {
        for (var code : screens.gate.sheet(screens.maria).subList(from, to)) {
            screens.gate.vaults.vault.write(handle -> screens.gate.backupCodes.spend(
                    handle,
                    screens.gate
                            .backupCodes
                            .find(handle, screens.maria.id(), code.digits())
                            .orElseThrow()));
        }
    }

    @Test
    void showsNothingUntilItKnows() {
        HeldBackground background = new HeldBackground();
        FactorCardViewModel viewModel = new FactorCardViewModel(
                screens.holder(), screens.gate.factors, screens.flow, background, screens.gate.time, screens.messages);
        assertEquals(Card.UNKNOWN, viewModel.getCard());
        assertTrue(viewModel.isBusy());
        background.finishOne();
        assertEquals(Card.OFF, viewModel.getCard());
        assertFalse(viewModel.isBusy());
    }

    @Test
    void tellsSinceWhenItIsOnAndHowManyCodesAreLeft() throws Exception {
        screens.gate.enrol(screens.maria);
        spend(0, 3);
        assertEquals(new Card(Kind.ON, "On since 24 November 2026", 7, 10, "", "", true, true), open().getCard());
    }

    @Test
    void warnsFromThreeCodesDown() throws Exception {
        screens.gate.enrol(screens.maria);
        spend(0, 6);
        assertEquals("", open().getCard().few());
        spend(6, 7);
        assertEquals("3 left. Make new codes.", open().getCard().few());
    }

    @Test
    void offersNoTurningOffWherePolicyDemandsIt() throws Exception {
        screens.gate.enrol(screens.maria);
        screens.gate.demandMfa();
        assertFalse(open().getCard().canTurnOff());
    }

    @Test
    void tellsWhoCameByBackupCodeHowManyAreLeftUntilTheAppIsSetUpAgain() throws Exception {
        screens.gate.enrol(screens.maria);
        spend(0, 1);
        Proof proof = screens.proof(Proof.How.BACKUP_CODE_SIGN_IN);
        assertEquals(
                "You signed in with a backup code. 9 are left.",
                open(screens.holderByBackupCode(proof)).getCard().used());
        proof.end();
        assertEquals("", open(screens.holderByBackupCode(proof)).getCard().used());
    }

    @Test
    void setsTheAppUpAgainOnTheStrengthOfThatSignIn() throws Exception {
        screens.gate.enrol(screens.maria);
        Proof proof = screens.proof(Proof.How.BACKUP_CODE_SIGN_IN);
        open(screens.holderByBackupCode(proof)).setUpAgain();
        assertEquals(List.of(Route.CHOOSE_METHOD), screens.navigator.steps);
        assertEquals(proof, screens.flow.proof().orElseThrow());
        assertFalse(screens.flow.isForced());
    }

    @Test
    void asksForAProofBeforeEverything() throws Exception {
        FactorCardViewModel viewModel = open();
        viewModel.setUp();
        viewModel.viewCodes();
        viewModel.renewCodes();
        viewModel.turnOff();
        assertEquals(
                List.of(
                        DialogRoute.PROVE_FOR_ENROLMENT,
                        DialogRoute.PROVE_FOR_BACKUP_CODES,
                        DialogRoute.REGENERATE_BACKUP_CODES,
                        DialogRoute.TURN_OFF_MFA),
                screens.navigator.steps);
    }

    @Test
    void saysWhyNothingCanBeRead() {
        screens.gate.vaults.vault.lock();
        FactorCardViewModel viewModel = open();
        assertEquals(Card.UNKNOWN, viewModel.getCard());
        assertFalse(viewModel.getMessage().isEmpty());
    }

    @Test
    void isOnWithEmailAloneAndSinceTheFirstOfTwoMethods() throws Exception {
        screens.gate.setUpMail();
        screens.gate.enrolEmail(screens.maria, "maria.k@example.com");
        assertEquals("On since 24 November 2026", open().getCard().since());
        screens.gate.time.pass(Duration.ofDays(2));
        screens.gate.enrol(screens.maria);
        assertEquals("On since 24 November 2026", open().getCard().since());
        assertFalse(open().getCard().usesApp());
    }
}
