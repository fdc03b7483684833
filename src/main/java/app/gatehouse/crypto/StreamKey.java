/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.crypto;

import org.bouncycastle.crypto.StreamCipher;
import org.bouncycastle.crypto.engines.ChaCha7539Engine;
import org.bouncycastle.crypto.engines.Salsa20Engine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/**
 * A stream of key bytes that is laid over a text, for files of other programs. Goes on where the last call ended, so one
 * object serves one message and one thread. Does not authenticate.
 */
public final class StreamKey {
    private final StreamCipher cipher;

    private StreamKey(StreamCipher cipher, Secret key, byte[] nonce) {
        this.cipher = cipher;
        cipher.init(true, new ParametersWithIV(new KeyParameter(key.bytes()), nonce));
    }

    /** ChaCha20 (RFC 8439): key of 32 bytes, nonce of 12, counter from 0. */
    public static StreamKey chaCha20(Secret key, byte[] nonce) {
        return new StreamKey(new ChaCha7539Engine(), key, nonce);
    }

    /** Salsa20: key of 32 bytes, nonce of 8. */
    public static StreamKey salsa20(Secret key, byte[] nonce) {
        return new StreamKey(new Salsa20Engine(), key, nonce);
    }

    /** The text with the stream laid over it: a new array that the caller wipes. */
    public byte[] over(byte[] text) {
        byte[] out = new byte[text.length];
        cipher.processBytes(text, 0, text.length, out, 0);
        return out;
    }
}
