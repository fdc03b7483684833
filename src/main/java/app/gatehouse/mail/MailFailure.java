/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.mail;

/** A mail did not leave. Holds no word of the dialogue with the server. */
public final class MailFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** For that reason. */
    public MailFailure(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** Which step failed. */
    public enum Reason {
        /** No mail server is set up. */
        NOT_SET_UP(false),
        /** The vault was locked meanwhile. */
        LOCKED(false),
        /** The server's name is not known. */
        NAME_NOT_FOUND(true),
        /** Nobody listens at that port, or the way there is closed. */
        NO_CONNECTION(true),
        /** No answer within the time-out, or far too slow. */
        NO_ANSWER(true),
        /** The connection broke off in the middle. */
        BROKEN_OFF(true),
        /** What answers does not speak SMTP, or speaks without an end. */
        NOT_SMTP(false),
        /** The server does not offer STARTTLS. */
        NO_STARTTLS(false),
        /** The server's certificate has run out, or does not hold yet. */
        CERTIFICATE_EXPIRED(false),
        /** The certificate is for another name. */
        CERTIFICATE_WRONG_HOST(false),
        /** Nobody that is trusted has signed the certificate. */
        CERTIFICATE_UNKNOWN(false),
        /** The kept CA file holds no certificate that can be read. */
        CA_FILE(false),
        /** TLS could not be agreed on for another reason. */
        TLS(false),
        /** Username and password, or the token, were refused. */
        SIGN_IN_REFUSED(false),
        /** The server asks for a sign-in, or offers no kind of sign-in that is known here. */
        SIGN_IN_KIND(false),
        /** The token endpoint refused the refresh token or the client. */
        TOKEN_REFUSED(false),
        /** The token endpoint could not be reached, or answered what makes no sense. */
        TOKEN_UNREACHABLE(true),
        /** The server refused the sender's address. */
        SENDER_REFUSED(false),
        /** The server refused the recipient's address. */
        RECIPIENT_REFUSED(false),
        /** The server refused the mail itself. */
        MESSAGE_REFUSED(false),
        /** The server is too busy now (an answer of 4xx). */
        BUSY(true),
        /** Given up by the person. */
        CANCELLED(false);

        private final boolean passing;

        Reason(boolean passing) {
            this.passing = passing;
        }

        /** Whether the same may work a little later. */
        public boolean isPassing() {
            return passing;
        }

        /**
         * The key of the sentence that says what happened; with {@code .change} behind it, of the one that says what to
         * change. In both {@code {0}} is the server that failed and {@code {1}} the port of the mail server.
         */
        public String messageKey() {
            return "mail.failure." + name();
        }
    }
}
