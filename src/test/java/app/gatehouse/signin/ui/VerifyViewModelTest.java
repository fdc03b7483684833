/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.otp.OtpSecret;
import app.gatehouse.people.Person;
import app.gatehouse.shell.Route;
import app.gatehouse.signin.SignInMethod;
import app.gatehouse.signin.ui.SignInFlow.Notice;
import app.gatehouse.task.Background;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyViewModelTest {
    private GateFixture fixture;
    private Person maria;
    private OtpSecret secret;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        fixture = new GateFixture(folder);
        maria = fixture.station.add("maria.kowalska");
        secret = fixture.station.enrol(maria);
        begin();
    }

    @AfterEach
    void close() {
        secret.close();
        fixture.close();
    }

    private void begin() {
        fixture.signIn.needsCode(fixture.station.begin(maria));
    }

    private VerifyViewModel screen(SignInMethod method) {
        return fixture.verify(method);
    }

    private VerifyViewModel app() {
        return screen(SignInMethod.APP);
    }

    @Test
    void letsThePersonInWithTheCodeOfTheApp() {
        app().submit(fixture.station.code(secret));
        assertEquals(Route.AUTHENTICATOR, fixture.navigator.last());
        assertTrue(fixture.station.sessions.current().isPresent());
    }

    @Test
    void saysThatACodeIsWrongAndHowManyTriesAreLeft() {
        VerifyViewModel screen = app();
        int[] shaken = {0};
        screen.setOnWrong(() -> shaken[0]++);
        char[] wrong = fixture.station.wrongCode(secret);

        screen.submit(wrong);

        assertEquals("Wrong code. Wait for the next one. 4 tries left.", screen.getMessage());
        assertEquals(1, shaken[0]);
        assertArrayEquals(new char[6], wrong);
        screen.typed();
        assertEquals("", screen.getMessage());
    }

    private OtpSecret token(int digits) throws Exception {
        OtpSecret key = fixture.station.enrolToken(maria, digits);
        begin();
        return key;
    }

    @Test
    void asksForAsManyDigitsAsTheTokenHasAndOffersTheOtherWays() throws Exception {
        try (OtpSecret key = token(8)) {
            assertEquals(Route.VERIFY_TOKEN, fixture.navigator.last());
            VerifyViewModel screen = screen(SignInMethod.TOKEN);
            assertEquals(8, screen.getWay().digits());
            assertEquals(
                    "Type the code that your token shows.",
                    screen.getWay().leadProperty().get());
            assertEquals(List.of(SignInMethod.BACKUP_CODE, SignInMethod.APP), screen.getOtherWays());
            assertEquals("Use the _token", app().wayText(SignInMethod.TOKEN));
            screen.submit(fixture.station.tokenCode(key, 8, 1));
            assertEquals(Route.AUTHENTICATOR, fixture.navigator.last());
        }
    }

    @Test
    void aTokenThatIsAheadIsAskedForTheNextCodeWithoutShaking() throws Exception {
        try (OtpSecret key = token(6)) {
            VerifyViewModel screen = screen(SignInMethod.TOKEN);
            List<String> shown = new ArrayList<>();
            screen.setOnWrong(() -> shown.add("wrong"));
            screen.setOnNext(() -> shown.add("next"));

            screen.submit(fixture.station.tokenCode(key, 6, 40));

            assertEquals(List.of("next"), shown);
            assertTrue(screen.isNextCodeAsked());
            assertEquals("Type the next code too. 4 tries left.", screen.getMessage());
            screen.submit(fixture.station.tokenCode(key, 6, 41));
            assertEquals(Route.AUTHENTICATOR, fixture.navigator.last());
        }
    }

    @Test
    void aWrongCodeOfTheTokenIsCountedWithThoseOfTheApp() throws Exception {
        try (OtpSecret key = token(6)) {
            VerifyViewModel screen = screen(SignInMethod.TOKEN);
            screen.submit(fixture.station.wrongCode(secret));
            assertFalse(screen.isNextCodeAsked());
            assertEquals("Wrong code. Type the next one. 4 tries left.", screen.getMessage());
            app().submit(fixture.station.wrongCode(secret));
            app().submit(fixture.station.wrongCode(secret));
            VerifyViewModel again = app();
            again.submit(fixture.station.wrongCode(secret));
            assertEquals("Wrong code. Wait for the next one. 1 try left.", again.getMessage());
            assertTrue(key.bits() > 0);
        }
    }

    @Test
    void saysOneTryInTheSingular() {
        VerifyViewModel screen = app();
        for (int i = 0; i < 4; i++) {
            screen.submit(fixture.station.wrongCode(secret));
        }
        assertEquals("Wrong code. Wait for the next one. 1 try left.", screen.getMessage());
    }

    @Test
    void refusesACodeThatWasJustUsed() {
        char[] code = fixture.station.code(secret);
        app().submit(code.clone());
        begin();
        VerifyViewModel screen = app();

        screen.submit(code);

        assertEquals("That code was just used. Wait for the next one.", screen.getMessage());
    }

    @Test
    void goesToTheLockedScreenAfterFiveWrongCodes() {
        VerifyViewModel screen = app();
        for (int i = 0; i < 5; i++) {
            screen.submit(fixture.station.wrongCode(secret));
        }
        assertEquals(Route.LOCKED, fixture.navigator.last());
        assertEquals(
                SignInMethod.APP, fixture.signIn.runningWait().orElseThrow().method());
    }

    @Test
    void triesNothingThatIsTooShort() {
        VerifyViewModel screen = app();
        screen.submit("12345".toCharArray());
        assertEquals("", screen.getMessage());
    }

    @Test
    void letsThePersonInWithABackupCodeAndRemembersIt() throws Exception {
        fixture.signIn.verify(SignInMethod.BACKUP_CODE);
        VerifyViewModel screen = screen(SignInMethod.BACKUP_CODE);
        assertEquals(8, screen.getWay().digits());
        assertEquals("10 codes left. Each works once.", ((BackupWay) screen.getWay()).getCodesLeft());

        screen.submit(fixture.station.sheet(maria).get(3).digits());

        assertEquals(Route.PROFILE, fixture.navigator.last());
        assertEquals(9, fixture.signIn.backupUse().orElseThrow().left());
    }

    @Test
    void saysThatABackupCodeIsWrongOrUsed() throws Exception {
        char[] code = fixture.station.sheet(maria).get(3).digits();
        screen(SignInMethod.BACKUP_CODE).submit(code.clone());
        begin();
        VerifyViewModel screen = screen(SignInMethod.BACKUP_CODE);

        screen.submit(code);

        assertEquals("That backup code is not right or already used. 4 tries left.", screen.getMessage());
    }

    @Test
    void goesFromOneWayToTheOther() {
        VerifyViewModel screen = app();
        assertEquals(List.of(SignInMethod.BACKUP_CODE), screen.getOtherWays());
        screen.otherWay(SignInMethod.BACKUP_CODE);
        assertEquals(Route.VERIFY_BACKUP_CODE, fixture.navigator.last());
        screen(SignInMethod.BACKUP_CODE).otherWay(SignInMethod.APP);
        assertEquals(Route.VERIFY_APP, fixture.navigator.last());
    }

    @Test
    void goesBackAfterTwoMinutesWithoutAnAction() {
        VerifyViewModel screen = app();
        fixture.pass(Duration.ofSeconds(90));
        screen.typed();
        fixture.pass(Duration.ofSeconds(90));
        assertEquals(Route.VERIFY_APP, fixture.navigator.last());

        fixture.pass(Duration.ofSeconds(30));
        assertEquals(Route.SIGN_IN, fixture.navigator.last());
        assertEquals(Notice.ATTEMPT_OVER, fixture.signIn.takeNotice());
    }

    @Test
    void anAdmissionWhoseAnswerIsLateIsNotThrownAway() {
        List<Runnable> answers = new ArrayList<>();
        Background late = new Background() {
            @Override
            public <T> void run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
                try {
                    T result = work.call();
                    answers.add(() -> done.accept(result));
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            }

            @Override
            public void close() {}
        };
        VerifyViewModel screen = fixture.verify(SignInMethod.APP, late);
        fixture.pass(Duration.ofSeconds(119));
        screen.submit(fixture.station.code(secret));
        fixture.pass(Duration.ofSeconds(2));
        assertFalse(fixture.navigator.steps.contains(Route.SIGN_IN));
        answers.forEach(Runnable::run);
        assertEquals(Route.AUTHENTICATOR, fixture.navigator.last());
    }

    @Test
    void countsDownToTheNextCode() {
        AppWay screen = (AppWay) app().getWay();
        int now = screen.getSecondsLeft();
        fixture.pass(Duration.ofSeconds(1));
        assertEquals(now == 1 ? 30 : now - 1, screen.getSecondsLeft());
        assertEquals("18 s", screen.secondsText(18));
    }

    @Test
    void givesTheAttemptUpForSomebodyElse() {
        var attempt = fixture.signIn.attempt().orElseThrow();
        app().someoneElse();
        assertEquals(Route.SIGN_IN, fixture.navigator.last());
        assertFalse(fixture.station.signIn.touch(attempt));
    }

    @Test
    void refusesEverybodyWhereTheTryCannotBeWrittenDown() {
        fixture.station.disk.fill();
        VerifyViewModel screen = app();
        screen.submit(fixture.station.code(secret));
        assertEquals(fixture.messages.get("vault.error.DISK_FULL"), screen.getMessage());
        assertTrue(fixture.station.sessions.current().isEmpty());
    }

    @Test
    void offersABackupCodeWhereTheClockWasSetBack() {
        fixture.station.time.setWallClock(fixture.station.time.now().minus(Duration.ofHours(1)));
        VerifyViewModel screen = app();
        screen.submit(fixture.station.code(secret));
        assertEquals("This station’s clock was set back. Use a backup code.", screen.getMessage());
    }

    @Test
    void asksForAnotherPasswordAfterAOneTimeOne() throws Exception {
        fixture.station.vaults.vault.write(
                handle -> handle.execute("UPDATE person SET must_change_password = 1 WHERE id = ?", maria.id()));
        begin();
        app().submit(fixture.station.code(secret));
        assertEquals(Route.FORCED_PASSWORD_CHANGE, fixture.navigator.last());
    }

    @Test
    void listensToNothingAfterItIsClosed() {
        VerifyViewModel screen = app();
        screen.close();
        assertEquals(0, fixture.ticker.listeners());
    }
}
