/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import app.gatehouse.crypto.Argon2id;
import app.gatehouse.crypto.Hpke;
import app.gatehouse.crypto.Secret;
import java.security.SecureRandom;
import java.util.Arrays;

/** How a typed key is stretched: the cost and the salt. Immutable; equal ones give the same result for the same key. */
final class Stretch {
    /** Bytes of a salt. */
    static final int SALT_LENGTH = 32;

    private final Argon2id.Parameters parameters;
    private final byte[] salt;

    /** Copies the salt. */
    Stretch(Argon2id.Parameters parameters, byte[] salt) {
        this.parameters = parameters;
        this.salt = salt.clone();
    }

    /** With a new salt. */
    static Stretch fresh(Argon2id.Parameters parameters, SecureRandom random) {
        byte[] salt = new byte[SALT_LENGTH];
        random.nextBytes(salt);
        return new Stretch(parameters, salt);
    }

    Argon2id.Parameters parameters() {
        return parameters;
    }

    /** A copy. */
    byte[] salt() {
        return salt.clone();
    }

    /** The stretched key. Slow. {@code typed} stays the caller's. */
    Secret derive(Secret typed) {
        return Secret.taking(Argon2id.derive(typed.bytes(), salt, parameters, Hpke.SEED_LENGTH));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Stretch that && parameters.equals(that.parameters) && Arrays.equals(salt, that.salt);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(salt);
    }
}
