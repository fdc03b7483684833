/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.otp;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Codes by counter (RFC 4226). Immutable, thread-safe.
 *
 * <p>Only computes and compares: which counters are looked at, what was used before, and how often one may try, belong to
 * the caller.
 */
public final class Hotp {
    private static final int[] POWERS = {1_000_000, 10_000_000, 100_000_000};

    private final OtpAlgorithm algorithm;
    private final int digits;

    /**
     * A maker of codes.
     *
     * @throws IllegalArgumentException unless digits is 6 to 8
     */
    public Hotp(OtpAlgorithm algorithm, int digits) {
        OtpParameters bounded = OtpParameters.hotp(algorithm, digits, 0);
        this.algorithm = bounded.algorithm();
        this.digits = bounded.digits();
    }

    /** How many digits a code has. */
    public int digits() {
        return digits;
    }

    /** The code of a counter: ASCII digits with leading zeros; the caller wipes it. */
    public char[] code(OtpSecret secret, long counter) {
        int value = value(algorithm, secret, counter) % POWERS[digits - OtpParameters.FEWEST_DIGITS];
        char[] code = new char[digits];
        for (int i = digits - 1; i >= 0; i--) {
            code[i] = (char) ('0' + value % 10);
            value /= 10;
        }
        return code;
    }

    /**
     * Whether this is the code of a counter: exactly these ASCII digits, no spaces, no other script's. Takes the same
     * time wherever a code of the right length differs.
     */
    public boolean matches(OtpSecret secret, long counter, CharSequence typed) {
        if (typed.length() != digits) {
            return false;
        }
        char[] code = code(secret, counter);
        int difference = 0;
        for (int i = 0; i < digits; i++) {
            difference |= code[i] ^ typed.charAt(i);
        }
        Arrays.fill(code, '\0');
        return difference == 0;
    }

    /** The 31 bits that a code is made of. */
    static int value(OtpAlgorithm algorithm, OtpSecret secret, long counter) {
        byte[] key = secret.copy();
        byte[] mac = algorithm.hmac(
                key, ByteBuffer.allocate(Long.BYTES).putLong(counter).array());
        Arrays.fill(key, (byte) 0);
        int value = truncate(mac);
        Arrays.fill(mac, (byte) 0);
        return value;
    }

    /** Dynamic truncation, RFC 4226, 5.3: 31 bits at the place that the last half byte names. */
    private static int truncate(byte[] mac) {
        int offset = mac[mac.length - 1] & 0xf;
        return ByteBuffer.wrap(mac).getInt(offset) & 0x7fffffff;
    }
}
