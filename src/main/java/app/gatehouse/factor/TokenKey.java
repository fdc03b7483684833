/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import app.gatehouse.otp.OtpParameters;
import app.gatehouse.otp.OtpSecret;
import java.util.Optional;

/**
 * What a token computes its codes from. Close it; that wipes the secret.
 *
 * @param serial what stands on its back, where that is known
 * @param parameters by time or by counter, never Steam's letters; the counter is the first one to expect
 */
public record TokenKey(Optional<TokenSerial> serial, OtpParameters parameters, OtpSecret secret)
        implements AutoCloseable {
    /** Wipes the secret. */
    @Override
    public void close() {
        secret.close();
    }

    @Override
    public String toString() {
        return "TokenKey";
    }
}
