/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import java.time.Instant;

/**
 * Somebody with an opening password of their own.
 *
 * @param since when it was made
 */
public record Opener(long personId, String username, String name, Instant since) {
    /** Says nothing about who it is, so that it can stand in a log by mistake. */
    @Override
    public String toString() {
        return "Opener " + personId;
    }
}
