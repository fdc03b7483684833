/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.jakartamail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.gatehouse.crypto.Secret;
import app.gatehouse.mail.Letter;
import app.gatehouse.mail.MailFailure;
import app.gatehouse.mail.MailFailure.Reason;
import app.gatehouse.mail.SmtpSecrets;
import app.gatehouse.mail.SmtpSecurity;
import app.gatehouse.mail.SmtpSettings;
import app.gatehouse.mail.SmtpSignIn;
import app.gatehouse.people.EmailAddress;
import app.gatehouse.task.Cancellation;
import app.gatehouse.task.SystemTime;
import app.gatehouse.testing.TestGate;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sends the program's own letters through a real mail server: a code and a test mail each in clear text, by STARTTLS and by
 * TLS. Runs by {@code src/bench/real-mail-server.sh} only, which starts that server and reads the mailbox.
 */
@Tag("bench")
class RealMailServerCheck {
    private static final Map<SmtpSecurity, Integer> PORTS =
            Map.of(SmtpSecurity.NONE, 2525, SmtpSecurity.STARTTLS, 2587, SmtpSecurity.TLS, 2465);
    private static final EmailAddress ZOE = EmailAddress.of("zoe@plant.test").orElseThrow();
    private static final String NAME = "Zoë Łukasiewicz";
    private static final String PLACE = "Прессовый цех, линия 4";

    @TempDir
    Path folder;

    private final JakartaMailer mailer = new JakartaMailer(new SystemTime(), Runnable::run);

    @Test
    void realServerTakesTheMails() throws Exception {
        String password = System.getenv("GATEHOUSE_MAIL_PASSWORD");
        try (TestGate gate = new TestGate(folder)) {
            gate.station.setUp(PLACE, "PS-04");
            for (SmtpSecurity security : SmtpSecurity.values()) {
                SmtpSettings settings = settings(security);
                char[] code = "482913".toCharArray();
                send(settings, password, gate.mailText.code(ZOE, NAME, code, gate.time.now()));
                send(settings, password, gate.mailText.test(ZOE, NAME));

                MailFailure failure = assertThrows(
                        MailFailure.class, () -> send(settings, "not the password", gate.mailText.test(ZOE, NAME)));
                assertEquals(Reason.SIGN_IN_REFUSED, failure.reason());
            }
        }
    }

    private void send(SmtpSettings settings, String password, Letter letter) throws MailFailure {
        Secret secret = Secret.taking(password.getBytes(StandardCharsets.UTF_8));
        try (letter;
                SmtpSecrets secrets = new SmtpSecrets(Optional.of(secret), Optional.empty())) {
            mailer.send(settings, secrets, letter, new Cancellation());
        }
    }

    private static SmtpSettings settings(SmtpSecurity security) throws Exception {
        return new SmtpSettings(
                "localhost",
                PORTS.get(security),
                security,
                SmtpSignIn.PASSWORD,
                "station.ps-04",
                EmailAddress.of("gatehouse@plant.test").orElseThrow(),
                PLACE,
                Duration.ofSeconds(20),
                Optional.of(TestCertificates.pem("ca")),
                Optional.empty());
    }
}
