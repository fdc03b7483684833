/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.signin.Releases;
import app.gatehouse.station.Policy;
import app.gatehouse.testing.IndependentCode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person's first days at the station, in the real window, and what the log says of them. */
class PeopleJourneyTest {
    private static final String NAME = "Elena Petrova";
    private static final String USERNAME = "elena.petrova";
    private static final String OWN_PASSWORD = "wet chalk 37, slow train";
    /** The administrator is the first person of the station. */
    private static final long ELENA = 2;

    @TempDir
    Path folder;

    private Shift shift;
    private ProgramRobot robot;
    private String secret;

    @Test
    void fromTheFirstPasswordToAResetOfTheFactor() throws Exception {
        try (TestWorld world = new TestWorld(folder);
                Shift began = Shift.withApp(world)) {
            shift = began;
            Policy usual = Policy.DEFAULT;
            shift.demand(new Policy(true, usual.methods(), usual.idle(), usual.longest(), false, false));
            shift.start().unlock();
            robot = shift.robot;

            String oneTime = administratorAddsElena();
            firstSignIn(oneTime);
            fiveWrongCodesLock();
            administratorReleasesHer();
            thePasswordAloneLetsHerInOnce();
            administratorResetsHerFactor();
            theSetUpIsAskedForAgain();

            List<AuditEvent> log = shift.closeAndReadLog(Shift.MASTER);
            assertEquals(EXPECTED, ofElena(log));
            AuditEvent released = log.stream()
                    .filter(event -> event.kind() == AuditKind.RELEASED)
                    .findFirst()
                    .orElseThrow();
            assertEquals(Shift.USERNAME, released.details().get("by"));
            assertEquals("PHONE_NOT_HERE", released.details().get("reason"));
            assertFalse(log.toString().contains(oneTime), "a password is in the log");
        }
    }

    private static final List<AuditKind> EXPECTED = List.of(
            AuditKind.PERSON_ADDED,
            AuditKind.PASSWORD_RIGHT,
            AuditKind.PASSWORD_CHANGED,
            AuditKind.SIGNED_IN,
            AuditKind.MFA_ON,
            AuditKind.BACKUP_CODES_MADE,
            AuditKind.BACKUP_CODES_SAVED,
            AuditKind.SIGNED_OUT,
            AuditKind.PASSWORD_RIGHT,
            AuditKind.CODE_WRONG,
            AuditKind.CODE_WRONG,
            AuditKind.CODE_WRONG,
            AuditKind.CODE_WRONG,
            AuditKind.CODE_WRONG,
            AuditKind.WAIT_STARTED,
            AuditKind.RELEASED,
            AuditKind.PASSWORD_RIGHT,
            AuditKind.SIGNED_IN,
            AuditKind.SIGNED_OUT,
            AuditKind.PASSWORD_RIGHT,
            AuditKind.MFA_RESET,
            AuditKind.PASSWORD_RIGHT,
            AuditKind.SIGNED_IN,
            AuditKind.SIGNED_OUT);

    private static List<AuditKind> ofElena(List<AuditEvent> log) {
        return log.stream()
                .filter(event -> event.personId().orElse(0) == ELENA)
                .map(AuditEvent::kind)
                .toList();
    }

    private void administratorToPeople() {
        shift.signInWithApp();
        robot.click("area-PEOPLE");
    }

    private String administratorAddsElena() {
        administratorToPeople();
        robot.click("add-person");
        robot.choose("add-one");
        robot.type("person-name", NAME);
        robot.type("person-username", USERNAME);
        robot.click("add-person-ok");
        robot.awaitText("Elena Petrova can sign in");
        String oneTime = robot.textOf("first-password");
        robot.click("first-done");
        robot.await("person-more-" + ELENA);
        shift.signOut();
        return oneTime;
    }

    private void firstSignIn(String oneTime) {
        shift.signIn(USERNAME, oneTime);
        robot.awaitText("Choose your own password");
        robot.paste("password", OWN_PASSWORD);
        robot.paste("again", OWN_PASSWORD);
        robot.click("save");
        robot.click("method-app");
        robot.click("next");
        robot.await("enrol-code");
        secret = String.join("", robot.textsIn("enrol-key")).replace(" ", "");
        robot.write(code());
        robot.click("codes-saved");
        robot.click("next");
        robot.awaitText("Multi-factor authentication is on.");
        shift.signOut();
    }

    private void fiveWrongCodesLock() {
        robot.pass(Shift.ONE_STEP);
        shift.signIn(USERNAME, OWN_PASSWORD);
        robot.awaitText("Enter your code");
        String wrong = wrongCode();
        for (int left = 4; left > 0; left--) {
            robot.write(wrong);
            robot.awaitText(left == 1 ? "1 try left" : left + " tries left");
        }
        robot.write(wrong);
        robot.awaitText("wrong codes");
        robot.press(KeyCode.ESCAPE);
        robot.await("username");
    }

    private void administratorReleasesHer() {
        administratorToPeople();
        robot.click("person-more-" + ELENA);
        robot.choose("person-RELEASE");
        robot.awaitText("Release a sign-in");
        ComboBox<?> reason = (ComboBox<?>) robot.await("release-reason");
        ProgramRobot.onFx(() -> {
            reason.getSelectionModel().select(0);
            return null;
        });
        robot.pass(Shift.ONE_STEP);
        robot.paste("proof-password", Shift.PASSWORD);
        robot.type("proof-code", shift.code());
        robot.click("release-ok");
        robot.awaitText("Elena Petrova can sign in once until");
        shift.signOut();
    }

    private void thePasswordAloneLetsHerInOnce() {
        shift.signIn(USERNAME, OWN_PASSWORD);
        robot.await("sign-out");
        shift.signOut();
        shift.signIn(USERNAME, OWN_PASSWORD);
        robot.awaitText("Enter your code");
        robot.press(KeyCode.ESCAPE);
        robot.await("username");
    }

    private void administratorResetsHerFactor() {
        robot.pass(Releases.LIFETIME.plus(Duration.ofMinutes(1)));
        administratorToPeople();
        robot.click("person-more-" + ELENA);
        robot.choose("person-RESET_MFA");
        shift.prove();
        robot.awaitText("MFA of Elena Petrova is reset.");
        shift.signOut();
    }

    private void theSetUpIsAskedForAgain() {
        shift.signIn(USERNAME, OWN_PASSWORD);
        robot.awaitText("How do you want to get your codes?");
        shift.signOutOfTheWizard();
    }

    private String code() {
        return IndependentCode.of(secret, robot.world.time.now());
    }

    private String wrongCode() {
        return List.of("111111", "222222", "333333", "444444").stream()
                .filter(wrong -> isNowhereNear(wrong))
                .findFirst()
                .orElseThrow();
    }

    private boolean isNowhereNear(String wrong) {
        for (int step = -22; step <= 22; step++) {
            Duration away = Shift.ONE_STEP.multipliedBy(step);
            if (IndependentCode.of(secret, robot.world.time.now().plus(away)).equals(wrong)) {
                return false;
            }
        }
        return true;
    }
}
