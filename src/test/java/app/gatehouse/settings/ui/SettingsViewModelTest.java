/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.mail.SmtpSettings;
import app.gatehouse.mail.TypedSecrets;
import app.gatehouse.settings.Changed;
import app.gatehouse.settings.SettingsStation;
import app.gatehouse.settings.ui.SettingsViewModel.Page;
import app.gatehouse.shell.DialogRoute;
import app.gatehouse.station.Method;
import app.gatehouse.station.Policy;
import app.gatehouse.testing.HeldBackground;
import app.gatehouse.testing.TestGate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsViewModelTest {
    private SettingsScreens screens;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        screens = new SettingsScreens(folder);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    private static TypedSecrets nothing() {
        return new TypedSecrets(new char[0], new char[0]);
    }

    private static void fillIn(SettingsViewModel dialog) {
        MailFormViewModel mail = dialog.getMail();
        mail.setUp();
        mail.getFields().text(MailField.HOST).set("smtp.example.com");
        mail.getFields().text(MailField.USERNAME).set("gatehouse@example.com");
        mail.getFields().text(MailField.SENDER).set("gatehouse@example.com");
        mail.typed(true, false);
    }

    private void prove(String password) {
        try (ProveForSettingsViewModel prove = screens.prove()) {
            prove.act(password.toCharArray(), new char[0]);
        }
    }

    @Test
    void beginsAtEmailAndHasNothingToSave() {
        SettingsViewModel dialog = screens.open();
        assertEquals(Page.EMAIL, dialog.pageProperty().get());
        assertTrue(dialog.isSaveOff());
        assertFalse(dialog.isFootShown(), "nothing is set up, so there is nothing to save");
        dialog.show(Page.POLICY);
        assertTrue(dialog.isFootShown());
    }

    @Test
    void showsNothingBeforeItIsReadAndNothingToWhoIsNoAdministratorAnyMore() throws Exception {
        HeldBackground reading = new HeldBackground();
        SettingsViewModel dialog = screens.openSlowly(reading);
        assertFalse(dialog.loadedProperty().get());
        screens.station.demote();
        reading.finishOne();
        assertFalse(dialog.loadedProperty().get());
        assertTrue(dialog.isSaveOff());
        assertEquals(List.of("close"), screens.navigator.steps);
        assertEquals(List.of("Only administrators change the settings."), screens.dialogs.toasts);
    }

    @Test
    void setsUpAMailServerAfterTheProof() throws Exception {
        SettingsViewModel dialog = screens.open();
        dialog.getMail().setUp();
        assertTrue(dialog.isSaveOff());
        fillIn(dialog);
        assertFalse(dialog.isSaveOff());
        dialog.save(new TypedSecrets("secret".toCharArray(), new char[0]));
        assertEquals(DialogRoute.PROVE_FOR_SETTINGS, screens.navigator.last());
        prove(TestGate.PASSWORD);
        assertEquals(Optional.of(SettingsStation.SERVER), screens.station.gate.mailSettings.current());
        assertTrue(screens.station.gate.mailSettings.keepsSecret());
        assertEquals(
                List.of(DialogRoute.PROVE_FOR_SETTINGS, "close", "close"), screens.navigator.steps, "both dialogs go");
        assertEquals(List.of("Saved."), screens.dialogs.toasts);
    }

    @Test
    void whatWasTypedSurvivesAWrongPasswordAndAFullDisk() throws Exception {
        SettingsViewModel dialog = screens.open();
        fillIn(dialog);
        dialog.save(new TypedSecrets("secret".toCharArray(), new char[0]));
        ProveForSettingsViewModel prove = screens.prove();
        prove.act("not the password".toCharArray(), new char[0]);
        assertTrue(prove.getProof().getMessage().startsWith("The password is not right."));
        screens.station.gate.disk.fill();
        prove.act(TestGate.PASSWORD.toCharArray(), new char[0]);
        assertFalse(prove.getProof().getMessage().isEmpty());
        screens.station.gate.disk.free();
        prove.act(TestGate.PASSWORD.toCharArray(), new char[0]);
        assertEquals(Optional.of(SettingsStation.SERVER), screens.station.gate.mailSettings.current());
    }

    @Test
    void goingBackKeepsTheDialogAndWipesWhatWasHandedOver() throws Exception {
        SettingsViewModel dialog = screens.open();
        fillIn(dialog);
        TypedSecrets typed = new TypedSecrets("secret".toCharArray(), new char[0]);
        dialog.save(typed);
        ProveForSettingsViewModel prove = screens.prove();
        prove.keep();
        assertArrayEquals(new char[6], typed.main());
        assertEquals(List.of(DialogRoute.PROVE_FOR_SETTINGS, "close"), screens.navigator.steps);
        prove.act(TestGate.PASSWORD.toCharArray(), new char[0]);
        assertEquals(Optional.empty(), screens.station.gate.mailSettings.current());
        assertFalse(dialog.isSaveOff(), "what was typed still stands there");
    }

    @Test
    void signOutWipesWhatWaitsForAProof() {
        SettingsViewModel dialog = screens.open();
        fillIn(dialog);
        TypedSecrets typed = new TypedSecrets("secret".toCharArray(), new char[0]);
        dialog.save(typed);
        screens.flow.clear();
        assertArrayEquals(new char[6], typed.main());
        assertEquals(Optional.empty(), screens.flow.change());
    }

    @Test
    void savesOnlyThePageThatChanged() throws Exception {
        screens.station.keep(SettingsStation.SERVER, "secret");
        SettingsViewModel dialog = screens.open();
        dialog.getPolicy().idleProperty().set(Duration.ofMinutes(5));
        dialog.save(nothing());
        assertEquals(
                Optional.empty(), screens.flow.change().orElseThrow().parts().mail());
        prove(TestGate.PASSWORD);
        assertEquals(
                Duration.ofMinutes(5), screens.station.gate.station.policy().idle());
        assertTrue(screens.station.gate.mailSettings.keepsSecret());
    }

    @Test
    void aWrongPageKeepsTheOtherFromBeingSaved() {
        SettingsViewModel dialog = screens.open();
        fillIn(dialog);
        dialog.getPolicy().mfaRequiredProperty().set(true);
        assertFalse(dialog.isSaveOff());
        dialog.getMail().getFields().text(MailField.PORT).set("0");
        assertTrue(dialog.isSaveOff());
        TypedSecrets typed = new TypedSecrets("secret".toCharArray(), new char[0]);
        dialog.save(typed);
        assertArrayEquals(new char[6], typed.main());
        assertEquals(List.of(), screens.navigator.steps);
    }

    @Test
    void leavesAtOnceOrAsksWhereSomethingChanged() {
        SettingsViewModel dialog = screens.open();
        dialog.leave();
        assertEquals(List.of("close"), screens.navigator.steps);
        dialog.getPolicy().recentTilesProperty().set(true);
        dialog.leave();
        assertEquals("Leave without saving?", screens.dialogs.question.title());
        assertEquals(List.of("close"), screens.navigator.steps);
        screens.dialogs.agree();
        assertEquals(List.of("close", "close"), screens.navigator.steps);
    }

    @Test
    void hidingCodesIsAChangeOfItsOwn() {
        SettingsViewModel dialog = screens.open();
        PolicyViewModel policy = dialog.getPolicy();
        assertTrue(policy.change().isEmpty());
        policy.hideCodesProperty().set(true);
        assertTrue(policy.change().orElseThrow().to().hideCodes());
        assertFalse(policy.change().orElseThrow().to().recentTiles());
        policy.hideCodesProperty().set(false);
        assertTrue(policy.change().isEmpty());
    }

    @Test
    void demandsAMethodThatPeopleCanSetUp() throws Exception {
        SettingsViewModel dialog = screens.open();
        PolicyViewModel policy = dialog.getPolicy();
        policy.mfaRequiredProperty().set(true);
        policy.appProperty().set(false);
        assertEquals("", policy.getProblem(), "a token can be set up");
        policy.tokenProperty().set(false);
        assertEquals("E-mail is not set up. Set it up, or allow another method.", policy.getProblem());
        fillIn(dialog);
        assertEquals("", policy.getProblem(), "the same saving sets it up");
        policy.emailProperty().set(false);
        assertEquals("Allow one method at least, because everyone needs one.", policy.getProblem());
        assertTrue(dialog.isSaveOff());
        policy.mfaRequiredProperty().set(false);
        assertEquals("", policy.getProblem());
    }

    @Test
    void leavesAloneWhatThePolicyPageDoesNotShow() throws Exception {
        Policy present = new Policy(
                false, Set.of(Method.APP, Method.TOKEN), Duration.ofSeconds(45), Duration.ofHours(3), false, true);
        screens.station.gate.station.save(present);
        PolicyViewModel policy = screens.open().getPolicy();
        assertFalse(policy.changedProperty().get());
        assertTrue(policy.idleChoices().contains(Duration.ofSeconds(45)));
        assertEquals("45 seconds", policy.idleWords(Duration.ofSeconds(45)));
        assertEquals("1 minute", policy.idleWords(Duration.ofMinutes(1)));
        assertEquals("After 3 hours", policy.longestWords(Duration.ofHours(3)));
        assertTrue(policy.longestChoices().contains(Duration.ofHours(3)));
        policy.tokenProperty().set(false);
        policy.emailProperty().set(true);
        assertEquals(
                Optional.of(new Policy(
                        false,
                        Set.of(Method.APP, Method.EMAIL),
                        Duration.ofSeconds(45),
                        Duration.ofHours(3),
                        false,
                        true)),
                policy.change().map(Changed::to));
    }

    @Test
    void saysHowManyLoseTheirOnlyMethod() {
        screens.station.emailAlone = 3;
        PolicyViewModel policy = screens.open().getPolicy();
        assertEquals("", policy.getEmailGone());
        policy.emailProperty().set(false);
        assertEquals(
                "3 people use e-mail alone. They choose another method at their next sign-in.", policy.getEmailGone());
        policy.emailProperty().set(true);
        assertEquals("", policy.getEmailGone());
    }

    @Test
    void theServersRefusalOfASecretLeadsBackToItsField() throws Exception {
        screens.station.keep(SettingsStation.SERVER, "secret");
        SettingsViewModel dialog = screens.open();
        dialog.show(Page.POLICY);
        dialog.getMail().getFields().text(MailField.SENDER_NAME).set("Press shop");
        dialog.save(nothing());
        screens.flow.secretNeeded();
        assertEquals(Page.EMAIL, dialog.pageProperty().get());
        assertEquals(MailField.PASSWORD, dialog.getMail().wantedProperty().get());
        assertEquals(List.of(DialogRoute.PROVE_FOR_SETTINGS, "close"), screens.navigator.steps);
    }

    @Test
    void theSecondOfTwoWhoSaveIsToldAndLosesNothing() throws Exception {
        screens.station.keep(SettingsStation.SERVER, "secret");
        SettingsViewModel dialog = screens.open();
        dialog.getPolicy().hideCodesProperty().set(true);
        Policy theirs =
                new Policy(true, Policy.DEFAULT.methods(), Duration.ofMinutes(5), Duration.ofHours(12), false, false);
        screens.station.gate.station.save(theirs);
        dialog.save(nothing());
        prove(TestGate.PASSWORD);
        assertEquals(theirs, screens.station.gate.station.policy());
        assertTrue(dialog.getMessage().startsWith("Somebody else has saved other settings meanwhile."));
        assertTrue(dialog.getPolicy().hideCodesProperty().get());
        assertEquals(List.of(DialogRoute.PROVE_FOR_SETTINGS, "close"), screens.navigator.steps);

        dialog.save(nothing());
        assertEquals("", dialog.getMessage());
        prove(TestGate.PASSWORD);
        assertTrue(screens.station.gate.station.policy().hideCodes());
    }

    @Test
    void anotherMailServerMeanwhileIsToldToo() throws Exception {
        screens.station.keep(SettingsStation.SERVER, "secret");
        SettingsViewModel dialog = screens.open();
        dialog.getMail().getFields().text(MailField.SENDER_NAME).set("Press shop");
        screens.station.keep(
                new SmtpSettings(
                        "other.example.com",
                        587,
                        SettingsStation.SERVER.security(),
                        SettingsStation.SERVER.signIn(),
                        SettingsStation.SERVER.username(),
                        SettingsStation.SERVER.sender(),
                        "",
                        SettingsStation.SERVER.timeout(),
                        Optional.empty(),
                        Optional.empty()),
                "other");
        dialog.save(nothing());
        prove(TestGate.PASSWORD);
        assertTrue(dialog.getMessage().startsWith("Somebody else has saved other settings meanwhile."));
        assertEquals(
                "other.example.com",
                screens.station.gate.mailSettings.current().orElseThrow().host());
    }
}
