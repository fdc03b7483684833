/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import app.gatehouse.otp.OtpSecret;
import java.time.Instant;

/**
 * An app's secret as the vault keeps it. Close it; that wipes the secret.
 *
 * @param id of this factor; a factor that replaces it has another
 * @param since when it was activated
 * @param lastStep the last step whose code was accepted; codes up to it are refused
 * @param nearStep the last step whose code was recognised outside the window; that code is refused as well, or else a guess
 *     that hit a coming step would be worth keeping. {@link TotpWindow#NONE} if there was none
 */
public record TotpFactor(long id, long personId, OtpSecret secret, Instant since, long lastStep, long nearStep)
        implements AutoCloseable {
    /** Wipes the secret. */
    @Override
    public void close() {
        secret.close();
    }

    @Override
    public String toString() {
        return "TotpFactor";
    }
}
