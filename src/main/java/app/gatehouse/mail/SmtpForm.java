/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.mail;

import app.gatehouse.people.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What stands in the fields about the mail server, as typed and without a secret. Blanks around a text count for nothing,
 * nor do fields that the kind of sign-in has no use for. Immutable.
 *
 * @param caCertificates what {@link CaFile#pem()} gave
 */
public record SmtpForm(
        String host,
        String port,
        SmtpSecurity security,
        SmtpSignIn signIn,
        String username,
        String sender,
        String senderName,
        String timeoutSeconds,
        Optional<String> caCertificates,
        String tokenEndpoint,
        String clientId) {
    /** Most code points of the sender's name, the username and the client's name. */
    public static final int LONGEST_NAME = 254;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");
    private static final int MOST_PORT = 65_535;

    /** Cuts the blanks off. */
    public SmtpForm {
        host = host.strip();
        port = port.strip();
        username = username.strip();
        sender = sender.strip();
        senderName = senderName.strip();
        timeoutSeconds = timeoutSeconds.strip();
        tokenEndpoint = tokenEndpoint.strip();
        clientId = clientId.strip();
    }

    /** The fields of a station that has no mail server yet. */
    public static SmtpForm empty() {
        SmtpSecurity security = SmtpSecurity.STARTTLS;
        return new SmtpForm(
                "",
                number(security.usualPort()),
                security,
                SmtpSignIn.PASSWORD,
                "",
                "",
                "",
                number(SmtpSettings.USUAL_TIMEOUT.toSeconds()),
                Optional.empty(),
                "",
                "");
    }

    /** The fields of settings. */
    public static SmtpForm of(SmtpSettings settings) {
        return new SmtpForm(
                settings.host(),
                number(settings.port()),
                settings.security(),
                settings.signIn(),
                settings.username(),
                settings.sender().text(),
                settings.senderName(),
                number(settings.timeout().toSeconds()),
                settings.caCertificates(),
                settings.tokens().map(SmtpSettings.TokenEndpoint::address).orElse(""),
                settings.tokens().map(SmtpSettings.TokenEndpoint::clientId).orElse(""));
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%d", value);
    }

    /** What is wrong with it; nothing when all is right. */
    public Set<Problem> problems() {
        Set<Problem> problems = EnumSet.noneOf(Problem.class);
        if (host.isEmpty()) {
            problems.add(Problem.HOST_EMPTY);
        } else if (!ServerName.isOne(host)) {
            problems.add(Problem.HOST_WRONG);
        }
        if (!isBetween(port, 1, MOST_PORT)) {
            problems.add(Problem.PORT_WRONG);
        }
        if (sender.isEmpty()) {
            problems.add(Problem.SENDER_EMPTY);
        } else if (EmailAddress.of(sender).isEmpty()) {
            problems.add(Problem.SENDER_WRONG);
        }
        if (!isName(senderName)) {
            problems.add(Problem.SENDER_NAME_WRONG);
        }
        if (!isBetween(
                timeoutSeconds, SmtpSettings.SHORTEST_TIMEOUT.toSeconds(), SmtpSettings.LONGEST_TIMEOUT.toSeconds())) {
            problems.add(Problem.TIMEOUT_WRONG);
        }
        if (caCertificates.filter(pem -> !isCaFile(pem)).isPresent()) {
            problems.add(Problem.CA_WRONG);
        }
        addSignInProblems(problems);
        return problems;
    }

    private void addSignInProblems(Set<Problem> problems) {
        if (signIn != SmtpSignIn.NONE) {
            if (username.isEmpty()) {
                problems.add(Problem.USERNAME_EMPTY);
            } else if (!isName(username)) {
                problems.add(Problem.USERNAME_WRONG);
            }
        }
        if (signIn == SmtpSignIn.XOAUTH2) {
            if (tokenEndpoint.isEmpty()) {
                problems.add(Problem.ENDPOINT_EMPTY);
            } else if (!SmtpSettings.TokenEndpoint.isAllowed(tokenEndpoint)) {
                problems.add(Problem.ENDPOINT_WRONG);
            }
            if (clientId.isEmpty()) {
                problems.add(Problem.CLIENT_EMPTY);
            } else if (!isName(clientId)) {
                problems.add(Problem.CLIENT_WRONG);
            }
        }
    }

    /** The settings that these fields say; fails where {@link #problems} finds any. */
    public SmtpSettings settings() {
        if (!problems().isEmpty()) {
            throw new IllegalArgumentException("Ask for the problems first");
        }
        return new SmtpSettings(
                host,
                Integer.parseInt(port),
                security,
                signIn,
                signIn == SmtpSignIn.NONE ? "" : username,
                EmailAddress.of(sender).orElseThrow(),
                senderName,
                Duration.ofSeconds(Integer.parseInt(timeoutSeconds)),
                caCertificates,
                signIn == SmtpSignIn.XOAUTH2
                        ? Optional.of(new SmtpSettings.TokenEndpoint(tokenEndpoint, clientId))
                        : Optional.empty());
    }

    private static boolean isBetween(String typed, long least, long most) {
        if (!NUMBER.matcher(typed).matches()) {
            return false;
        }
        int number = Integer.parseInt(typed);
        return number >= least && number <= most;
    }

    /** Text without a control character, half a character, or a line's end of any kind. */
    private static boolean isName(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_NAME
                && text.codePoints().noneMatch(codePoint -> switch (Character.getType(codePoint)) {
                    case Character.CONTROL,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> true;
                    default -> false;
                });
    }

    private static boolean isCaFile(String pem) {
        return CaFile.read(pem.getBytes(StandardCharsets.ISO_8859_1)) instanceof CaFile.Reading.Read;
    }

    /** Says nothing, so that it can stand in a log by mistake. */
    @Override
    public String toString() {
        return "SmtpForm";
    }

    /** What can be wrong. */
    public enum Problem {
        /** No server. */
        HOST_EMPTY,
        /** Neither a domain name nor an address. */
        HOST_WRONG,
        /** Not a number from 1 to 65535. */
        PORT_WRONG,
        /** A sign-in without a username. */
        USERNAME_EMPTY,
        /** A control character in it, or too long. */
        USERNAME_WRONG,
        /** No address to send from. */
        SENDER_EMPTY,
        /** Not an address. */
        SENDER_WRONG,
        /** A control character in it, or too long. */
        SENDER_NAME_WRONG,
        /** Not a number of seconds between {@link SmtpSettings#SHORTEST_TIMEOUT} and {@link SmtpSettings#LONGEST_TIMEOUT}. */
        TIMEOUT_WRONG,
        /** No certificate in it that can be read. */
        CA_WRONG,
        /** No token endpoint. */
        ENDPOINT_EMPTY,
        /** Not an https address. */
        ENDPOINT_WRONG,
        /** No client id. */
        CLIENT_EMPTY,
        /** A control character in it, or too long. */
        CLIENT_WRONG
    }
}
