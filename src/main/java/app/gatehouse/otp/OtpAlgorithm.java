/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.otp;

import app.gatehouse.crypto.Hmac;
import java.util.Optional;

/** The hashes that one-time codes are made with. */
public enum OtpAlgorithm {
    /** What we issue, and what every app understands. */
    SHA1(Hmac.Hash.SHA1),
    /** Taken from elsewhere, never issued: some apps silently compute SHA-1 in its place. */
    SHA256(Hmac.Hash.SHA256),
    /** As {@link #SHA256}. */
    SHA512(Hmac.Hash.SHA512);

    private final Hmac.Hash hash;

    OtpAlgorithm(Hmac.Hash hash) {
        this.hash = hash;
    }

    byte[] hmac(byte[] key, byte[] message) {
        return Hmac.of(hash, key, message);
    }

    /** The algorithm of a name as it stands in account addresses ("SHA1", "sha-256", "HmacSHA512"); empty if unknown. */
    public static Optional<OtpAlgorithm> named(String name) {
        return switch (Ascii.lower(name)) {
            case "sha1", "sha-1", "hmacsha1" -> Optional.of(SHA1);
            case "sha256", "sha-256", "hmacsha256" -> Optional.of(SHA256);
            case "sha512", "sha-512", "hmacsha512" -> Optional.of(SHA512);
            default -> Optional.empty();
        };
    }
}
