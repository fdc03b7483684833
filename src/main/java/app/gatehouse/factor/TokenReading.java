/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import app.gatehouse.otp.KeyText;
import java.util.List;

/** What came of reading a list of token keys. */
public sealed interface TokenReading {
    /**
     * It is a list. Close it; that wipes the keys.
     *
     * @param lines in their order; blank ones and remarks are left out
     * @param writing how its keys were read
     * @param sure whether the list says so itself; otherwise every key of it could be either, and somebody must say
     */
    record Read(List<TokenLine> lines, KeyText.Form writing, boolean sure) implements TokenReading, AutoCloseable {
        /** Copies the list. */
        public Read {
            lines = List.copyOf(lines);
        }

        /** The keys, in their order; still this list's. */
        public List<TokenKey> keys() {
            return lines.stream()
                    .filter(TokenLine.Good.class::isInstance)
                    .map(line -> ((TokenLine.Good) line).key())
                    .toList();
        }

        @Override
        public void close() {
            keys().forEach(TokenKey::close);
        }
    }

    /** It is something else: no line of it has a serial number and something like a key. */
    record NotAList() implements TokenReading {}

    /** It has more than {@value TokenCsv#MOST_LINES} lines, or more than {@value TokenCsv#MOST_BYTES} bytes. */
    record TooLarge() implements TokenReading {}
}
