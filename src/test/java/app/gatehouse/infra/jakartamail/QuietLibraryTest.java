/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.jakartamail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.mail.MailFailure.Reason;
import app.gatehouse.mail.SmtpSecurity;
import app.gatehouse.mail.SmtpSignIn;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing of the dialogue reaches a log or the terminal, however talkative somebody has set the machine. */
class QuietLibraryTest {
    private static final String PASSWORD = "copper lantern seven";
    private static final List<String> TALKATIVE =
            List.of("mail.debug", "mail.debug.auth", "mail.debug.auth.password", "mail.smtp.debug");
    private static final Logger ROOT = Logger.getLogger("");
    private static final List<Logger> LIBRARY = Stream.of(
                    "app.gatehouse.infra.jakartamail",
                    "app.gatehouse.infra.jakartamail.protocol",
                    "org.eclipse.angus.mail.smtp",
                    "org.eclipse.angus.mail.smtp.protocol",
                    "jakarta.mail")
            .map(Logger::getLogger)
            .toList();

    private final Queue<LogRecord> records = new ConcurrentLinkedQueue<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            records.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final Level level = ROOT.getLevel();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    @BeforeEach
    void makeEverythingTalk() {
        handler.setLevel(Level.ALL);
        ROOT.addHandler(handler);
        ROOT.setLevel(Level.ALL);
        LIBRARY.forEach(logger -> logger.setLevel(Level.ALL));
        TALKATIVE.forEach(name -> System.setProperty(name, "true"));
        PrintStream caught = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(caught);
        System.setErr(caught);
    }

    @AfterEach
    void putEverythingBack() {
        System.setOut(out);
        System.setErr(err);
        TALKATIVE.forEach(System::clearProperty);
        LIBRARY.forEach(logger -> logger.setLevel(null));
        ROOT.setLevel(level);
        ROOT.removeHandler(handler);
    }

    @ParameterizedTest
    @EnumSource
    void neitherASuccessNorAFailureIsWrittenDown(SmtpSecurity security) throws Exception {
        PoliteScript taking = new PoliteScript();
        PoliteScript refusing = new PoliteScript().at("AUTH", "535 5.7.8 no: " + PASSWORD);
        for (PoliteScript script : List.of(taking, refusing)) {
            ScriptedServer.Script talking = switch (security) {
                case NONE -> script;
                case STARTTLS -> script.offering(TestCertificates.server("server"));
                case TLS -> script.behind(TestCertificates.server("server"));
            };
            try (ScriptedServer server = new ScriptedServer(talking)) {
                Sending sending = new Sending()
                        .to(server.port())
                        .by(security, TestCertificates.pem("ca"))
                        .signingIn(SmtpSignIn.PASSWORD, "station.ps-04", PASSWORD);
                if (script == taking) {
                    sending.send();
                } else {
                    sending.fails(Reason.SIGN_IN_REFUSED);
                }
                assertTrue(server.heard.stream().anyMatch(line -> line.startsWith("AUTH")));
            }
        }

        assertEquals("", printed.toString(StandardCharsets.UTF_8));
        String auth =
                Base64.getEncoder().encodeToString(("\0station.ps-04\0" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        for (LogRecord written : records) {
            String text = written.getLoggerName() + " " + written.getMessage() + " " + written.getThrown();
            assertFalse(written.getLoggerName().startsWith("org.eclipse.angus"), text);
            assertFalse(written.getLoggerName().startsWith("jakarta."), text);
            assertFalse(written.getLoggerName().startsWith("app.gatehouse"), text);
            for (String secret : List.of("482 913", PASSWORD, auth, "station.ps-04", "zoe@", "EHLO", "5.7.8")) {
                assertFalse(text.contains(secret), text);
            }
        }
    }
}
