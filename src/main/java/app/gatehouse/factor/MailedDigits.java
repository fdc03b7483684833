/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import app.gatehouse.crypto.Hmac;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Six random digits of which only a salted hash is left once they are written into a letter. The hash keeps them out of what
 * is seen by chance (a log, a picture of the screen's memory); it does not hold back somebody who reads this program's
 * memory and tries a million codes. Immutable.
 */
final class MailedDigits {
    /** How many digits a code has. */
    static final int LENGTH = 6;

    private static final int CODES = 1_000_000;
    private static final int SALT_BYTES = 16;
    private static final int RADIX = 10;

    private final byte[] salt;
    private final byte[] hash;

    /** Remembers the digits, which stay the caller's. */
    MailedDigits(char[] digits, SecureRandom random) {
        salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        hash = hash(digits);
    }

    /** A code, each of the million equally likely and none hanging on another. To be wiped by the caller. */
    static char[] draw(SecureRandom random) {
        // nextInt draws again where a remainder would favour the small numbers.
        int number = random.nextInt(CODES);
        char[] digits = new char[LENGTH];
        for (int i = LENGTH - 1; i >= 0; i--) {
            digits[i] = (char) ('0' + number % RADIX);
            number /= RADIX;
        }
        return digits;
    }

    /** Whether these are the digits; takes the same time wherever they differ. */
    boolean are(char[] digits) {
        return MessageDigest.isEqual(hash, hash(digits));
    }

    private byte[] hash(char[] digits) {
        byte[] bytes = new byte[2 * digits.length];
        for (int i = 0; i < digits.length; i++) {
            bytes[2 * i] = (byte) (digits[i] >> Byte.SIZE);
            bytes[2 * i + 1] = (byte) digits[i];
        }
        byte[] code = Hmac.sha256(salt, bytes);
        Arrays.fill(bytes, (byte) 0);
        return code;
    }

    @Override
    public String toString() {
        return "MailedDigits";
    }
}
