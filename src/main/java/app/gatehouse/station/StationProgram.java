/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.station;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the station runs when somebody comes and goes. Kept in the vault alone: what stands in the plain file of the locked
 * station may be anybody's, and must not be run.
 *
 * @param signIn program and arguments that run when somebody has signed in; empty: none
 * @param signOut the same when they are gone
 * @param endAtSignOut whether the first one is ended then, where it still runs
 */
public record StationProgram(List<String> signIn, List<String> signOut, boolean endAtSignOut) {
    /** None. */
    public static final StationProgram NONE = new StationProgram(List.of(), List.of(), false);

    /** Copies the lists. */
    public StationProgram {
        signIn = List.copyOf(signIn);
        signOut = List.copyOf(signOut);
    }

    /** Out of words; what makes no sense runs nothing. */
    static StationProgram of(Words words) {
        return new StationProgram(
                ArgumentLine.read(words.text("program-sign-in", "")).orElse(List.of()),
                ArgumentLine.read(words.text("program-sign-out", "")).orElse(List.of()),
                words.flag("program-end", NONE.endAtSignOut));
    }

    /** The words that {@link #of} reads. */
    Map<String, String> words(String prefix) {
        Map<String, String> words = new TreeMap<>();
        words.put(prefix + "program-sign-in", ArgumentLine.write(signIn));
        words.put(prefix + "program-sign-out", ArgumentLine.write(signOut));
        words.put(prefix + "program-end", Boolean.toString(endAtSignOut));
        return words;
    }
}
