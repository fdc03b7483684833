/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.jakartamail;

import java.io.EOFException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;

/** A mail server that takes everything, but for the steps at which a test has it answer otherwise. */
final class PoliteScript implements ScriptedServer.Script {
    static final String HANG_UP = "hang up";
    static final String SILENCE = "silence";
    /** The step before the first command. */
    static final String GREETING = "GREETING";
    /** The step behind the dot that ends a mail. */
    static final String TAKEN = "TAKEN";

    private final Map<String, String> answers = new HashMap<>(Map.of(
            GREETING,
            "220 mail.plant.test ready",
            "HELO",
            "250 mail.plant.test",
            "STARTTLS",
            "220 go ahead",
            "AUTH",
            "235 2.7.0 welcome",
            "MAIL",
            "250 ok",
            "RCPT",
            "250 ok",
            "DATA",
            "354 go ahead",
            TAKEN,
            "250 taken",
            "QUIT",
            "221 bye"));
    private SSLContext startTls;
    private SSLContext tls;
    private Pause beforeEachAnswer = () -> {};
    private Runnable whenSilent = () -> {};
    private CountDownLatch readsAgain = new CountDownLatch(0);

    /** Answers so at that step: to a command, to {@link #GREETING} or {@link #TAKEN}. */
    PoliteScript at(String step, String answer) {
        answers.put(step, answer);
        return this;
    }

    /** Something that takes a while. */
    interface Pause {
        void last() throws InterruptedException;
    }

    /** Lets that pass before each answer. */
    PoliteScript before(Pause pause) {
        beforeEachAnswer = pause;
        return this;
    }

    /** Tells when it has fallen silent. */
    PoliteScript whenSilent(Runnable action) {
        whenSilent = action;
        return this;
    }

    /** Reads nothing of the mail itself until the latch opens. */
    PoliteScript holdingData(CountDownLatch latch) {
        readsAgain = latch;
        return this;
    }

    /** Offers STARTTLS. */
    PoliteScript offering(SSLContext context) {
        startTls = context;
        return this;
    }

    /** Speaks TLS from the first byte. */
    PoliteScript behind(SSLContext context) {
        tls = context;
        return this;
    }

    @Override
    public void run(Talk talk) throws Exception {
        if (tls != null) {
            talk.secure(tls);
        }
        answer(talk, GREETING);
        goOn(talk);
    }

    /** From the first command on. */
    void goOn(Talk talk) throws Exception {
        while (true) {
            String command = talk.hear().split(" ", 2)[0].toUpperCase(Locale.ROOT);
            answer(talk, command);
            if (command.equals("STARTTLS") && startTls != null) {
                talk.secure(startTls);
            } else if (command.equals("DATA") && answers.get("DATA").startsWith("354")) {
                readsAgain.await();
                while (!talk.hear().equals(".")) {
                    // The mail itself.
                }
                answer(talk, TAKEN);
            }
        }
    }

    private String extensions() {
        return "250-mail.plant.test\n" + (startTls == null ? "" : "250-STARTTLS\n") + "250 AUTH PLAIN LOGIN XOAUTH2";
    }

    private void answer(Talk talk, String step) throws Exception {
        beforeEachAnswer.last();
        String answer = answers.getOrDefault(step, step.equals("EHLO") ? extensions() : "500 what?");
        switch (answer) {
            case HANG_UP -> throw new EOFException();
            case SILENCE -> {
                whenSilent.run();
                talk.beSilent();
            }
            default -> talk.say(answer);
        }
    }
}
