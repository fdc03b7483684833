/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.jakartamail;

import app.gatehouse.mail.MailFailure.Reason;
import java.io.IOException;

/** The connection failed, and why. */
final class WireFault extends IOException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    WireFault(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
