/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.crypto;

import java.util.Arrays;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.TwofishEngine;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.paddings.PKCS7Padding;
import org.bouncycastle.crypto.paddings.PaddedBufferedBlockCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/**
 * Decrypts what other programs wrote with a block cipher in CBC mode and PKCS #7 padding. Gatehouse itself writes nothing
 * in this way. Stateless, thread-safe.
 *
 * <p>Does not authenticate: right padding proves nothing, so the caller checks a code before ({@link Hmac}), or what comes
 * out.
 */
public enum CbcCipher {
    /** AES (FIPS 197). */
    AES,
    /** Twofish, an option of KeePass files. */
    TWOFISH;

    /** Bytes of a block, and of the vector that a message begins with. */
    public static final int BLOCK = 16;

    private BlockCipher engine() {
        return this == AES ? AESEngine.newInstance() : new TwofishEngine();
    }

    /**
     * Decrypts.
     *
     * @param key 32 bytes
     * @param vector {@value #BLOCK} bytes
     * @return a new array that the caller wipes
     * @throws AuthenticationFailed where length or padding are not right
     */
    public byte[] decrypt(Secret key, byte[] vector, byte[] text) throws AuthenticationFailed {
        if (text.length == 0 || text.length % BLOCK != 0) {
            throw new AuthenticationFailed();
        }
        PaddedBufferedBlockCipher cipher =
                new PaddedBufferedBlockCipher(CBCBlockCipher.newInstance(engine()), new PKCS7Padding());
        cipher.init(false, new ParametersWithIV(new KeyParameter(key.bytes()), vector));
        byte[] out = new byte[text.length];
        try {
            int length = cipher.processBytes(text, 0, text.length, out, 0);
            length += cipher.doFinal(out, length);
            return Arrays.copyOf(out, length);
        } catch (InvalidCipherTextException e) {
            throw new AuthenticationFailed();
        } finally {
            Arrays.fill(out, (byte) 0);
        }
    }
}
