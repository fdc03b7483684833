/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.gatehouse.factor.Activation;
import app.gatehouse.factor.TokenEnrolment;
import app.gatehouse.factor.ui.MethodRowsViewModel.Row;
import app.gatehouse.otp.OtpSecret;
import app.gatehouse.people.Proof;
import app.gatehouse.shell.DialogRoute;
import app.gatehouse.shell.Route;
import app.gatehouse.station.Method;
import app.gatehouse.station.Policy;
import app.gatehouse.testing.InlineBackground;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MethodRowsViewModelTest {
    @TempDir
    Path folder;

    private FactorScreens screens;

    @BeforeEach
    void build() throws Exception {
        screens = new FactorScreens(folder);
        screens.gate.setUpMail();
    }

    @AfterEach
    void close() {
        screens.close();
    }

    private MethodRowsViewModel open() {
        return new MethodRowsViewModel(
                screens.holder(),
                screens.gate.factors,
                screens.gate.enrolment,
                screens.flow,
                new InlineBackground(),
                screens.messages);
    }

    private void enrolBoth() throws Exception {
        screens.gate.enrolEmail(screens.maria, "maria.k@example.com");
        screens.gate.enrol(screens.maria);
    }

    @Test
    void showsNothingWhereNothingIsSetUp() {
        assertEquals(List.of(), open().getRows());
    }

    @Test
    void theOnlyMethodCanNeitherBePreferredNorRemoved() throws Exception {
        screens.gate.enrol(screens.maria);
        assertEquals(List.of(new Row(Method.APP, "Used at every sign-in", false, false)), open().getRows());
    }

    @Test
    void ofEmailItTellsTheAddress() throws Exception {
        screens.gate.enrolEmail(screens.maria, "maria.k@example.com");
        assertEquals(List.of(new Row(Method.EMAIL, "maria.k@example.com", false, false)), open().getRows());
    }

    @Test
    void ofATokenOutOfTheStockItTellsTheNumber() throws Exception {
        screens.gate.stockToken("FT1002345");
        try (TokenEnrolment token =
                        screens.gate.enrolment.startToken(screens.maria, screens.proof(Proof.How.PASSWORD));
                OtpSecret key = OtpSecret.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII))) {
            token.offerFromStock("ft-1002345");
            assertEquals(Activation.NEXT_CODE, token.confirm(screens.gate.tokenCode(key, 6, 30)));
            assertEquals(Activation.ACTIVATED, token.confirm(screens.gate.tokenCode(key, 6, 31)));
        }
        assertEquals(List.of(new Row(Method.TOKEN, "Number FT1002345", false, false)), open().getRows());
        screens.gate.enrol(screens.maria).close();
        MethodRowsViewModel viewModel = open();
        viewModel.prefer(Method.TOKEN);
        assertEquals(
                List.of(
                        new Row(Method.TOKEN, "Asked first, number FT1002345", false, true),
                        new Row(Method.APP, "Codes from your phone", true, true)),
                viewModel.getRows());
    }

    @Test
    void ofATokenWithoutANumberItTellsWhereTheCodesAre() throws Exception {
        screens.gate.enrol(screens.maria).close();
        screens.gate.enrolToken(screens.maria, 6).close();
        assertEquals(
                List.of(
                        new Row(Method.TOKEN, "Asked first", false, true),
                        new Row(Method.APP, "Codes from your phone", true, true)),
                open().getRows());
        screens.gate.enrolment.prefer(screens.maria.id(), Method.APP);
        assertEquals(
                new Row(Method.TOKEN, "Codes from your token", true, true),
                open().getRows().get(1));
    }

    @Test
    void theSecondOneCanBeAskedForFirst() throws Exception {
        enrolBoth();
        MethodRowsViewModel viewModel = open();
        assertEquals(
                List.of(
                        new Row(Method.APP, "Asked first", false, true),
                        new Row(Method.EMAIL, "maria.k@example.com", true, true)),
                viewModel.getRows());
        viewModel.prefer(Method.EMAIL);
        assertEquals(
                List.of(
                        new Row(Method.EMAIL, "Asked first, maria.k@example.com", false, true),
                        new Row(Method.APP, "Codes from your phone", true, true)),
                viewModel.getRows());
        assertEquals(List.of(Method.EMAIL, Method.APP), screens.gate.factors.methods(screens.maria.id()));
    }

    @Test
    void whatPolicyForbidsIsNotOfferedAsTheFirst() throws Exception {
        enrolBoth();
        Policy old = Policy.DEFAULT;
        screens.gate.station.save(new Policy(false, Set.of(Method.APP), old.idle(), old.longest(), false, false));
        assertEquals(
                new Row(Method.EMAIL, "Not used at this station", false, true),
                open().getRows().get(1));
    }

    @Test
    void asksBeforeOneIsRemovedAndBeforeAChange() throws Exception {
        enrolBoth();
        MethodRowsViewModel viewModel = open();
        viewModel.remove(Method.EMAIL);
        viewModel.change();
        assertEquals(List.of(DialogRoute.REMOVE_METHOD, DialogRoute.PROVE_FOR_ENROLMENT), screens.navigator.steps);
        assertEquals(Method.EMAIL, screens.flow.removing());
    }

    @Test
    void aProofTakesTheMethodAwayAndShowsTheProfileAfresh() throws Exception {
        enrolBoth();
        AskToRemove asked = new AskToRemove(screens.flow, screens.gate.enrolment, Method.EMAIL);
        Proof proof = screens.proof(Proof.How.PASSWORD_AND_FACTOR);
        assertEquals(Asked.Answer.DONE, asked.run(proof));
        asked.done(proof);
        assertEquals(List.of(Method.APP), screens.gate.factors.methods(screens.maria.id()));
        assertEquals(Route.PROFILE, screens.navigator.last());
        assertEquals(List.of("E-mail codes are off."), screens.dialogs.toasts);
    }
}
