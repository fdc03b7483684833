/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.station;

import java.time.Duration;
import java.util.Set;

/**
 * What this station asks of its people. Kept in the vault.
 *
 * @param mfaRequired nobody enters without a second factor
 * @param methods the second factors that may be set up
 * @param idle sign out after so long without a touch or a key
 * @param longest sign out after so long at the latest
 * @param triesBeforeWait wrong tries of a kind before the first wait
 * @param recentTiles the last four people as tiles on the sign-in screen
 * @param hideCodes codes of accounts stay hidden until touched
 */
public record Policy(
        boolean mfaRequired,
        Set<Method> methods,
        Duration idle,
        Duration longest,
        int triesBeforeWait,
        boolean recentTiles,
        boolean hideCodes) {
    /** What holds until an administrator says otherwise. */
    public static final Policy DEFAULT =
            new Policy(false, Set.of(Method.values()), Duration.ofMinutes(2), Duration.ofHours(12), 5, false, false);

    /** Copies the set. */
    public Policy {
        methods = Set.copyOf(methods);
    }
}
