/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.mail;

/** How the way to the mail server is protected. */
public enum SmtpSecurity {
    /** TLS from the first byte (RFC 8314 §3.3). */
    TLS(465),
    /** TLS after the STARTTLS command (RFC 3207), and never without it. */
    STARTTLS(587),
    /** Not at all. */
    NONE(25);

    private final int usualPort;

    SmtpSecurity(int usualPort) {
        this.usualPort = usualPort;
    }

    /** The port that servers use for it. */
    public int usualPort() {
        return usualPort;
    }
}
