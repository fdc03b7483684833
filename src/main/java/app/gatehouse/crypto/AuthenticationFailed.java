/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.crypto;

/** The sealed bytes, their associated data or the key are not the ones that were used. Says nothing about which. */
public final class AuthenticationFailed extends Exception {
    private static final long serialVersionUID = 1L;

    /** Carries no detail, on purpose. */
    public AuthenticationFailed() {
        super("Authentication failed");
    }
}
