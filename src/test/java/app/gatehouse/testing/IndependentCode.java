/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.testing;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What an authenticator app on a phone shows: RFC 6238 with SHA-1, 6 digits, 30 s, written anew from the RFC so that our
 * own code is not its own judge.
 */
public final class IndependentCode {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private IndependentCode() {}

    /** The code of a base32 secret at a moment. */
    public static String of(String base32, Instant moment) {
        return of(bytes(base32), "HmacSHA1", 6, moment.getEpochSecond() / 30);
    }

    /** The code of a counter, or of a step of time; {@code hmac} is what Java calls it. */
    public static String of(byte[] key, String hmac, int digits, long counter) {
        try {
            Mac mac = Mac.getInstance(hmac);
            mac.init(new SecretKeySpec(key, "RAW"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(counter).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7fffffff;
            return String.format(Locale.ROOT, "%0" + digits + "d", number % (int) Math.pow(10, digits));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The bytes of a base32 secret. */
    public static byte[] bytes(String base32) {
        StringBuilder bits = new StringBuilder();
        for (int i = 0; i < base32.length(); i++) {
            String five = Integer.toBinaryString(32 + LETTERS.indexOf(base32.charAt(i)));
            bits.append(five.substring(1));
        }
        byte[] bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
        return bytes;
    }
}
