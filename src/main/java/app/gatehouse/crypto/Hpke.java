/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.crypto;

import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.hpke.HPKEContextWithEncapsulation;

/**
 * Sealing to a public key: HPKE (RFC 9180), base mode, DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. Whoever seals
 * needs no secret and can open nothing. Stateless, thread-safe.
 *
 * <p>A key pair is named by its seed, from which {@code DeriveKeyPair} makes it. Each message has a key pair of its own
 * inside, hence its own AES key. Proves nothing about who has sealed: everybody who knows the public key can.
 */
public final class Hpke {
    /** Bytes of a seed. */
    public static final int SEED_LENGTH = 32;

    /** Bytes of a public key. */
    public static final int PUBLIC_KEY_LENGTH = 32;

    /** Bytes of what stands before each sealed message: the public half of the message's own key pair. */
    public static final int ENCAPSULATION_LENGTH = 32;

    /** Bytes by which sealing makes a message longer. */
    public static final int OVERHEAD = ENCAPSULATION_LENGTH + Sealed.TAG_LENGTH;

    private Hpke() {}

    /** The public key of a seed. Gives nothing of the seed away, but tells whether somebody guessed it. */
    public static byte[] publicKey(Secret seed) {
        HPKE hpke = hpke();
        return hpke.serializePublicKey(keyPair(hpke, seed).getPublic());
    }

    /**
     * Seals a message so that the seed of the public key opens it.
     *
     * @param info what the message is for
     * @param associated what it is bound to
     * @return encapsulation, then the sealed message
     */
    public static byte[] seal(byte[] publicKey, byte[] info, byte[] associated, byte[] message, SecureRandom random) {
        HPKE hpke = hpke();
        try (Secret own = Secret.random(random, SEED_LENGTH)) {
            HPKEContextWithEncapsulation context =
                    hpke.setupBaseS(hpke.deserializePublicKey(publicKey), info, keyPair(hpke, own));
            byte[] sealed = context.seal(associated, message);
            byte[] encapsulation = context.getEncapsulation();
            byte[] all = Arrays.copyOf(encapsulation, encapsulation.length + sealed.length);
            System.arraycopy(sealed, 0, all, encapsulation.length, sealed.length);
            return all;
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("Sealing does not fail", e);
        }
    }

    /**
     * Gives the message back.
     *
     * @return a new array that the caller wipes
     * @throws AuthenticationFailed when any byte of any argument is not the one that was used; nothing is given out then
     */
    public static byte[] open(Secret seed, byte[] info, byte[] associated, byte[] sealed) throws AuthenticationFailed {
        if (sealed.length < OVERHEAD) {
            throw new AuthenticationFailed();
        }
        HPKE hpke = hpke();
        byte[] encapsulation = Arrays.copyOf(sealed, ENCAPSULATION_LENGTH);
        byte[] message = Arrays.copyOfRange(sealed, ENCAPSULATION_LENGTH, sealed.length);
        try {
            return hpke.setupBaseR(encapsulation, keyPair(hpke, seed), info).open(associated, message);
        } catch (InvalidCipherTextException | IllegalStateException e) {
            // The second: an encapsulation of low order, whose shared secret everybody knows (RFC 9180, 7.1.4).
            throw new AuthenticationFailed();
        }
    }

    private static AsymmetricCipherKeyPair keyPair(HPKE hpke, Secret seed) {
        if (seed.length() != SEED_LENGTH) {
            throw new IllegalArgumentException("Seed of 32 bytes wanted");
        }
        return hpke.deriveKeyPair(seed.bytes());
    }

    private static HPKE hpke() {
        return new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }
}
