/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.otp;

/**
 * Codes of Steam Guard: the truncated value of RFC 4226 under SHA-1 and steps of 30 s, written with five letters out of
 * 26, the least significant first. Not standardised; the test values are those that KeePassXC took from the Steam app.
 * Immutable, thread-safe; the time is given, never read.
 */
public final class SteamCode implements TimeCodes {
    /** How many letters a code has. */
    public static final int LETTERS = 5;

    /** How long a code lasts, in seconds. */
    public static final int PERIOD_SECONDS = 30;

    /** Digits and letters that are not mistaken for one another. */
    private static final char[] ALPHABET = "23456789BCDFGHJKMNPQRTVWXY".toCharArray();

    @Override
    public int periodSeconds() {
        return PERIOD_SECONDS;
    }

    @Override
    public char[] code(OtpSecret secret, long step) {
        int value = Hotp.value(OtpAlgorithm.SHA1, secret, step);
        char[] code = new char[LETTERS];
        for (int i = 0; i < LETTERS; i++) {
            code[i] = ALPHABET[value % ALPHABET.length];
            value /= ALPHABET.length;
        }
        return code;
    }
}
