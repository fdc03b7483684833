/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/**
 * The printed key that opens the vault: 32 Crockford symbols in 8 groups of 4, of which the last two are a check. Not
 * thread-safe; {@link #close()} wipes it.
 */
public final class RecoveryKey implements AutoCloseable {
    /** Number of groups. */
    public static final int GROUPS = 8;

    /** Symbols of one group. */
    public static final int GROUP_LENGTH = 4;

    private static final int LENGTH = GROUPS * GROUP_LENGTH;

    private final char[] symbols;

    private RecoveryKey(char[] symbols) {
        this.symbols = symbols;
    }

    /** A new key: 150 random bits and their check. */
    public static RecoveryKey random(SecureRandom random) {
        byte[] values = new byte[LENGTH];
        random.nextBytes(values);
        for (int i = 0; i < LENGTH; i++) {
            values[i] &= 31;
        }
        RecoveryKeyCheck.complete(values);
        char[] symbols = new char[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            symbols[i] = Crockford.symbol(values[i]);
        }
        Arrays.fill(values, (byte) 0);
        return new RecoveryKey(symbols);
    }

    /**
     * Reads what a person typed: small letters, spaces and dashes are fine, O is read as 0, I and L as 1.
     *
     * @param typed not changed; the caller wipes it
     */
    public static ParseResult parse(char[] typed) {
        byte[] values = new byte[LENGTH];
        int count = 0;
        try {
            for (char c : typed) {
                if (Crockford.isFiller(c)) {
                    continue;
                }
                int value = Crockford.value(c);
                if (value < 0) {
                    return ParseResult.none(Problem.NOT_A_SYMBOL);
                }
                if (count < LENGTH) {
                    values[count] = (byte) value;
                }
                count++;
            }
            if (count != LENGTH) {
                return ParseResult.none(count < LENGTH ? Problem.TOO_SHORT : Problem.TOO_LONG);
            }
            if (!RecoveryKeyCheck.fits(values)) {
                return ParseResult.none(Problem.SLIP);
            }
            char[] symbols = new char[LENGTH];
            for (int i = 0; i < LENGTH; i++) {
                symbols[i] = Crockford.symbol(values[i]);
            }
            return new ParseResult(Problem.NONE, Optional.of(new RecoveryKey(symbols)));
        } finally {
            Arrays.fill(values, (byte) 0);
        }
    }

    /** Group 0 to 7, four symbols, a new array that the caller wipes. */
    public char[] group(int index) {
        int from = index * GROUP_LENGTH;
        return Arrays.copyOfRange(symbols, from, from + GROUP_LENGTH);
    }

    /** All groups with dashes between them, 39 characters, a new array that the caller wipes. */
    public char[] text() {
        char[] text = new char[LENGTH + GROUPS - 1];
        for (int i = 0, at = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP_LENGTH == 0) {
                text[at++] = '-';
            }
            text[at++] = symbols[i];
        }
        return text;
    }

    /** The 32 symbols without dashes: what the key is derived from. A new array that the caller wipes. */
    char[] symbols() {
        return symbols.clone();
    }

    /** Overwrites the symbols. A second call does nothing. */
    @Override
    public void close() {
        Arrays.fill(symbols, '\0');
    }

    @Override
    public String toString() {
        return "RecoveryKey";
    }

    /**
     * What came of reading.
     *
     * @param problem why there is no key, or {@link Problem#NONE}
     * @param key the key, to be closed by the receiver
     */
    public record ParseResult(Problem problem, Optional<RecoveryKey> key) {
        static ParseResult none(Problem problem) {
            return new ParseResult(problem, Optional.empty());
        }
    }

    /** Why a typed key is none. */
    public enum Problem {
        /** It is one. */
        NONE,
        /** Fewer than 32 symbols, all of them possible so far. */
        TOO_SHORT,
        /** More than 32 symbols. */
        TOO_LONG,
        /** A character that no key has, such as U or a full stop. */
        NOT_A_SYMBOL,
        /** 32 symbols whose check does not fit: at least one is wrong, or two are swapped. */
        SLIP
    }
}
