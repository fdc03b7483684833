/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.crypto;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Signatures of RFC 8032 by the JDK's own code. Stateless, thread-safe.
 *
 * <p>The JDK's key objects cannot be wiped: a copy of the seed stays on the heap until the memory is used again.
 */
public final class Ed25519 {
    /** Bytes of a seed, the private half. */
    public static final int SEED_LENGTH = 32;

    /** Bytes of a public key. */
    public static final int PUBLIC_LENGTH = 32;

    /** Bytes of a signature. */
    public static final int SIGNATURE_LENGTH = 64;

    private static final String NAME = "Ed25519";

    /** What stands before the 32 bytes in X.509's encoding of a public key (RFC 8410). */
    private static final byte[] X509_FRONT = HexFormat.of().parseHex("302a300506032b6570032100");

    private Ed25519() {}

    /** A new pair; the receiver closes the seed. */
    public static Pair make(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(NAME);
            generator.initialize(NamedParameterSpec.ED25519, random);
            KeyPair pair = generator.generateKeyPair();
            byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            byte[] encoded = pair.getPublic().getEncoded();
            return new Pair(Secret.taking(seed), Arrays.copyOfRange(encoded, X509_FRONT.length, encoded.length));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has Ed25519", e);
        }
    }

    /** The signature of a message. */
    public static byte[] sign(Secret seed, byte[] message) {
        try {
            PrivateKey key = KeyFactory.getInstance(NAME)
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed.bytes()));
            Signature signature = Signature.getInstance(NAME);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has Ed25519", e);
        }
    }

    /** Whether the signature is the message's under this public key; false also for bytes that are no key or signature. */
    public static boolean verify(byte[] publicKey, byte[] message, byte[] signed) {
        if (publicKey.length != PUBLIC_LENGTH || signed.length != SIGNATURE_LENGTH) {
            return false;
        }
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        encoded.writeBytes(X509_FRONT);
        encoded.writeBytes(publicKey);
        try {
            PublicKey key = KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(encoded.toByteArray()));
            Signature signature = Signature.getInstance(NAME);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(signed);
        } catch (InvalidKeySpecException | InvalidKeyException | SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has Ed25519", e);
        }
    }

    /** A seed and its public key. {@link #close()} wipes the seed. */
    public static final class Pair implements AutoCloseable {
        private final Secret seed;
        private final byte[] publicKey;

        /** Takes both over. */
        public Pair(Secret seed, byte[] publicKey) {
            this.seed = seed;
            this.publicKey = publicKey;
        }

        /** The private half; stays this object's. */
        public Secret seed() {
            return seed;
        }

        /** The public half. */
        public byte[] publicKey() {
            return publicKey.clone();
        }

        @Override
        public void close() {
            seed.close();
        }

        @Override
        public String toString() {
            return "Ed25519.Pair";
        }
    }
}
