/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.jakartamail;

import app.gatehouse.mail.SmtpSecurity;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLContext;

/**
 * GreenMail, with a front for TLS and STARTTLS: it knows no STARTTLS, and its own TLS shows a certificate of its own. The
 * front speaks until the connection is secure and then only hands on.
 */
final class MailServer implements AutoCloseable {
    private static final Logger LOUD = Logger.getLogger("com.icegreen.greenmail");

    final GreenMail greenMail;
    private final ScriptedServer front;
    private final SmtpSecurity security;
    private final SSLContext tls;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "mail-server-front");
        thread.setDaemon(true);
        return thread;
    });

    MailServer(SmtpSecurity security) throws Exception {
        LOUD.setLevel(Level.OFF);
        this.security = security;
        this.tls = TestCertificates.server("server");
        greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        greenMail.start();
        front = new ScriptedServer(this::front);
    }

    int port() {
        return security == SmtpSecurity.NONE ? greenMail.getSmtp().getPort() : front.port();
    }

    /** The only mail that was delivered. */
    MimeMessage mail() {
        MimeMessage[] all = greenMail.getReceivedMessages();
        if (all.length != 1) {
            throw new AssertionError("Mails: " + all.length);
        }
        return all[0];
    }

    private void front(Talk talk) throws Exception {
        boolean greeted = security == SmtpSecurity.STARTTLS;
        if (greeted) {
            talk.say("220 front");
            talk.hear();
            talk.say("250-front\n250 STARTTLS");
            if (!talk.hear().equals("STARTTLS")) {
                throw new EOFException();
            }
            talk.say("220 go ahead");
        }
        talk.secure(tls);
        try (Socket behind =
                new Socket(InetAddress.getLoopbackAddress(), greenMail.getSmtp().getPort())) {
            InputStream answers = behind.getInputStream();
            if (greeted) {
                while (answers.read() != '\n') {
                    // The client has had its greeting.
                }
            }
            threads.execute(() -> handOn(answers, talk));
            OutputStream commands = behind.getOutputStream();
            talk.handOnTo(commands);
        }
    }

    private static void handOn(InputStream answers, Talk talk) {
        byte[] bytes = new byte[4096];
        try {
            for (int count = answers.read(bytes); count > 0; count = answers.read(bytes)) {
                talk.raw(Arrays.copyOf(bytes, count));
            }
        } catch (IOException e) {
            // One of the two hung up.
        }
    }

    @Override
    public void close() throws IOException {
        front.close();
        greenMail.stop();
        threads.shutdownNow();
    }
}
