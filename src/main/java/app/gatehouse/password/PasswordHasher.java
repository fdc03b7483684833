/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.password;

import app.gatehouse.crypto.Argon2id;
import app.gatehouse.crypto.Secret;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * Hashes people's passwords with Argon2id and compares them. Thread-safe and slow on purpose: never on the screen's
 * thread. Passwords passed in are not changed; the caller wipes them.
 *
 * <p>Every call of {@link #verify} and {@link #spend} costs the same, whatever was typed. Does not count tries.
 */
public final class PasswordHasher {
    /** The program's own cost: above OWASP's floor of 19 MiB and two passes (decisions, 10). */
    public static final Argon2id.Parameters STANDARD = new Argon2id.Parameters(19 * 1024, 2, 1);

    private static final int SALT_LENGTH = 16;
    private static final int HASH_LENGTH = 32;

    private final SecureRandom random;
    private final Argon2id.Parameters parameters;

    /** New hashes cost as the parameters say. */
    public PasswordHasher(SecureRandom random, Argon2id.Parameters parameters) {
        this.random = random;
        this.parameters = parameters;
    }

    /**
     * Hashes a password that the rules have taken, under a new salt.
     *
     * @return a PHC string: {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}
     * @throws IllegalArgumentException when it is one that the rules refuse: too long, no text
     */
    public String hash(char[] password) {
        byte[] salt = new byte[SALT_LENGTH];
        random.nextBytes(salt);
        try (Secret encoded = PasswordText.encode(password)
                .orElseThrow(() -> new IllegalArgumentException("Not a password that the rules take"))) {
            byte[] hash = Argon2id.derive(encoded.bytes(), salt, parameters, HASH_LENGTH);
            return new PhcHash(parameters, salt, hash).toString();
        }
    }

    /**
     * Whether this is the password of that hash. False, at the same cost, for what can be nobody's password.
     *
     * @throws IllegalArgumentException when the hash is not one of {@link #hash}
     */
    public boolean verify(char[] password, String phc) {
        PhcHash stored = PhcHash.parse(phc);
        Optional<Secret> encoded = PasswordText.encode(password);
        try (Secret tried = encoded.orElseGet(() -> Secret.taking(new byte[0]))) {
            byte[] hash = Argon2id.derive(tried.bytes(), stored.salt(), stored.parameters(), stored.hash().length);
            return MessageDigest.isEqual(hash, stored.hash()) && encoded.isPresent();
        }
    }

    /** Whether a hash was made at another cost than new ones are, so that it should be made anew. */
    public boolean needsRehash(String phc) {
        return !PhcHash.parse(phc).parameters().equals(parameters);
    }

    /** Costs what {@link #verify} costs and compares with nothing: for a name that nobody has. */
    public void spend(char[] password) {
        try (Secret tried = PasswordText.encode(password).orElseGet(() -> Secret.taking(new byte[0]))) {
            Argon2id.derive(tried.bytes(), new byte[SALT_LENGTH], parameters, HASH_LENGTH);
        }
    }
}
