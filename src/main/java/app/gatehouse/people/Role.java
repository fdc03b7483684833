/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people;

/** What a person may do at this station; each role may do what the ones before it may. */
public enum Role {
    /** Signs in. */
    OPERATOR,
    /** Also opens the vault and unlocks people. */
    SHIFT_LEADER,
    /** Everything. */
    ADMINISTRATOR
}
