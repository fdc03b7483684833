/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.password;

/** Whether a new password may be taken. */
public enum Verdict {
    /** It may. */
    OK,
    /** It has fewer characters than the rule asks. */
    TOO_SHORT,
    /** It has more than {@link PasswordRules#LONGEST} characters. */
    TOO_LONG,
    /** Many people use it, or it is a name of this station or person. */
    COMMON,
    /** A master password that takes fewer guesses than {@link Estimate#MASTER}. */
    TOO_EASY,
    /** Half a character stands in it (an unpaired surrogate), so it could not be typed again. */
    NOT_TEXT
}
