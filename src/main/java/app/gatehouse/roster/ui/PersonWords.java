/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster.ui;

import app.gatehouse.ui.controls.Tone;
import java.util.Optional;

/**
 * A person of the table, in words.
 *
 * @param mfa what they have besides the password
 * @param lastSignIn when they came in last
 * @param state how they stand at the gate
 */
record PersonWords(String name, String username, String role, Factor mfa, String lastSignIn, State state) {
    /**
     * The second factor.
     *
     * @param on false: there is none
     */
    record Factor(String words, String icon, boolean on) {}

    /**
     * How they stand at the gate.
     *
     * @param pill how it looks; empty where nothing is out of the ordinary
     */
    record State(String words, Optional<Look> pill) {}

    /** The looks of what is out of the ordinary. */
    record Look(Tone tone, String icon) {}

    /** Says nothing about who it is. */
    @Override
    public String toString() {
        return "PersonWords";
    }
}
