/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings.ui;

import app.gatehouse.mail.SmtpForm;
import java.util.EnumSet;
import java.util.Set;

/** The fields of the e-mail page that something can be wrong with, in reading order. */
public enum MailField {
    /** The mail server. */
    HOST(SmtpForm.Problem.HOST_EMPTY, SmtpForm.Problem.HOST_WRONG),
    /** Its port. */
    PORT(SmtpForm.Problem.PORT_WRONG),
    /** The name to sign in with. */
    USERNAME(SmtpForm.Problem.USERNAME_EMPTY, SmtpForm.Problem.USERNAME_WRONG),
    /** The password. What is wrong with it no form knows. */
    PASSWORD,
    /** The address in From. */
    SENDER(SmtpForm.Problem.SENDER_EMPTY, SmtpForm.Problem.SENDER_WRONG),
    /** Where access tokens come from. */
    ENDPOINT(SmtpForm.Problem.ENDPOINT_EMPTY, SmtpForm.Problem.ENDPOINT_WRONG),
    /** The name under which Gatehouse is registered there. */
    CLIENT(SmtpForm.Problem.CLIENT_EMPTY, SmtpForm.Problem.CLIENT_WRONG),
    /** The refresh token, as the password. */
    TOKEN,
    /** The file with the authorities to trust. */
    CA(SmtpForm.Problem.CA_WRONG),
    /** How long to wait. */
    TIMEOUT(SmtpForm.Problem.TIMEOUT_WRONG),
    /** The name in From. */
    SENDER_NAME(SmtpForm.Problem.SENDER_NAME_WRONG);

    private final Set<SmtpForm.Problem> problems = EnumSet.noneOf(SmtpForm.Problem.class);

    MailField(SmtpForm.Problem... problems) {
        this.problems.addAll(Set.of(problems));
    }

    /** Whether that problem is one of this field. */
    boolean has(SmtpForm.Problem problem) {
        return problems.contains(problem);
    }

    /** Whether it stands in the block that opens in place. */
    boolean isAdvanced() {
        return ordinal() > SENDER.ordinal();
    }
}
