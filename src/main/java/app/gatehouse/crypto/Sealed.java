/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.crypto;

import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM with a tag of 16 bytes (NIST SP 800-38D). Stateless, thread-safe.
 *
 * <p>Does not choose keys or nonces: the caller sees to it that no pair of them is ever used twice, in Gatehouse by
 * deriving the key anew ({@link Hkdf}) from a random salt for each message.
 */
public final class Sealed {
    /** Bytes of a key. */
    public static final int KEY_LENGTH = 32;

    /** Bytes of a nonce. */
    public static final int NONCE_LENGTH = 12;

    /** Bytes by which sealing makes a message longer. */
    public static final int TAG_LENGTH = 16;

    private static final int TAG_BITS = TAG_LENGTH * 8;

    private Sealed() {}

    /** Encrypts the message and binds the associated data to it; the tag stands at the end of the result. */
    public static byte[] seal(Secret key, byte[] nonce, byte[] message, byte[] associated) {
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce);
            cipher.updateAAD(associated);
            return cipher.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES-256-GCM", e);
        }
    }

    /**
     * Gives the message back.
     *
     * @return a new array that the caller wipes
     * @throws AuthenticationFailed when any byte of any argument is not the one that was used; nothing is given out then
     */
    public static byte[] open(Secret key, byte[] nonce, byte[] sealed, byte[] associated) throws AuthenticationFailed {
        if (sealed.length < TAG_LENGTH) {
            throw new AuthenticationFailed();
        }
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce);
            cipher.updateAAD(associated);
            return cipher.doFinal(sealed);
        } catch (AEADBadTagException e) {
            throw new AuthenticationFailed();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES-256-GCM", e);
        }
    }

    private static Cipher cipher(int mode, Secret key, byte[] nonce) throws GeneralSecurityException {
        if (key.length() != KEY_LENGTH || nonce.length != NONCE_LENGTH) {
            throw new IllegalArgumentException("Key of 32 bytes and nonce of 12 wanted");
        }
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key.bytes(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
