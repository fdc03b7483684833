/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people;

/** What came of choosing a new password. */
public enum PasswordChange {
    /** The new one holds from now on. */
    CHANGED,
    /** Fewer characters than {@link People#fewestCharacters} asks. */
    TOO_SHORT,
    /** More than 128 characters. */
    TOO_LONG,
    /** Many people use it, or it is a name of this station or person. */
    COMMON,
    /** It is the present one. */
    SAME_AS_OLD,
    /** Half a character stands in it. */
    NOT_TEXT,
    /** The proof is too old, another person's, or of a kind that does not allow this: ask again. */
    NOT_PROVEN
}
