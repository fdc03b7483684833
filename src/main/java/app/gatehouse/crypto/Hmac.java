/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.crypto;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * HMAC (RFC 2104). Stateless, thread-safe.
 *
 * <p>Leaves no copy of the key behind: the JDK's own HMAC overwrites the copies that it is handed, and the pads made of
 * them are overwritten by a second key. Does not compare: {@link java.security.MessageDigest#isEqual} does.
 */
public final class Hmac {
    /** Length of {@link #sha256} in bytes. */
    public static final int LENGTH = 32;

    private Hmac() {}

    /** The code of the parts, one after the other, under a key that is not empty. The parts' borders are not marked. */
    public static byte[] sha256(byte[] key, byte[]... parts) {
        return of(Hash.SHA256, key, parts);
    }

    /** As {@link #sha256} with another hash. */
    public static byte[] of(Hash hash, byte[] key, byte[]... parts) {
        Mac mac = keyed(hash, key);
        for (byte[] part : parts) {
            mac.update(part);
        }
        byte[] code = mac.doFinal();
        forget(hash, mac);
        return code;
    }

    /** A code to be computed many times; {@link #forget} ends it. */
    static Mac keyed(Hash hash, byte[] key) {
        try {
            Mac mac = Mac.getInstance(hash.algorithm);
            mac.init(new PassingKey(hash.algorithm, key));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + hash.algorithm, e);
        }
    }

    static void forget(Hash hash, Mac mac) {
        try {
            mac.init(new PassingKey(hash.algorithm, new byte[1]));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + hash.algorithm, e);
        }
    }

    /** The hash inside. */
    public enum Hash {
        /** For one-time codes only: 20 bytes. */
        SHA1("HmacSHA1"),
        /** 32 bytes. */
        SHA256("HmacSHA256"),
        /** 64 bytes. */
        SHA512("HmacSHA512");

        private final String algorithm;

        Hash(String algorithm) {
            this.algorithm = algorithm;
        }
    }

    /** A key that keeps no copy of its own: {@code SecretKeySpec} would, and cannot be wiped. */
    private static final class PassingKey implements SecretKey {
        private static final long serialVersionUID = 1L;

        private final String algorithm;
        private final transient byte[] bytes;

        PassingKey(String algorithm, byte[] bytes) {
            this.algorithm = algorithm;
            this.bytes = bytes;
        }

        @Override
        public String getAlgorithm() {
            return algorithm;
        }

        @Override
        public String getFormat() {
            return "RAW";
        }

        @Override
        public byte[] getEncoded() {
            return bytes.clone();
        }
    }
}
