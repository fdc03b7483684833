/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.people.CodeMail;
import app.gatehouse.people.EmailAddress;
import app.gatehouse.shell.Messages;
import app.gatehouse.station.Method;
import app.gatehouse.testing.ManualTicker;
import app.gatehouse.testing.MovableTime;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProofMailViewModelTest {
    private final ManualTicker ticker = new ManualTicker();
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final ProofMailViewModel screen =
            new ProofMailViewModel(new CodeMailViewModel(ticker, messages), ZoneOffset.UTC, messages);
    private int sends;
    private CodeMail.Request answer = CodeMail.Request.ON_ITS_WAY;
    private CodeMail.State state = CodeMailViewModel.NOTHING;

    private final CodeMail mail = new CodeMail() {
        @Override
        public Request send() {
            sends++;
            return answer;
        }

        @Override
        public State state() {
            return state;
        }

        @Override
        public EmailAddress to() {
            return EmailAddress.of("maria.k@example.com").orElseThrow();
        }
    };

    private void show(CodeMail.Phase phase, Duration validFor, Duration untilNext, boolean more) {
        state = new CodeMail.State(
                phase, Optional.of(MovableTime.MOCK_UP), Optional.empty(), validFor, untilNext, more);
        ticker.beat();
    }

    @Test
    void nothingLeavesBeforeSendIsPressed() {
        assertTrue(screen.isSendOff());
        screen.watch(mail, Optional.empty());
        assertEquals(0, sends);
        assertEquals("Send", screen.getSendText());
        assertFalse(screen.isSendOff());
        assertEquals("", screen.getSentence());
        screen.send();
        assertEquals(1, sends);
    }

    @Test
    void itTellsThatTheMailIsOnItsWayAndThenWhenItWasSent() {
        screen.watch(mail, Optional.empty());
        show(CodeMail.Phase.SENDING, Duration.ofMinutes(10), Duration.ofSeconds(60), true);
        assertEquals("Sending to m•••••k@example.com…", screen.getSentence());
        show(CodeMail.Phase.SENT, Duration.ofMinutes(9), Duration.ofSeconds(24), true);
        String at = MovableTime.MOCK_UP
                .atZone(ZoneOffset.UTC)
                .toLocalTime()
                .toString()
                .substring(0, 5);
        assertEquals("Sent at " + at + " to m•••••k@example.com.", screen.getSentence());
        assertEquals("Send again in 24 s", screen.getSendText());
        assertTrue(screen.isSendOff());
        screen.send();
        assertEquals(0, sends);
        show(CodeMail.Phase.SENT, Duration.ofMinutes(8), Duration.ZERO, true);
        assertEquals("Send again", screen.getSendText());
        assertFalse(screen.isSendOff());
    }

    @Test
    void aDeadCodeAsksForANewOne() {
        screen.watch(mail, Optional.empty());
        show(CodeMail.Phase.SENT, Duration.ZERO, Duration.ZERO, true);
        assertEquals("That code is too old. Send a new one.", screen.getSentence());
    }

    @Test
    void troubleNamesTheAppWhereThereIsOne() {
        screen.watch(mail, Optional.of(Method.APP));
        show(CodeMail.Phase.TRYING_AGAIN, Duration.ofMinutes(10), Duration.ofSeconds(50), true);
        assertTrue(screen.isTrouble());
        assertEquals("The e-mail could not be sent. Use your app.", screen.getSentence());
        show(CodeMail.Phase.SENT, Duration.ofMinutes(9), Duration.ZERO, true);
        assertFalse(screen.isTrouble());
    }

    @Test
    void troubleNamesTheTokenWhereThatIsWhatThereIs() {
        screen.watch(mail, Optional.of(Method.TOKEN));
        show(CodeMail.Phase.FAILED, Duration.ZERO, Duration.ZERO, true);
        assertEquals("The e-mail could not be sent. Use your token.", screen.getSentence());
        show(CodeMail.Phase.SENT, Duration.ZERO, Duration.ZERO, false);
        assertEquals("No more e-mails can be sent now. Use your token.", screen.getSentence());
    }

    @Test
    void troubleWithoutAnotherWayIsTheAdministrators() {
        screen.watch(mail, Optional.empty());
        show(CodeMail.Phase.FAILED, Duration.ZERO, Duration.ZERO, true);
        assertEquals("The e-mail could not be sent. Tell your administrator.", screen.getSentence());
    }

    @Test
    void whereNoMoreMayBeSentItSaysSo() {
        screen.watch(mail, Optional.empty());
        answer = CodeMail.Request.NO_MORE;
        screen.send();
        assertEquals("No more e-mails can be sent now. Try again in an hour.", screen.getSentence());
        show(CodeMail.Phase.SENT, Duration.ZERO, Duration.ZERO, false);
        assertTrue(screen.isTrouble());
        assertTrue(screen.isSendOff());
    }

    @Test
    void anEndedMailOffersNothing() {
        screen.watch(mail, Optional.empty());
        show(CodeMail.Phase.OVER, Duration.ZERO, Duration.ZERO, false);
        assertTrue(screen.isSendOff());
        assertEquals("", screen.getSentence());
        screen.close();
        assertEquals(0, ticker.listeners());
    }
}
