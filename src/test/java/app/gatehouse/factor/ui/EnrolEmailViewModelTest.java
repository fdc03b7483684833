/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.factor.ui.Sending.Mood;
import app.gatehouse.mail.MailFailure.Reason;
import app.gatehouse.people.Proof;
import app.gatehouse.people.ui.CodeMailViewModel;
import app.gatehouse.shell.Route;
import app.gatehouse.station.Method;
import app.gatehouse.testing.HeldBackground;
import app.gatehouse.testing.InlineBackground;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnrolEmailViewModelTest {
    @TempDir
    Path folder;

    private FactorScreens screens;

    @BeforeEach
    void build() throws Exception {
        screens = new FactorScreens(folder, "Maria Kowalska", "maria.k@example.com");
        screens.gate.setUpMail();
    }

    @AfterEach
    void close() {
        screens.close();
    }

    private void begin(Proof.How how) throws Exception {
        screens.flow.enrol(screens.gate.enrolment.startEmail(screens.maria, screens.proof(how)));
    }

    private EnrolEmailViewModel open() throws Exception {
        begin(Proof.How.PASSWORD);
        return visit();
    }

    private EnrolEmailViewModel visit() {
        return new EnrolEmailViewModel(
                screens.holder(),
                screens.flow,
                new CodeMailViewModel(screens.ticker, screens.messages),
                screens.gate.time,
                new InlineBackground(),
                screens.messages);
    }

    private EnrolEmailViewModel openWithoutAddress() throws Exception {
        screens.gate.vaults.vault.write(handle -> handle.execute("UPDATE person SET email = NULL"));
        return open();
    }

    private void passes(Duration duration) {
        screens.gate.time.pass(duration);
        screens.ticker.beat();
    }

    private char[] wrong() {
        char[] wrong = screens.gate.mailer.last().code();
        wrong[5] = wrong[5] == '0' ? '1' : '0';
        return wrong;
    }

    @Test
    void sendsAtOnceToTheAddressThatIsKnown() throws Exception {
        EnrolEmailViewModel viewModel = open();
        assertEquals("maria.k@example.com", viewModel.addressProperty().get());
        assertEquals(1, screens.gate.mailer.mails.size());
        Sending sending = viewModel.getSending();
        assertEquals("We sent 6 digits to this address. It can take a minute.", sending.lead());
        assertEquals("Sent at 06:42", sending.note());
        assertEquals(Mood.GOOD, sending.mood());
        assertEquals("Send again 1:00", sending.button());
        assertTrue(sending.waits());
        assertEquals("10 min 0 s", sending.valid().orElseThrow().text());
    }

    @Test
    void countsWaitAndValidityEachSecond() throws Exception {
        EnrolEmailViewModel viewModel = open();
        passes(Duration.ofSeconds(36));
        assertEquals("Send again 0:24", viewModel.getSending().button());
        assertEquals("9 min 24 s", viewModel.getSending().valid().orElseThrow().text());
        passes(Duration.ofSeconds(24));
        assertEquals("Send again", viewModel.getSending().button());
        assertFalse(viewModel.getSending().waits());
        viewModel.send();
        assertEquals(2, screens.gate.mailer.mails.size());
        assertEquals(2, viewModel.sendsProperty().get());
    }

    @Test
    void waitsForAnAddressWhereNoneIsKnown() throws Exception {
        EnrolEmailViewModel viewModel = openWithoutAddress();
        assertTrue(screens.gate.mailer.mails.isEmpty());
        assertEquals("Send", viewModel.getSending().button());
        assertFalse(viewModel.getSending().isAlive());
        viewModel.addressProperty().set(" Maria@Example.com ");
        viewModel.send();
        assertEquals("Maria@Example.com", screens.gate.mailer.last().to());
        assertTrue(viewModel.getSending().isAlive());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | Type your e-mail address.",
                "maria.example.com | The @ is missing. An address looks like name@example.com.",
                "maria k@example.com | There is a blank in the address. Take it out.",
                "mária@example.com | Before the @ only the letters a to z work. Use another address.",
                "maria@ | That is not an e-mail address. Check it letter by letter.",
                "\"maria\"@example.com | That is not an e-mail address. Check it letter by letter."
            })
    void saysWhatIsWrongWithAnAddress(String typed, String sentence) throws Exception {
        EnrolEmailViewModel viewModel = openWithoutAddress();
        viewModel.addressProperty().set(typed);
        viewModel.send();
        assertEquals(sentence, viewModel.getSending().note());
        assertEquals(Mood.BAD, viewModel.getSending().mood());
        assertTrue(screens.gate.mailer.mails.isEmpty());
        viewModel.addressProperty().set(typed + "x");
        assertEquals("", viewModel.getSending().note());
    }

    @Test
    void aLineBreakInAnAddressIsABlank() throws Exception {
        EnrolEmailViewModel viewModel = openWithoutAddress();
        viewModel.addressProperty().set("maria@example.com\nBcc: jan@example.com");
        viewModel.send();
        assertEquals(
                "There is a blank in the address. Take it out.",
                viewModel.getSending().note());
        assertTrue(screens.gate.mailer.mails.isEmpty());
    }

    @Test
    void anotherAddressKillsTheCodeAndCanBeSentToAtOnce() throws Exception {
        EnrolEmailViewModel viewModel = open();
        char[] old = screens.gate.mailer.last().code();
        viewModel.addressProperty().set("maria.k@example.org");
        assertEquals("Send", viewModel.getSending().button());
        assertFalse(viewModel.getSending().waits());
        assertFalse(viewModel.getSending().isAlive());
        viewModel.confirm(old);
        assertEquals("That code is too old. Send a new one.", viewModel.getMessage());
        viewModel.send();
        assertEquals("", viewModel.getMessage());
        viewModel.confirm(screens.gate.mailer.last().code());
        assertEquals(
                "maria.k@example.org",
                screens.gate
                        .factors
                        .email(screens.maria.id())
                        .orElseThrow()
                        .address()
                        .text());
    }

    @Test
    void blanksAroundTheAddressChangeNothing() throws Exception {
        EnrolEmailViewModel viewModel = open();
        viewModel.addressProperty().set("maria.k@example.com ");
        assertTrue(viewModel.getSending().isAlive());
    }

    @Test
    void theRightCodeTurnsItOnAndGoesToTheBackupCodes() throws Exception {
        EnrolEmailViewModel viewModel = open();
        char[] code = screens.gate.mailer.last().code();
        viewModel.confirm(code);
        assertEquals(List.of(Method.EMAIL), screens.gate.factors.methods(screens.maria.id()));
        assertEquals(Route.SAVE_BACKUP_CODES, screens.navigator.last());
        assertArrayEquals(new char[6], code);
    }

    @Test
    void besideAnAppItGoesToTheProfile() throws Exception {
        screens.gate.enrol(screens.maria);
        begin(Proof.How.PASSWORD_AND_FACTOR);
        visit().confirm(screens.gate.mailer.last().code());
        assertEquals(Route.PROFILE, screens.navigator.last());
        assertEquals(List.of("E-mail codes are on."), screens.dialogs.toasts);
    }

    @Test
    void asksAgainAfterAWrongCodeAndForANewOneAfterTheFifth() throws Exception {
        EnrolEmailViewModel viewModel = open();
        for (int i = 1; i < 5; i++) {
            viewModel.confirm(wrong());
            assertEquals("Wrong code. Look at the newest e-mail.", viewModel.getMessage());
            assertEquals(i, viewModel.getWrongCodes());
            viewModel.typing();
            assertEquals("", viewModel.getMessage());
        }
        viewModel.confirm(wrong());
        assertEquals("That was the fifth wrong code. Send a new one.", viewModel.getMessage());
        assertFalse(viewModel.getSending().isAlive());
        assertEquals(List.of(), screens.gate.factors.methods(screens.maria.id()));
    }

    @Test
    void saysThatTheTimeOfTheCodeIsOver() throws Exception {
        EnrolEmailViewModel viewModel = open();
        passes(Duration.ofMinutes(10));
        assertEquals("That code is too old. Send a new one.", viewModel.getMessage());
        assertEquals("Send again", viewModel.getSending().button());
        viewModel.send();
        assertEquals("", viewModel.getMessage());
        assertTrue(viewModel.getSending().isAlive());
    }

    @Test
    void saysAtOnceThatTheMailDidNotLeave() throws Exception {
        screens.gate.mailer.down(Reason.NO_CONNECTION);
        Sending sending = open().getSending();
        assertEquals(
                "The e-mail could not be sent. Go back and use an app, or tell your administrator.", sending.note());
        assertEquals(Mood.BAD, sending.mood());
        assertFalse(sending.isAlive());
    }

    @Test
    void saysThatTheServerRefusedTheAddress() throws Exception {
        screens.gate.mailer.down(Reason.RECIPIENT_REFUSED);
        assertEquals(
                "The mail server refused this address. Check it, then send again.",
                open().getSending().note());
    }

    @Test
    void takesTheCodeOfAMailThatMayHaveArrived() throws Exception {
        screens.gate.mailer.failNext(Reason.BROKEN_OFF, Reason.BROKEN_OFF, Reason.BROKEN_OFF);
        Sending sending = open().getSending();
        assertEquals("The connection broke off. If no e-mail comes, send again.", sending.note());
        assertTrue(sending.isAlive());
    }

    @Test
    void endsAfterSoManyMails() throws Exception {
        EnrolEmailViewModel viewModel = open();
        for (int i = 0; i < 4; i++) {
            passes(Duration.ofMinutes(1));
            viewModel.send();
        }
        passes(Duration.ofMinutes(1));
        assertTrue(viewModel.getSending().waits());
        assertEquals(Mood.GOOD, viewModel.getSending().mood());
        passes(Duration.ofMinutes(10));
        assertEquals(
                "No more e-mails for now. Try again in an hour.",
                viewModel.getSending().note());
    }

    @Test
    void leavingKillsTheCode() throws Exception {
        EnrolEmailViewModel viewModel = open();
        var enrolment = screens.flow.emailEnrolment().orElseThrow();
        viewModel.close();
        assertEquals(Optional.empty(), screens.flow.emailEnrolment());
        assertEquals(
                app.gatehouse.factor.Activation.OVER,
                enrolment.confirm(screens.gate.mailer.last().code()));
        assertEquals(0, screens.ticker.listeners());
    }

    @Test
    void goesBackToTheChoice() throws Exception {
        open().back();
        assertEquals(Route.CHOOSE_METHOD, screens.navigator.last());
    }

    @Test
    void tellsWhoComesWithoutABeginningToBeginAgain() {
        EnrolEmailViewModel viewModel = visit();
        assertEquals("That took too long. Go back and begin again.", viewModel.getMessage());
        char[] code = "123456".toCharArray();
        viewModel.confirm(code);
        assertArrayEquals(new char[6], code);
        viewModel.send();
        assertTrue(screens.gate.mailer.mails.isEmpty());
    }

    @Test
    void sendsNothingWhileACodeIsBeingChecked() throws Exception {
        begin(Proof.How.PASSWORD);
        HeldBackground background = new HeldBackground();
        EnrolEmailViewModel viewModel = new EnrolEmailViewModel(
                screens.holder(),
                screens.flow,
                new CodeMailViewModel(screens.ticker, screens.messages),
                screens.gate.time,
                background,
                screens.messages);
        passes(Duration.ofMinutes(2));
        viewModel.confirm(screens.gate.mailer.last().code());
        viewModel.send();
        assertEquals(1, screens.gate.mailer.mails.size());
        background.finishOne();
        assertEquals(Route.SAVE_BACKUP_CODES, screens.navigator.last());
    }
}
