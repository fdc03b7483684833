/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator;

import app.gatehouse.otp.OtpSecret;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;

/**
 * Refuses the secrets that Gatehouse itself verifies. Compares with every one of them, and each time all of it, so that how
 * long it takes says nothing about anybody's secret. Close it; that wipes them.
 *
 * <p>Two keys that differ in zeros at their end give the same codes (RFC 2104 fills keys up with zeros), so they count as
 * the same.
 */
final class OwnSecretGuard implements AutoCloseable {
    private final List<byte[]> verified;

    /** Takes the secrets over: they are closed. */
    OwnSecretGuard(List<OtpSecret> verified) {
        this.verified = verified.stream().map(OwnSecretGuard::taken).toList();
    }

    private static byte[] taken(OtpSecret secret) {
        try (secret) {
            return secret.filledUp();
        }
    }

    /** Whether this is one of them. */
    boolean refuses(OtpSecret secret) {
        byte[] asked = secret.filledUp();
        boolean found = false;
        for (byte[] own : verified) {
            found |= MessageDigest.isEqual(own, asked);
        }
        Arrays.fill(asked, (byte) 0);
        return found;
    }

    @Override
    public void close() {
        verified.forEach(each -> Arrays.fill(each, (byte) 0));
    }
}
