/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Mail in the real window, with a real server: the administrator sets it up, an operator signs in by it, the server stops.
 */
class MailJourneyTest {
    private static final String ADMINISTRATOR = "jonas.weber@example.com";
    private static final String OPERATOR = "maria.kowalska";
    private static final String OPERATOR_PASSWORD = "Blue crane 31, dry gloves";
    private static final String ADDRESS = "maria.k@example.com";
    private static final String SMTP_USER = "gatehouse";
    private static final String SMTP_PASSWORD = "pump house 9";
    private static final Pattern CODE = Pattern.compile("(\\d{3})\\s(\\d{3}) is your code");
    /** The server logs every mailbox that it makes. */
    private static final Logger QUIET = Logger.getLogger("com.icegreen.greenmail");

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Shift shift;
    private ProgramRobot robot;

    @Test
    void fromTheSettingsToACodeByMailAndBackWhenTheServerStops() throws Exception {
        QUIET.setLevel(Level.OFF);
        server.setUser(ADMINISTRATOR, SMTP_USER, SMTP_PASSWORD);
        server.start();
        try (TestWorld world = new TestWorld(folder)) {
            shift = Shift.withApp(world, ADMINISTRATOR);
            shift.addOperator("Maria Kowalska", OPERATOR, ADDRESS, OPERATOR_PASSWORD);
            robot = shift.start().robot;
            shift.unlock();

            administratorSetsTheServerUp();
            testMailArrives();
            settingsAreSaved();
            shift.signOut();

            List<String> codes = operatorTurnsEmailOn();
            shift.signOut();
            signsInWithTheMailedCode();
            shift.signOut();

            server.stop();
            saysAtOnceThatMailIsDown();
            robot.press(KeyCode.ALT, KeyCode.B);
            robot.awaitText("Enter a backup code");
            robot.write(codes.get(0));
            robot.await("sign-out");
            robot.awaitText("9 of 10 left");
            robot.close();
        } finally {
            server.stop();
        }
    }

    private void administratorSetsTheServerUp() {
        shift.signInWithApp();
        robot.click("area-SETTINGS");
        robot.click("mail-set-up");
        robot.paste("smtp-host", "127.0.0.1");
        robot.click("smtp-security-NONE");
        robot.awaitText("Codes and the password travel unprotected.");
        robot.paste("smtp-port", Integer.toString(server.getSmtp().getPort()));
        robot.paste("smtp-username", SMTP_USER);
        robot.paste("smtp-password", SMTP_PASSWORD);
        robot.paste("smtp-sender", "gatehouse@example.com");
    }

    private void testMailArrives() {
        robot.click("smtp-test");
        robot.awaitText("Check " + ADMINISTRATOR);
        assertEquals(1, mailsTo(ADMINISTRATOR).size());
    }

    private void settingsAreSaved() {
        robot.click("settings-save");
        shift.prove();
        robot.awaitText("Saved.");
        robot.awaitLeft("settings-dialog");
    }

    private List<String> operatorTurnsEmailOn() {
        shift.signIn(OPERATOR, OPERATOR_PASSWORD);
        robot.await("sign-out");
        assertFalse(robot.has("area-SETTINGS"), "an operator sees no settings");
        robot.click("area-PROFILE");
        robot.click("enable");
        robot.paste("proof-password", OPERATOR_PASSWORD);
        robot.click("dialog-act");
        robot.click("method-email");
        robot.click("next");
        robot.awaitText("Confirm your e-mail");
        robot.focus("enrol-code");
        robot.write(mailedCode(1));
        List<String> codes = new ArrayList<>();
        robot.await("codes-saved");
        for (int number = 1; number <= 10; number++) {
            String line =
                    String.join("", robot.textsIn("backup-code-" + number)).replace(" ", "");
            codes.add(line.substring(line.length() - 8));
        }
        robot.click("codes-saved");
        robot.click("next");
        robot.await("sign-out");
        return codes;
    }

    private void signsInWithTheMailedCode() {
        robot.pass(A_MINUTE);
        shift.signIn(OPERATOR, OPERATOR_PASSWORD);
        robot.awaitText("Enter your code");
        String code = mailedCode(2);
        robot.pass(Duration.ofSeconds(1));
        robot.awaitText("We sent 6 digits to m•••••k@example.com.");
        robot.write(code);
        robot.await("sign-out");
    }

    private void saysAtOnceThatMailIsDown() {
        robot.pass(A_MINUTE);
        shift.signIn(OPERATOR, OPERATOR_PASSWORD);
        robot.awaitText("Enter your code");
        // The screen looks once a second; the refused connection is known in less.
        await(() -> {
            ProgramRobot.onFx(() -> {
                robot.world.ticker.beat();
                return null;
            });
            return robot.shows("The e-mail could not be sent.") && robot.shows("Use a backup code.");
        });
    }

    /** The code in the operator's mail, read as a person would, once so many with a code have come. */
    private String mailedCode(int count) {
        await(() -> texts().size() == count);
        Matcher code = CODE.matcher(texts().get(count - 1));
        assertTrue(code.find());
        return code.group(1) + code.group(2);
    }

    private List<String> texts() {
        return mailsTo(ADDRESS).stream()
                .map(MailJourneyTest::plainText)
                .filter(text -> CODE.matcher(text).find())
                .toList();
    }

    private List<MimeMessage> mailsTo(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> addressee(mail).equals(address))
                .toList();
    }

    private static String addressee(MimeMessage mail) {
        try {
            return ((InternetAddress) mail.getAllRecipients()[0]).getAddress();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String plainText(MimeMessage mail) {
        try {
            return (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError("Did not come", e);
        }
    }
}
