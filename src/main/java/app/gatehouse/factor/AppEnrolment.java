/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import app.gatehouse.vault.VaultException;

/**
 * A new secret, shown to one person and not in force yet: nothing is saved before the first valid code, and a factor that
 * the person has goes on working until then. Close it when the screen is left; that wipes the secret. Thread-safe.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class AppEnrolment implements AutoCloseable {
    /**
     * The {@code otpauth:} URI for the QR code: SHA-1, six digits, 30 seconds, 160 bits, because that is all that every app
     * computes rightly. A secret: draw it and let go of it.
     *
     * @throws IllegalStateException after {@link #close()}
     */
    public String otpAuthUri() {
        throw new UnsupportedOperationException();
    }

    /**
     * The secret as people type it: 32 base32 letters in groups of four, with spaces between. To be wiped by the caller.
     *
     * @throws IllegalStateException after {@link #close()}
     */
    public char[] keyText() {
        throw new UnsupportedOperationException();
    }

    /** What the app will call it: "Gatehouse PS-04 · maria.kowalska". */
    public String label() {
        throw new UnsupportedOperationException();
    }

    /**
     * Tries the code that the app shows. The first valid one puts the secret in force, uses that code up, and makes ten
     * backup codes, in one save. Wrong codes are not counted: the person sees the secret.
     *
     * @param code left as it is; spaces are passed over
     */
    public Activation confirm(char[] code) throws VaultException {
        throw new UnsupportedOperationException();
    }

    /** Wipes the secret; a second call does nothing. */
    @Override
    public void close() {}
}
