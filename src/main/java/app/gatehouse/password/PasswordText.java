/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.password;

import app.gatehouse.crypto.Secret;
import app.gatehouse.crypto.Utf8;
import java.util.Optional;

/** Typed passwords, as far as rules and hashes look at them. */
final class PasswordText {
    /** Longer input is refused unread: whatever NFC makes of it, it has more than {@link PasswordRules#LONGEST}. */
    static final int LONGEST_TYPED = 16 * PasswordRules.LONGEST;

    private static final int CONTINUATION_MASK = 0xC0;
    private static final int CONTINUATION = 0x80;

    private PasswordText() {}

    /** The bytes that are hashed; nothing when it is too long, or no text, and so nobody's password. */
    static Optional<Secret> encode(char[] typed) {
        if (typed.length > LONGEST_TYPED || !Utf8.canEncode(typed)) {
            return Optional.empty();
        }
        Secret encoded = Utf8.encode(typed);
        if (codePoints(encoded) > PasswordRules.LONGEST) {
            encoded.close();
            return Optional.empty();
        }
        return Optional.of(encoded);
    }

    /** Code points of UTF-8: every byte that continues none. */
    static int codePoints(Secret encoded) {
        int count = 0;
        for (byte b : encoded.bytes()) {
            if ((b & CONTINUATION_MASK) != CONTINUATION) {
                count++;
            }
        }
        return count;
    }
}
