/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.jakartamail;

import app.gatehouse.crypto.Secret;
import app.gatehouse.mail.MailFailure.Reason;
import app.gatehouse.mail.SmtpSecrets;
import app.gatehouse.mail.SmtpSettings;
import app.gatehouse.mail.SmtpSignIn;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * The library's SMTP over a connection of ours. Each answer is judged where it is read, so that a no is known by its step and
 * its digits; the library would say RSET first and might lose it. Signs in itself, because the library wants a password as a
 * {@code String}, and would hold it.
 */
final class SmtpDialogue extends SMTPTransport {
    private static final int HELLO_TAKEN = 250;
    private static final int GO_ON = 334;

    private final boolean needsStartTls;
    private Step step = Step.GREETING;
    private boolean secured;

    /** Says nothing yet. It names the sender's domain in EHLO: the machine's name and address are nobody's business. */
    SmtpDialogue(Session session, SmtpSettings settings, boolean needsStartTls) {
        super(session, null);
        this.needsStartTls = needsStartTls;
        setLocalHost(settings.sender().asciiDomain());
    }

    /** Greeting, EHLO and, where it is needed, STARTTLS and EHLO once more. */
    synchronized void begin(Socket socket) throws MessagingException {
        try {
            connect(socket);
        } catch (Refusal e) {
            throw e;
        } catch (MessagingException e) {
            // The library stops where STARTTLS is not offered, but says so in words only.
            throw needsStartTls && greeted() ? new Refusal(Reason.NO_STARTTLS) : e;
        }
        if (needsStartTls && !secured) {
            throw new Refusal(Reason.NO_STARTTLS);
        }
    }

    private boolean greeted() {
        return (step == Step.EXTENDED_HELLO || step == Step.HELLO) && getLastReturnCode() == HELLO_TAKEN;
    }

    /** @throws Refusal SIGN_IN_KIND if the server offers no kind that is known here, else as it answers */
    synchronized void signIn(SmtpSettings settings, SmtpSecrets secrets) throws MessagingException {
        if (settings.signIn() == SmtpSignIn.NONE) {
            return;
        }
        step = Step.SIGN_IN;
        Secret secret = secrets.main().orElseThrow(() -> new Refusal(Reason.SIGN_IN_REFUSED));
        String username = settings.username();
        if (settings.signIn() == SmtpSignIn.XOAUTH2) {
            demand(supportsAuthentication("XOAUTH2"));
            if (say(SignInCommands.xoauth2(username, secret)) == GO_ON) {
                // The server explains in JSON why not, and wants an empty line before it says no.
                say(new byte[0]);
            }
        } else if (supportsAuthentication("PLAIN")) {
            say(SignInCommands.plain(username, secret));
        } else {
            // Old servers write "AUTH=LOGIN".
            demand(supportsAuthentication("LOGIN") || supportsExtension("AUTH=LOGIN"));
            simpleCommand("AUTH LOGIN");
            say(SignInCommands.loginName(username));
            say(SignInCommands.loginPassword(secret));
        }
        if (getLastReturnCode() / 100 != 2) {
            throw new Refusal(Reason.SIGN_IN_REFUSED);
        }
    }

    private static void demand(boolean offered) throws Refusal {
        if (!offered) {
            throw new Refusal(Reason.SIGN_IN_KIND);
        }
    }

    private int say(byte[] line) throws MessagingException {
        try {
            return simpleCommand(line);
        } finally {
            Arrays.fill(line, (byte) 0);
        }
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        int code = super.readServerResponse();
        Optional<Reason> refusal = step.refusal(code, getLastServerResponse());
        if (refusal.isPresent()) {
            throw new Refusal(refusal.get());
        }
        return code;
    }

    @Override
    protected boolean ehlo(String domain) throws MessagingException {
        step = secured ? Step.HELLO : Step.EXTENDED_HELLO;
        boolean understood = super.ehlo(domain);
        if (secured && !understood) {
            // What was offered in clear text may be somebody else's; the library would go on with it.
            throw new Refusal(Reason.NOT_SMTP);
        }
        return understood;
    }

    @Override
    protected void helo(String domain) throws MessagingException {
        step = Step.HELLO;
        super.helo(domain);
    }

    @Override
    protected void startTLS() throws MessagingException {
        step = Step.STARTTLS;
        super.startTLS();
        secured = true;
    }

    @Override
    protected void mailFrom() throws MessagingException {
        step = Step.SENDER;
        super.mailFrom();
    }

    @Override
    protected void rcptTo() throws MessagingException {
        step = Step.RECIPIENT;
        super.rcptTo();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        step = Step.MESSAGE;
        return super.data();
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        super.finishData();
        step = Step.DONE;
    }

    /** Empty, so that the object and the bytes in its buffers are garbage at once and wait for no finalizer. */
    @Override
    @SuppressWarnings({"deprecation", "removal", "Finalize"})
    protected void finalize() {}
}
