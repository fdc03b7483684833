/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator;

import java.util.Arrays;

/**
 * What an account shows at one moment. Close it; that wipes it.
 *
 * @param step which code it is; while it stays the same, so do the codes
 * @param now the code
 * @param next the one that follows
 */
public record TimedCode(long step, char[] now, char[] next) implements AutoCloseable {
    @Override
    public void close() {
        Arrays.fill(now, '\0');
        Arrays.fill(next, '\0');
    }

    @Override
    public String toString() {
        return "TimedCode";
    }
}
