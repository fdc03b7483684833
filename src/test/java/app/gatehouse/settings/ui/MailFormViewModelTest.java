/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.mail.MailFailure;
import app.gatehouse.mail.SmtpSecurity;
import app.gatehouse.mail.SmtpSignIn;
import app.gatehouse.mail.TypedSecrets;
import app.gatehouse.settings.SettingsStation;
import app.gatehouse.settings.ui.TestMailViewModel.Phase;
import app.gatehouse.testing.HeldBackground;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailFormViewModelTest {
    private static final String CERTIFICATE = """
            -----BEGIN CERTIFICATE-----
            MIIBXjCCAQSgAwIBAgIJAMLAlYC0Obj7MAoGCCqGSM49BAMCMCMxDjAMBgNVBAoT
            BVBsYW50MREwDwYDVQQDEwhQbGFudCBDQTAeFw0yNjAxMDEwMDAwMDBaFw0zNTEy
            MzAwMDAwMDBaMCMxDjAMBgNVBAoTBVBsYW50MREwDwYDVQQDEwhQbGFudCBDQTBZ
            MBMGByqGSM49AgEGCCqGSM49AwEHA0IABJre0yFDUadpSzSL/AUozkcqOX3577wT
            g4NBcGzwqnLUIcF63PNzEmE0IyGXPIwEIKeYVrAhcpkt/7wBX2AuGAejITAfMB0G
            A1UdDgQWBBQVXvSIFniSidAGnwqqnZczOpwYMTAKBggqhkjOPQQDAgNIADBFAiEA
            t2ok9qVhKhi1wcoVdpA66ja0+KFGNgxFTZh5JQirbpoCIAOmoXS2/gHxrkeiPd8y
            638nbLX/StwFSEmEqi20sX+r
            -----END CERTIFICATE-----
            """;

    @TempDir
    Path files;

    private SettingsScreens screens;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        screens = new SettingsScreens(folder);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    private MailFormViewModel kept() throws Exception {
        screens.station.keep(SettingsStation.SERVER, "secret");
        return screens.open().getMail();
    }

    private static TypedSecrets nothing() {
        return new TypedSecrets(new char[0], new char[0]);
    }

    private static String error(MailFormViewModel mail, MailField field) {
        return mail.errorProperty(field).get();
    }

    @Test
    void beginsWithStarttlsAndTwentySeconds() {
        MailFormViewModel mail = screens.open().getMail();
        assertFalse(mail.isFormShown());
        mail.setUp();
        assertTrue(mail.isFormShown());
        assertEquals(SmtpSecurity.STARTTLS, mail.getFields().securityProperty().get());
        assertEquals("587", mail.getFields().text(MailField.PORT).get());
        assertEquals("20", mail.getFields().text(MailField.TIMEOUT).get());
        assertFalse(mail.changedProperty().get(), "an empty form is nothing to save");
    }

    @Test
    void thePortFollowsTheSecurityUntilItIsEdited() {
        MailFields fields = screens.open().getMail().getFields();
        fields.securityProperty().set(SmtpSecurity.TLS);
        assertEquals("465", fields.text(MailField.PORT).get());
        fields.securityProperty().set(SmtpSecurity.NONE);
        assertEquals("25", fields.text(MailField.PORT).get());
        fields.text(MailField.PORT).set("2525");
        fields.securityProperty().set(SmtpSecurity.STARTTLS);
        assertEquals("2525", fields.text(MailField.PORT).get());
    }

    @Test
    void warnsAtOnceOfAWayWithoutProtection() throws Exception {
        MailFormViewModel mail = kept();
        assertEquals("", mail.getWarning());
        mail.getFields().securityProperty().set(SmtpSecurity.NONE);
        assertEquals("Codes and the password travel unprotected. Choose TLS or STARTTLS.", mail.getWarning());
        mail.getFields().signInProperty().set(SmtpSignIn.NONE);
        assertEquals("Codes travel unprotected. Choose TLS or STARTTLS.", mail.getWarning());
    }

    @Test
    void saysWhatIsWrongOnceAFieldWasLeft() {
        MailFormViewModel mail = screens.open().getMail();
        mail.setUp();
        mail.getFields().text(MailField.HOST).set("no name");
        assertEquals("", error(mail, MailField.HOST));
        mail.left(MailField.HOST);
        assertEquals("That is no server name. Type it like smtp.example.com.", error(mail, MailField.HOST));
        mail.getFields().text(MailField.HOST).set("smtp.example.com");
        assertEquals("", error(mail, MailField.HOST));
    }

    @Test
    void aTestOfAnUnfinishedFormShowsAllThatIsMissingAndLeadsToTheFirst() {
        MailFormViewModel mail = screens.open().getMail();
        mail.setUp();
        mail.sendTest(nothing());
        assertEquals(MailField.HOST, mail.wantedProperty().get());
        assertFalse(error(mail, MailField.USERNAME).isEmpty());
        assertEquals("Type the password.", error(mail, MailField.PASSWORD));
        assertFalse(error(mail, MailField.SENDER).isEmpty());
        assertEquals(Phase.NONE, mail.getTest().getPhase());
    }

    @Test
    void aProblemInTheAdvancedBlockOpensIt() throws Exception {
        MailFormViewModel mail = kept();
        mail.getFields().text(MailField.TIMEOUT).set("4");
        assertFalse(mail.advancedProperty().get());
        mail.sendTest(nothing());
        assertTrue(mail.advancedProperty().get());
        assertEquals(MailField.TIMEOUT, mail.wantedProperty().get());
    }

    @Test
    void theKeptPasswordServesOnlyTheServerItWasTypedFor() throws Exception {
        MailFormViewModel mail = kept();
        assertTrue(mail.secretKeptProperty().get());
        mail.getFields().text(MailField.SENDER_NAME).set("Press shop");
        assertTrue(mail.validProperty().get());
        mail.getFields().text(MailField.HOST).set("evil.example");
        assertEquals("Type the password again, because the server changed.", error(mail, MailField.PASSWORD));
        assertFalse(mail.secretKeptProperty().get());
        assertFalse(mail.validProperty().get());
        mail.typed(true, false);
        assertEquals("", error(mail, MailField.PASSWORD));
        assertTrue(mail.validProperty().get());
    }

    @Test
    void aPasswordAloneIsAChange() throws Exception {
        MailFormViewModel mail = kept();
        assertFalse(mail.changedProperty().get());
        mail.typed(true, false);
        assertTrue(mail.changedProperty().get());
        mail.typed(false, false);
        assertFalse(mail.changedProperty().get());
    }

    @Test
    void aServerWithoutASignInNeedsNoSecret() {
        MailFormViewModel mail = screens.open().getMail();
        mail.setUp();
        mail.getFields().text(MailField.HOST).set("relay.plant.example");
        mail.getFields().text(MailField.SENDER).set("gatehouse@plant.example");
        assertFalse(mail.validProperty().get());
        mail.getFields().signInProperty().set(SmtpSignIn.NONE);
        assertTrue(mail.validProperty().get());
        assertEquals("", mail.change().orElseThrow().to().username());
    }

    @Test
    void tokensNeedAnEndpointAClientAndARefreshToken() throws Exception {
        MailFormViewModel mail = kept();
        mail.getFields().signInProperty().set(SmtpSignIn.XOAUTH2);
        mail.getFields().text(MailField.ENDPOINT).set("http://login.example.com/token");
        mail.getFields().text(MailField.CLIENT).set("gatehouse");
        mail.left(MailField.ENDPOINT);
        assertFalse(error(mail, MailField.ENDPOINT).isEmpty(), "secrets do not travel unprotected");
        mail.getFields().text(MailField.ENDPOINT).set("https://login.example.com/token");
        assertFalse(mail.validProperty().get());
        mail.left(MailField.TOKEN);
        assertEquals("Type the refresh token.", error(mail, MailField.TOKEN));
        mail.typed(true, false);
        assertTrue(mail.validProperty().get());
    }

    @Test
    void sendsATestToThePersonAndSaysHowLongItTook() throws Exception {
        MailFormViewModel mail = kept();
        mail.sendTest(nothing());
        assertEquals(
                "jonas.weber@example.com", screens.station.gate.mailer.last().to());
        assertEquals(Phase.DELIVERED, mail.getTest().getPhase());
        assertEquals(
                "Delivered to the server in 0.1 s.\nCheck jonas.weber@example.com",
                mail.getTest().getText());
        mail.getFields().text(MailField.SENDER_NAME).set("P");
        assertEquals(Phase.NONE, mail.getTest().getPhase(), "the news was about something else");
        assertEquals("", mail.getTest().getText());
    }

    @Test
    void sendsWhatIsTypedWithoutSavingIt() throws Exception {
        MailFormViewModel mail = kept();
        mail.getFields().text(MailField.HOST).set("smtp2.example.com");
        mail.typed(true, false);
        TypedSecrets typed = new TypedSecrets("other".toCharArray(), new char[0]);
        mail.sendTest(typed);
        assertEquals(Phase.DELIVERED, mail.getTest().getPhase());
        assertArrayEquals(new char[5], typed.main());
        assertEquals(Optional.of(SettingsStation.SERVER), screens.station.gate.mailSettings.current());
    }

    @ParameterizedTest
    @EnumSource(MailFailure.Reason.class)
    void saysOfEachFailureWhatHappenedAndWhatToChange(MailFailure.Reason reason) throws Exception {
        screens.station.gate.mailer.down(reason);
        MailFormViewModel mail = kept();
        mail.sendTest(nothing());
        assertEquals(Phase.FAILED, mail.getTest().getPhase());
        String text = mail.getTest().getText();
        assertEquals(2, text.lines().count(), text);
        assertFalse(text.contains("{"), text);
    }

    @Test
    void namesThePortThatStaysSilent() throws Exception {
        screens.station.gate.mailer.down(MailFailure.Reason.NO_ANSWER);
        MailFormViewModel mail = kept();
        mail.sendTest(nothing());
        assertEquals(
                "The server did not answer on port 587.\nCheck the server name and the port.",
                mail.getTest().getText());
    }

    @Test
    void aTestThatIsGivenUpAnswersNoMore() throws Exception {
        screens.station.keep(SettingsStation.SERVER, "secret");
        HeldBackground mails = new HeldBackground();
        MailFormViewModel mail = screens.open(mails).getMail();
        mail.sendTest(nothing());
        assertEquals(Phase.SENDING, mail.getTest().getPhase());
        mail.getTest().cancel();
        assertEquals(Phase.FAILED, mail.getTest().getPhase());
        assertTrue(mail.getTest().getText().startsWith("You stopped the test."));
        mails.finishOne();
        assertTrue(mail.getTest().getText().startsWith("You stopped the test."), "the late answer is not told");
    }

    @Test
    void anEditDuringATestForgetsIt() throws Exception {
        screens.station.keep(SettingsStation.SERVER, "secret");
        HeldBackground mails = new HeldBackground();
        MailFormViewModel mail = screens.open(mails).getMail();
        mail.sendTest(nothing());
        mail.getFields().text(MailField.SENDER_NAME).set("P");
        mails.finishOne();
        assertEquals(Phase.NONE, mail.getTest().getPhase());
    }

    @Test
    void withoutAnAddressNoTestIsOffered() throws Exception {
        screens.station.forgetAddress();
        MailFormViewModel mail = kept();
        assertTrue(mail.getNoTest().contains("Profile"));
        mail.sendTest(nothing());
        assertEquals(List.of(), screens.station.gate.mailer.mails);
    }

    @Test
    void takesACaFileAndSaysWhoseItIs() throws Exception {
        MailFormViewModel mail = kept();
        CaFileViewModel ca = mail.getCa();
        ca.choose();
        screens.dialogs.choose(file("ca.pem", CERTIFICATE));
        assertEquals("Plant CA, valid until 30 December 2035", ca.getText());
        assertTrue(ca.pemProperty().get().isPresent());
        assertTrue(mail.changedProperty().get());
        assertFalse(mail.validProperty().get(), "the kept password was for a server that others vouched for");
        ca.remove();
        assertEquals(Optional.empty(), ca.pemProperty().get());
        assertFalse(mail.changedProperty().get());
    }

    @Test
    void aWrongFileGetsASentenceAndLeavesTheOneBefore() throws Exception {
        CaFileViewModel ca = kept().getCa();
        ca.choose();
        screens.dialogs.choose(file("ca.pem", CERTIFICATE));
        String text = ca.getText();
        for (Path wrong : List.of(
                file("text.pem", "hello"),
                file("broken.pem", CERTIFICATE.replace("MIIBXj", "MIIBXk")),
                file("large.pem", CERTIFICATE + " ".repeat(256 * 1024)),
                files,
                files.resolve("gone.pem"))) {
            ca.choose();
            screens.dialogs.choose(wrong);
            assertFalse(ca.getMessage().isEmpty(), wrong.toString());
            assertEquals(text, ca.getText());
        }
        ca.choose();
        screens.dialogs.choose(file("ca.pem", CERTIFICATE));
        assertEquals("", ca.getMessage());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    @Timeout(30)
    void aPipeThatNobodyWritesIntoKeepsNobodyWaiting() throws Exception {
        Path pipe = files.resolve("pipe.pem");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        CaFileViewModel ca = kept().getCa();
        ca.choose();
        screens.dialogs.choose(pipe);
        assertFalse(ca.getMessage().isEmpty());
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(files.resolve(name), content);
    }
}
