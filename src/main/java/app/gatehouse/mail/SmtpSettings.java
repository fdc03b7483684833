/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.mail;

import app.gatehouse.people.EmailAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * The mail server and what stands on its mails, without any secret. Immutable.
 *
 * @param host name or address of the server, as typed
 * @param port 1 to 65535
 * @param username empty without a sign-in
 * @param sender the address in From
 * @param senderName the name in From; may be empty
 * @param timeout how long to wait for a connection and for each answer
 * @param caCertificates PEM of the only authorities to trust at the mail server, where the administrator chose a file;
 *     otherwise those of the Java that runs. The token endpoint may show a certificate of either
 * @param tokens where access tokens come from; there if and only if the sign-in is XOAUTH2
 */
public record SmtpSettings(
        String host,
        int port,
        SmtpSecurity security,
        SmtpSignIn signIn,
        String username,
        EmailAddress sender,
        String senderName,
        Duration timeout,
        Optional<String> caCertificates,
        Optional<TokenEndpoint> tokens) {
    /** What holds until an administrator says otherwise. */
    public static final Duration USUAL_TIMEOUT = Duration.ofSeconds(20);
    /** Shortest time-out. */
    public static final Duration SHORTEST_TIMEOUT = Duration.ofSeconds(5);
    /** Longest time-out. */
    public static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(2);

    /**
     * Where access tokens come from (RFC 6749 §3.2).
     *
     * @param address an https address; http only on the machine itself
     * @param clientId the name under which Gatehouse is registered there
     */
    public record TokenEndpoint(String address, String clientId) {
        private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

        /** Whether secrets may go there: by https, or by http to the machine itself; without a name, password or fragment. */
        public static boolean isAllowed(String address) {
            URI uri;
            try {
                uri = new URI(address);
            } catch (URISyntaxException e) {
                return false;
            }
            if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
                return false;
            }
            return "https".equalsIgnoreCase(uri.getScheme())
                    || ("http".equalsIgnoreCase(uri.getScheme()) && HERE.contains(uri.getHost()));
        }
    }

    /**
     * Whether a secret that is kept for {@code other} may go to this server as well: only where it would go to the same
     * server, protected in the same way, under the same name. Otherwise somebody could have it sent to a server of
     * their own.
     */
    public boolean sendsSecretsWhere(SmtpSettings other) {
        return host.equalsIgnoreCase(other.host)
                && port == other.port
                && security == other.security
                && signIn == other.signIn
                && username.equals(other.username)
                && caCertificates.equals(other.caCertificates)
                && tokens.equals(other.tokens);
    }

    /** Names no server and no address. */
    @Override
    public String toString() {
        return "SmtpSettings[" + security + ", " + signIn + "]";
    }
}
