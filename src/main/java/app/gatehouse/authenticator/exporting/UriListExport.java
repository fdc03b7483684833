/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.exporting;

import app.gatehouse.otp.OtpAuthUri;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Account addresses, one a line, in clear: what nearly every program takes in, and everybody can read. Colons in names are
 * left out, as {@link OtpAuthUri#format} says. Stateless, thread-safe.
 */
public final class UriListExport {
    private UriListExport() {}

    /** UTF-8, which the caller wipes. The accounts stay the caller's. */
    public static byte[] write(List<OtpAuthUri> accounts) {
        StringBuilder lines = new StringBuilder();
        for (OtpAuthUri account : accounts) {
            lines.append(account.format()).append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
