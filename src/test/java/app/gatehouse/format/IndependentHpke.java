/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.format;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import java.util.Arrays;
import javax.crypto.KeyAgreement;

/**
 * The receiver of RFC 9180, base mode, DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM, by the RFC's text alone, on
 * the JDK's X25519. Shares nothing with the program, nor with the library that it uses.
 */
final class IndependentHpke {
    private static final byte[] KEM = {'K', 'E', 'M', 0, 0x20};
    private static final byte[] NONE = {};

    private IndependentHpke() {}

    /** 7.1.3: DeriveKeyPair. */
    static byte[] privateKey(byte[] seed) throws GeneralSecurityException {
        return expand(KEM, extract(KEM, NONE, "dkp_prk", seed), "sk", NONE, 32);
    }

    /** The public half. */
    static byte[] publicKey(byte[] privateKey) throws GeneralSecurityException {
        byte[] basePoint = new byte[32];
        basePoint[0] = 9;
        return x25519(privateKey, basePoint);
    }

    /** 4.1 Decap, 5.1 KeyScheduleR, 5.2 Open of the first message. */
    static byte[] open(byte[] privateKey, byte[] encapsulation, byte[] info, byte[] associated, byte[] sealed)
            throws GeneralSecurityException {
        return open(2, privateKey, encapsulation, info, associated, sealed);
    }

    /** As the other, with AES-128-GCM (1) or AES-256-GCM (2). */
    static byte[] open(int aead, byte[] privateKey, byte[] encapsulation, byte[] info, byte[] associated, byte[] sealed)
            throws GeneralSecurityException {
        byte[] suite = {'H', 'P', 'K', 'E', 0, 0x20, 0, 1, 0, (byte) aead};
        byte[] agreed = x25519(privateKey, encapsulation);
        byte[] context = IndependentReader.join(encapsulation, publicKey(privateKey));
        byte[] shared = expand(KEM, extract(KEM, NONE, "eae_prk", agreed), "shared_secret", context, 32);
        byte[] schedule = IndependentReader.join(
                new byte[1], extract(suite, NONE, "psk_id_hash", NONE), extract(suite, NONE, "info_hash", info));
        byte[] secret = extract(suite, shared, "secret", NONE);
        byte[] key = expand(suite, secret, "key", schedule, 16 * aead);
        byte[] nonce = expand(suite, secret, "base_nonce", schedule, 12);
        return IndependentReader.gcm(key, nonce, associated, sealed);
    }

    private static byte[] extract(byte[] suite, byte[] salt, String label, byte[] key) throws GeneralSecurityException {
        byte[] labelled = IndependentReader.join(ascii("HPKE-v1"), suite, ascii(label), key);
        return IndependentReader.hmac(salt.length == 0 ? new byte[32] : salt, labelled);
    }

    /** For at most one block of output. */
    private static byte[] expand(byte[] suite, byte[] key, String label, byte[] info, int length)
            throws GeneralSecurityException {
        byte[] labelled = IndependentReader.join(
                new byte[] {0, (byte) length}, ascii("HPKE-v1"), suite, ascii(label), info, new byte[] {1});
        return Arrays.copyOf(IndependentReader.hmac(key, labelled), length);
    }

    private static byte[] x25519(byte[] scalar, byte[] point) throws GeneralSecurityException {
        byte[] bigEndian = new byte[32];
        for (int i = 0; i < 32; i++) {
            bigEndian[i] = point[31 - i];
        }
        bigEndian[0] &= 0x7f;
        KeyFactory keys = KeyFactory.getInstance("X25519");
        PrivateKey own = keys.generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, scalar));
        PublicKey other =
                keys.generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, new BigInteger(1, bigEndian)));
        KeyAgreement agreement = KeyAgreement.getInstance("X25519");
        agreement.init(own);
        agreement.doPhase(other, true);
        return agreement.generateSecret();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
