/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.mail;

import app.gatehouse.crypto.Secret;
import app.gatehouse.mail.SmtpSettings.TokenEndpoint;
import java.security.MessageDigest;

/**
 * Remembers the refresh token that came in place of one that was used. A provider that gives each token out for one use
 * would otherwise refuse what an administrator typed, tested and then saved. In memory alone; thread-safe.
 */
final class Successors {
    private TokenEndpoint endpoint;
    private Secret first;
    private Secret newest;

    /** One was used and the endpoint gave another. Both stay the caller's. */
    synchronized void remember(TokenEndpoint by, Secret used, Secret next) {
        if (first == null || !endpoint.equals(by) || !same(newest, used)) {
            forget();
            endpoint = by;
            first = used.copy();
        } else {
            newest.close();
        }
        newest = next.copy();
    }

    /**
     * What is to be used now for a token that was typed: a copy, of itself where nothing came in its place. What one endpoint
     * gave goes to no other, whoever knows the token that it was given for.
     */
    synchronized Secret newest(TokenEndpoint by, Secret typed) {
        return first != null && endpoint.equals(by) && same(first, typed) ? newest.copy() : typed.copy();
    }

    /** Wipes what is remembered. */
    synchronized void forget() {
        if (first != null) {
            first.close();
            newest.close();
        }
        endpoint = null;
        first = null;
        newest = null;
    }

    private static boolean same(Secret one, Secret other) {
        return MessageDigest.isEqual(one.bytes(), other.bytes());
    }
}
