/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import java.util.Arrays;
import java.util.Optional;

/** What a person typed, pasted or scanned where digits are asked for. */
public final class CodeInput {
    private CodeInput() {}

    /**
     * The digits of a typed code, or empty if there are not exactly so many. Spaces of any kind are passed over. Only
     * {@code 0} to {@code 9} are digits: those of other scripts are refused, not translated, because no app shows them.
     *
     * @return a new array, to be wiped by the caller; {@code typed} is left as it is
     */
    public static Optional<char[]> digits(char[] typed, int length) {
        char[] digits = new char[length];
        int found = 0;
        for (char c : typed) {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                continue;
            }
            if (c < '0' || c > '9' || found == length) {
                Arrays.fill(digits, '\0');
                return Optional.empty();
            }
            digits[found++] = c;
        }
        if (found < length) {
            Arrays.fill(digits, '\0');
            return Optional.empty();
        }
        return Optional.of(digits);
    }
}
