/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.audit.AuditKind;
import app.gatehouse.factor.ui.ChooseMethodViewModel.Present;
import app.gatehouse.people.EmailAddress;
import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.people.Role;
import app.gatehouse.shell.Route;
import app.gatehouse.station.Method;
import app.gatehouse.station.Policy;
import app.gatehouse.testing.HeldBackground;
import app.gatehouse.testing.InlineBackground;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChooseMethodViewModelTest {
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

    private ChooseMethodViewModel open() {
        return new ChooseMethodViewModel(
                screens.holder(),
                screens.flow,
                screens.gate.enrolment,
                screens.gate.factors,
                new InlineBackground(),
                screens.messages);
    }

    @Test
    void makesANewSecretForTheApp() {
        screens.flow.begin(screens.proof(Proof.How.PASSWORD), false);
        open().use(Method.APP);
        assertEquals(Route.ENROL_APP, screens.navigator.last());
        assertEquals(
                "Gatehouse · maria.kowalska",
                screens.flow.enrolment().orElseThrow().label());
    }

    @Test
    void asksToBeginAgainWhenTheProofIsTooOld() {
        screens.flow.begin(screens.proof(Proof.How.PASSWORD), false);
        screens.gate.time.pass(Duration.ofMinutes(6));
        ChooseMethodViewModel viewModel = open();
        viewModel.use(Method.APP);
        assertEquals("That took too long. Go back to your profile and begin again.", viewModel.getMessage());
        assertEquals(Optional.empty(), screens.flow.enrolment());
        assertFalse(viewModel.isBusy());
    }

    @Test
    void asksToBeginAgainWithoutAnyProof() {
        ChooseMethodViewModel viewModel = open();
        viewModel.use(Method.APP);
        assertEquals("That took too long. Go back to your profile and begin again.", viewModel.getMessage());
    }

    @Test
    void goesBackToTheProfileWhenGivenUp() {
        screens.flow.begin(screens.proof(Proof.How.PASSWORD), false);
        ChooseMethodViewModel viewModel = open();
        assertEquals("Cancel", viewModel.getCancelWords());
        viewModel.cancel();
        assertEquals(Route.PROFILE, screens.navigator.last());
        assertEquals(Optional.empty(), screens.flow.proof());
    }

    @Test
    void signsOutWhenGivenUpWherePolicyDemandsAFactor() {
        screens.flow.begin(screens.proof(Proof.How.PASSWORD), true);
        ChooseMethodViewModel viewModel = open();
        assertEquals("Sign out", viewModel.getCancelWords());
        viewModel.cancel();
        assertEquals(List.of("signOut"), screens.session.calls);
        assertEquals(List.of(Route.CHOOSE_METHOD), screens.navigator.steps);
    }

    @Test
    void tellsWhoIsForcedToSignInAgainWhenItTookTooLong() {
        screens.flow.begin(screens.proof(Proof.How.PASSWORD), true);
        screens.gate.time.pass(Duration.ofMinutes(6));
        ChooseMethodViewModel viewModel = open();
        viewModel.use(Method.APP);
        assertEquals("That took too long. Sign out, then sign in again.", viewModel.getMessage());
    }

    @Test
    void knowsWhichMethodsPolicyAllows() {
        Policy all = Policy.DEFAULT;
        Policy appOnly = new Policy(false, Set.of(Method.APP), all.idle(), all.longest(), false, false);
        FactorHolder holder = new FactorHolder(screens.maria, Optional.empty(), appOnly, true, "");
        ChooseMethodViewModel viewModel = new ChooseMethodViewModel(
                holder,
                screens.flow,
                screens.gate.enrolment,
                screens.gate.factors,
                new InlineBackground(),
                screens.messages);
        assertTrue(viewModel.isAllowed(Method.APP));
        assertFalse(viewModel.isAllowed(Method.EMAIL));
    }

    @Test
    void wipesASecretThatNobodyWaitsForAnyMore() {
        screens.flow.begin(screens.proof(Proof.How.PASSWORD), false);
        HeldBackground background = new HeldBackground();
        ChooseMethodViewModel viewModel = new ChooseMethodViewModel(
                screens.holder(),
                screens.flow,
                screens.gate.enrolment,
                screens.gate.factors,
                background,
                screens.messages);
        viewModel.use(Method.APP);
        assertEquals(1, background.waiting(), "what the person has is read first");
        background.finishOne();
        viewModel.use(Method.APP);
        assertTrue(viewModel.isBusy());
        viewModel.use(Method.APP);
        assertEquals(1, background.waiting());
        viewModel.close();
        background.finishOne();
        assertEquals(Optional.empty(), screens.flow.enrolment());
    }

    @Test
    void goesOnToTheAddressForEmail() throws Exception {
        screens.gate.setUpMail();
        screens.flow.begin(screens.proof(Proof.How.PASSWORD), false);
        ChooseMethodViewModel viewModel = open();
        assertTrue(viewModel.isAvailable(Method.EMAIL));
        viewModel.use(Method.EMAIL);
        assertEquals(Route.ENROL_EMAIL, screens.navigator.last());
        assertTrue(screens.flow.emailEnrolment().isPresent());
    }

    @Test
    void withoutAMailServerEmailIsShownButCannotBeChosen() {
        ChooseMethodViewModel viewModel = open();
        assertTrue(viewModel.isAllowed(Method.EMAIL));
        assertFalse(viewModel.isAvailable(Method.EMAIL));
        assertTrue(viewModel.isAvailable(Method.APP));
    }

    @Test
    void tellsWhatIsSetUpAndWhereMailsGo() throws Exception {
        assertEquals(new Present(List.of(), Optional.empty(), true), open().getPresent());
        screens.gate.setUpMail();
        screens.gate.enrolEmail(screens.maria, "maria.k@example.com");
        assertEquals(
                new Present(List.of(Method.EMAIL), EmailAddress.of("maria.k@example.com"), true), open().getPresent());
    }

    private ChooseMethodViewModel demandedByEmailAlone(Person person) throws Exception {
        Policy usual = Policy.DEFAULT;
        screens.gate.station.save(new Policy(true, Set.of(Method.EMAIL), usual.idle(), usual.longest(), false, false));
        screens.flow.begin(new Proof(person.id(), Proof.How.PASSWORD, screens.gate.time), true);
        return new ChooseMethodViewModel(
                new FactorHolder(person, Optional.empty(), screens.gate.station.policy(), true, ""),
                screens.flow,
                screens.gate.enrolment,
                screens.gate.factors,
                new InlineBackground(),
                screens.messages);
    }

    @Test
    void anAdministratorComesInToMendADeadMailServer() throws Exception {
        ChooseMethodViewModel viewModel = demandedByEmailAlone(screens.gate.add("root", Role.ADMINISTRATOR));
        assertEquals("Not now", viewModel.getCancelWords());
        assertEquals(
                "No e-mail arrives? Not now lets you in, so that you can mend it. The log says so.",
                viewModel.getHint());
        viewModel.cancel();
        assertEquals(Route.AUTHENTICATOR, screens.navigator.last());
        List<AuditKind> kinds = new ArrayList<>();
        screens.gate.vaults.audit.verify(record -> kinds.add(record.event().kind()));
        assertTrue(kinds.contains(AuditKind.SET_UP_PUT_OFF));
    }

    @Test
    void anybodyElseIsSentToTheirShiftLeader() throws Exception {
        ChooseMethodViewModel viewModel = demandedByEmailAlone(screens.maria);
        assertEquals("Sign out", viewModel.getCancelWords());
        assertEquals("No e-mail arrives? Ask your shift leader to release your sign-in.", viewModel.getHint());
        viewModel.cancel();
        assertEquals(List.of("signOut"), screens.session.calls);
    }
}
