/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import app.gatehouse.otp.OtpParameters;
import app.gatehouse.otp.OtpSecret;

/**
 * A person's token as the vault keeps it. Close it; that wipes the secret. A moving factor is a counter, or a step of the
 * token's clock.
 *
 * @param id of this factor; a factor that replaces it has another
 * @param parameters how its codes are made; their counter says nothing here
 * @param next the lowest moving factor whose code may still be accepted
 * @param drift by how many steps the token's clock was ahead of the station's at the last accepted code; 0 for a counter
 * @param nearAt the last moving factor whose code was recognised outside the window; that code is refused as well, or else a
 *     guess that hit a coming one would be worth keeping. {@link TokenWindow#NONE} if there was none
 * @param nearWaits whether that was the last try, so that the code after it is accepted
 */
public record HeldToken(
        long id, OtpParameters parameters, OtpSecret secret, long next, int drift, long nearAt, boolean nearWaits)
        implements AutoCloseable {
    /** Wipes the secret. */
    @Override
    public void close() {
        secret.close();
    }

    @Override
    public String toString() {
        return "HeldToken";
    }
}
