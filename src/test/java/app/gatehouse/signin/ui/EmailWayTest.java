/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.mail.MailFailure.Reason;
import app.gatehouse.people.Person;
import app.gatehouse.shell.Route;
import app.gatehouse.signin.SignInMethod;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmailWayTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private GateFixture fixture;
    private Person maria;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        fixture = new GateFixture(folder);
        fixture.station.setUpMail();
        maria = fixture.station.add("maria.kowalska");
        fixture.station.enrolEmail(maria, "maria.k@example.com");
        fixture.station.time.pass(Duration.ofHours(1));
        begin();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private void begin() {
        fixture.signIn.needsCode(fixture.station.begin(maria));
    }

    private VerifyViewModel screen() {
        return fixture.verify(SignInMethod.EMAIL);
    }

    private static EmailWay way(VerifyViewModel screen) {
        return (EmailWay) screen.getWay();
    }

    private int mails() {
        return fixture.station.mailer.mails.size();
    }

    @Test
    void theFirstVisitSendsByItselfAndTheCodeLetsThePersonIn() {
        int before = mails();
        assertEquals(Route.VERIFY_EMAIL, fixture.navigator.last());
        VerifyViewModel screen = screen();
        assertEquals(before + 1, mails());
        EmailWay way = way(screen);
        assertEquals(
                "We sent 6 digits to m•••••k@example.com.", way.leadProperty().get());
        assertEquals("10 min 0 s", way.getValid());
        assertEquals("Send again in 60 s", way.getAgain());
        assertFalse(way.isCanSend());

        screen.submit(fixture.station.mailer.last().code());

        assertEquals(Route.AUTHENTICATOR, fixture.navigator.last());
    }

    @Test
    void itCountsDownToTheButtonThatSendsAgain() {
        EmailWay way = way(screen());
        fixture.pass(Duration.ofSeconds(36));
        assertEquals("9 min 24 s", way.getValid());
        assertEquals(564, way.validSeconds());
        assertEquals("Send again in 24 s", way.getAgain());
        int before = mails();
        way.send();
        assertEquals(before, mails());

        fixture.pass(Duration.ofSeconds(24));
        assertTrue(way.isCanSend());
        assertEquals("", way.getAgain());
        way.send();
        assertEquals(before + 1, mails());
        assertEquals("10 min 0 s", way.getValid());
    }

    @Test
    void whoGoesOnWithAnAttemptGetsNoNewMail() {
        VerifyViewModel first = screen();
        fixture.pass(Duration.ofSeconds(20));
        first.someoneElse();
        first.close();
        int before = mails();
        begin();
        assertEquals(Route.VERIFY_EMAIL, fixture.navigator.last());
        EmailWay way = way(screen());
        assertEquals(before, mails());
        assertEquals("Send again in 40 s", way.getAgain());
        assertEquals("9 min 40 s", way.getValid());
    }

    @Test
    void anotherWayAndBackSendsNothingEither() {
        VerifyViewModel screen = screen();
        int before = mails();
        assertEquals(List.of(SignInMethod.BACKUP_CODE), screen.getOtherWays());
        screen.otherWay(SignInMethod.BACKUP_CODE);
        assertEquals(Route.VERIFY_BACKUP_CODE, fixture.navigator.last());
        fixture.verify(SignInMethod.BACKUP_CODE).otherWay(SignInMethod.EMAIL);
        assertEquals(Route.VERIFY_EMAIL, fixture.navigator.last());
        screen();
        assertEquals(before, mails());
    }

    @Test
    void whileMailIsDownItSaysSoAtOnceAndWhatElseThereIs() throws Exception {
        fixture.station.mailer.down(Reason.SIGN_IN_REFUSED);
        VerifyViewModel screen = screen();
        EmailWay way = way(screen);
        assertEquals("The e-mail could not be sent.", way.troubleProperty().get());
        assertEquals("Use a backup code.", way.getNote());
        assertEquals("", way.getValid());
        assertEquals("", way.leadProperty().get());
        screen.otherWay(SignInMethod.BACKUP_CODE);
        fixture.verify(SignInMethod.BACKUP_CODE)
                .submit(fixture.station.sheet(maria).get(0).digits());
        assertEquals(Route.PROFILE, fixture.navigator.last());
    }

    @Test
    void whenALaterTryWorksTheScreenSaysSo() {
        fixture.station.mailer.down(Reason.SIGN_IN_REFUSED);
        EmailWay way = way(screen());
        fixture.pass(Duration.ofSeconds(60));
        fixture.station.mailer.up();
        way.send();
        assertEquals("", way.troubleProperty().get());
        assertEquals("", way.getNote());
        assertEquals(
                "We sent 6 digits to m•••••k@example.com.", way.leadProperty().get());
    }

    @Test
    void itNamesTheOtherWaysThatThePersonHas() throws Exception {
        fixture.station.mailer.down(Reason.SIGN_IN_REFUSED);
        fixture.station.vaults.vault.write(handle -> handle.execute("DELETE FROM backup_code"));
        begin();
        assertEquals("Ask your shift leader.", way(screen()).getNote());
        fixture.station.enrol(maria).close();
        fixture.station.vaults.vault.write(handle -> handle.execute("DELETE FROM backup_code"));
        begin();
        assertEquals("Use your app.", way(screen()).getNote());
    }

    @Test
    void whoHasATokenBesidesIsToldToUseThat() throws Exception {
        fixture.station.mailer.down(Reason.SIGN_IN_REFUSED);
        fixture.station.enrolToken(maria, 6).close();
        begin();
        assertEquals("Use your token or a backup code.", way(screen()).getNote());
        fixture.station.vaults.vault.write(handle -> handle.execute("DELETE FROM backup_code"));
        begin();
        assertEquals("Use your token.", way(screen()).getNote());
    }

    @Test
    void afterFiveMailsThereIsNoButtonAndInTheEndAnotherWay() {
        EmailWay way = way(screen());
        for (int i = 0; i < 4; i++) {
            fixture.signIn.attempt().ifPresent(fixture.gate::touch);
            fixture.pass(Duration.ofSeconds(60));
            way.send();
        }
        assertFalse(way.isCanSend());
        assertEquals("That was the last e-mail.", way.getAgain());
        assertEquals("", way.troubleProperty().get());
        expire();
        assertEquals("No more e-mails can be sent now.", way.troubleProperty().get());
        assertEquals("Use a backup code.", way.getNote());
    }

    @Test
    void aCodeThatIsTooOldAsksForANewOne() {
        VerifyViewModel screen = screen();
        char[] code = fixture.station.mailer.last().code();
        expire();
        EmailWay way = way(screen);
        assertEquals("That code is too old. Send a new one.", way.getNote());
        screen.submit(code);
        assertEquals("That code is too old. Send a new one.", screen.getMessage());
        assertTrue(screen.isNewCodeNeeded());
        fixture.pass(Duration.ofSeconds(60));
        assertTrue(way.isCanSend());
    }

    /** The wall clock alone moves on: the code grows too old, the attempt does not. */
    private void expire() {
        fixture.station.time.setWallClock(fixture.station.time.now().plus(Duration.ofMinutes(10)));
        fixture.ticker.beat();
    }

    @Test
    void aWrongCodePointsToTheNewestEmail() {
        VerifyViewModel screen = screen();
        char[] wrong = fixture.station.mailer.last().code();
        wrong[5] = wrong[5] == '9' ? '0' : (char) (wrong[5] + 1);
        screen.submit(wrong);
        assertEquals("Wrong code. Look at the newest e-mail. 4 tries left.", screen.getMessage());
        assertFalse(screen.isNewCodeNeeded());
    }

    @Test
    void withoutBackupCodesAClockThatWentBackLeavesTheEmail() throws Exception {
        var secret = fixture.station.enrol(maria);
        fixture.station.vaults.vault.write(handle -> handle.execute("DELETE FROM backup_code"));
        begin();
        fixture.station.time.setWallClock(fixture.station.time.now().minus(Duration.ofHours(2)));
        VerifyViewModel screen = fixture.verify(SignInMethod.APP);
        screen.submit(fixture.station.code(secret));
        assertEquals("This station’s clock was set back. Use e-mail.", screen.getMessage());
        secret.close();
    }

    @Test
    void listensToNothingAfterItIsClosed() {
        VerifyViewModel screen = screen();
        fixture.pass(SECOND);
        screen.close();
        assertEquals(0, fixture.ticker.listeners());
    }
}
