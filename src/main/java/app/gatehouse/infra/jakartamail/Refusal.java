/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.jakartamail;

import app.gatehouse.mail.MailFailure.Reason;
import jakarta.mail.MessagingException;

/** The server said no, or what is no answer. Holds none of its words. */
final class Refusal extends MessagingException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    Refusal(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
