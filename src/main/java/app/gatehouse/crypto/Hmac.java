/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.crypto;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 (RFC 2104). Stateless, thread-safe. */
public final class Hmac {
    /** Length of the result in bytes. */
    public static final int LENGTH = 32;

    private Hmac() {}

    /** The code of the parts, one after the other, under a key that is not empty. The parts' borders are not marked. */
    public static byte[] sha256(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
