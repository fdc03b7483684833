/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.exporting;

import app.gatehouse.otp.Base32;
import app.gatehouse.otp.OtpSecret;
import java.util.Arrays;

/** Keys as text, which formats of text need; it cannot be wiped, so keep it in no field. Stateless. */
final class Keys {
    private Keys() {}

    static String base32(OtpSecret secret) {
        byte[] bytes = secret.copy();
        char[] letters = Base32.encode(bytes);
        try {
            return new String(letters);
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(letters, '\0');
        }
    }
}
