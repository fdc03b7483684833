/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.password.PasswordRules;
import app.gatehouse.people.PasswordChange;

/** Why a new password was not taken, in words. */
final class PasswordWords {
    private PasswordWords() {}

    /** The sentence of a refusal; {@link PasswordChange#CHANGED} is none. */
    static String refusal(PasswordChange why, int fewest, Words words) {
        return switch (why) {
            case TOO_SHORT -> words.of("signin.password.too-short", Integer.toString(fewest));
            case TOO_LONG -> words.of("signin.password.too-long", Integer.toString(PasswordRules.LONGEST));
            case COMMON -> words.of("signin.password.common");
            case SAME_AS_OLD -> words.of("signin.password.same");
            case NOT_TEXT -> words.of("signin.password.not-text");
            case NOT_PROVEN -> words.of("signin.in.attempt-over");
            case CHANGED -> throw new IllegalArgumentException("not a refusal");
        };
    }

    /** Words of a key. */
    interface Words {
        /** The sentence, its places filled in. */
        String of(String key, Object... arguments);
    }
}
