/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.mail;

/** How the station signs in at the mail server. */
public enum SmtpSignIn {
    /** Not at all: a relay that knows the station by its address. */
    NONE,
    /** Username and password (RFC 4954). */
    PASSWORD,
    /** An OAuth 2.0 access token, got by a refresh token (RFC 6749 §6, the XOAUTH2 mechanism). */
    XOAUTH2
}
