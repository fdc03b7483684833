/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator;

/** What came of keeping one entry that was typed, scanned or imported. */
public enum AddAnswer {
    /** It is kept. */
    ADDED,
    /** It is kept, but a name had more than {@link AccountText#LONGEST} characters and its end is gone. */
    ADDED_CUT,
    /** The person has an account with this secret; nothing changed. */
    ALREADY_HERE,
    /**
     * Gatehouse itself verifies codes of this secret for somebody here. Kept beside the password that it protects it would
     * be no second factor.
     */
    OWN_SECRET,
    /** The person has {@link Accounts#MOST} accounts. */
    TOO_MANY;

    /** Whether the entry is kept. */
    public boolean isAdded() {
        return this == ADDED || this == ADDED_CUT;
    }
}
