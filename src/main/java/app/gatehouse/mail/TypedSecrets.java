/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.mail;

import java.util.Arrays;

/**
 * The secrets that an administrator typed; an empty one stands for "as stored". Close it: that wipes them.
 *
 * @param main password or refresh token
 * @param client secret of the OAuth client
 */
public record TypedSecrets(char[] main, char[] client) implements AutoCloseable {
    @Override
    public void close() {
        Arrays.fill(main, '\0');
        Arrays.fill(client, '\0');
    }

    @Override
    public String toString() {
        return "TypedSecrets";
    }
}
