/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings.ui;

import app.gatehouse.mail.SmtpForm;

/** The fields of the e-mail page that something can be wrong with, in reading order. */
public enum MailField {
    /** The mail server. */
    HOST,
    /** Its port. */
    PORT,
    /** The name to sign in with. */
    USERNAME,
    /** The password. What is wrong with it no form knows. */
    PASSWORD,
    /** The address in From. */
    SENDER,
    /** Where access tokens come from. */
    ENDPOINT,
    /** The name under which Gatehouse is registered there. */
    CLIENT,
    /** The refresh token, as the password. */
    TOKEN,
    /** The file with the authorities to trust. */
    CA,
    /** How long to wait. */
    TIMEOUT,
    /** The name in From. */
    SENDER_NAME;

    /** The field that a problem is one of. */
    static MailField of(SmtpForm.Problem problem) {
        return switch (problem) {
            case HOST_EMPTY, HOST_WRONG -> HOST;
            case PORT_WRONG -> PORT;
            case USERNAME_EMPTY, USERNAME_WRONG -> USERNAME;
            case SENDER_EMPTY, SENDER_WRONG -> SENDER;
            case ENDPOINT_EMPTY, ENDPOINT_WRONG -> ENDPOINT;
            case CLIENT_EMPTY, CLIENT_WRONG -> CLIENT;
            case CA_WRONG -> CA;
            case TIMEOUT_WRONG -> TIMEOUT;
            case SENDER_NAME_WRONG -> SENDER_NAME;
        };
    }

    /** Whether it stands in the block that opens in place. */
    boolean isAdvanced() {
        return compareTo(SENDER) > 0;
    }
}
