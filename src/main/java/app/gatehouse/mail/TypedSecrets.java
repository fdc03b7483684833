/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.mail;

import java.util.Arrays;

/** The secrets that an administrator typed; an empty one stands for "as stored". Close it: that wipes them. */
public final class TypedSecrets implements AutoCloseable {
    private final char[] main;
    private final char[] client;

    /**
     * Takes both arrays over.
     *
     * @param main password or refresh token
     * @param client secret of the OAuth client
     */
    public TypedSecrets(char[] main, char[] client) {
        this.main = main;
        this.client = client;
    }

    /** A copy that is closed by itself. */
    public TypedSecrets copy() {
        return new TypedSecrets(main.clone(), client.clone());
    }

    /** Password or refresh token: the array itself. */
    public char[] main() {
        return main;
    }

    /** Secret of the OAuth client: the array itself. */
    public char[] client() {
        return client;
    }

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
