/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** One numbered backup code, readable: eight digits. Close it after showing it; that wipes the digits. Not thread-safe. */
public final class BackupCode implements AutoCloseable {
    private final int setNumber;
    private final int number;
    private final char[] digits;
    private final Optional<Instant> usedAt;

    BackupCode(int setNumber, int number, char[] digits, Optional<Instant> usedAt) {
        this.setNumber = setNumber;
        this.number = number;
        this.digits = digits.clone();
        this.usedAt = usedAt;
    }

    /** The set it belongs to. */
    public int setNumber() {
        return setNumber;
    }

    /** Its place on the sheet, from 1. */
    public int number() {
        return number;
    }

    /** A copy of the eight digits, to be wiped by the caller; zeros after {@link #close()}. */
    public char[] digits() {
        return digits.clone();
    }

    /** When it was spent; empty while it still works. */
    public Optional<Instant> usedAt() {
        return usedAt;
    }

    /** Whether it has these digits; takes the same time wherever they differ. */
    boolean is(char[] others) {
        int difference = digits.length ^ others.length;
        for (int i = 0; i < digits.length && i < others.length; i++) {
            difference |= digits[i] ^ others[i];
        }
        return difference == 0;
    }

    /** Wipes the digits; a second call does nothing. */
    @Override
    public void close() {
        Arrays.fill(digits, '\0');
    }

    /** Says nothing of the digits. */
    @Override
    public String toString() {
        return "BackupCode " + number;
    }
}
