/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.mail;

import app.gatehouse.task.Cancellation;

/** Hands one letter to a mail server, once. A port. Blocks; thread-safe. */
public interface Mailer {
    /**
     * Connects, signs in, hands the letter over, and waits until the server has taken it (250 after DATA). Never sends
     * without the protection that the settings ask for. Closes neither secrets nor letter.
     *
     * <p>Every wait is bounded by the settings' time-out, and all of it together by a few of them.
     *
     * @param secrets for XOAUTH2 {@code main} is the access token, not the refresh token
     * @param cancellation ends it early: {@link MailFailure.Reason#CANCELLED}
     */
    void send(SmtpSettings settings, SmtpSecrets secrets, Letter letter, Cancellation cancellation) throws MailFailure;
}
