/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import app.gatehouse.crypto.Hmac;
import app.gatehouse.otp.OtpSecret;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Which secrets are there already, as marks under a key of its own: telling whether one is there costs the same however
 * many there are, and no secret is held. Zeros at a secret's end make no difference ({@link OtpSecret#filledUp}). For one
 * adding; not thread-safe.
 */
public final class KnownSecrets {
    private final byte[] key = new byte[Hmac.LENGTH];
    private final Set<ByteBuffer> marks = new HashSet<>();

    /** None yet. */
    public KnownSecrets(SecureRandom random) {
        random.nextBytes(key);
    }

    /** Notes a secret, which stays the caller's. */
    public void add(OtpSecret secret) {
        marks.add(mark(secret));
    }

    /** Whether it was noted. */
    public boolean contains(OtpSecret secret) {
        return marks.contains(mark(secret));
    }

    private ByteBuffer mark(OtpSecret secret) {
        byte[] filled = secret.filledUp();
        try {
            return ByteBuffer.wrap(Hmac.sha256(key, filled));
        } finally {
            Arrays.fill(filled, (byte) 0);
        }
    }
}
