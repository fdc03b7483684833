/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator;

import app.gatehouse.crypto.Hmac;
import app.gatehouse.otp.OtpSecret;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Which secrets a person has, as marks under a key of its own: telling whether one is there costs the same however many
 * there are, and no secret is held. For one adding; not thread-safe.
 */
final class KnownSecrets {
    private final byte[] key = new byte[Hmac.LENGTH];
    private final Set<ByteBuffer> marks = new HashSet<>();

    KnownSecrets(SecureRandom random) {
        random.nextBytes(key);
    }

    /** Notes a secret. As with {@link OwnSecretGuard}, zeros at its end make no difference. */
    void add(OtpSecret secret) {
        marks.add(mark(secret));
    }

    boolean contains(OtpSecret secret) {
        return marks.contains(mark(secret));
    }

    private ByteBuffer mark(OtpSecret secret) {
        byte[] filled = OwnSecretGuard.filledUp(secret);
        try {
            return ByteBuffer.wrap(Hmac.sha256(key, filled));
        } finally {
            Arrays.fill(filled, (byte) 0);
        }
    }
}
