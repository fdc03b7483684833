/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.crypto;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.Arrays;
import org.bouncycastle.crypto.macs.Poly1305;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Opens a message that libsodium's {@code crypto_secretstream_xchacha20poly1305} sealed in one piece, marked as the last:
 * what Ente writes. Built out of ChaCha20, Poly1305 and {@link HChaCha20}, since the library has no such thing and
 * libsodium is native code. Streams of several pieces are not read. Stateless, thread-safe.
 */
public final class SecretStream {
    /** Bytes of the header, which some call a nonce. */
    public static final int HEADER_LENGTH = 24;

    /** Bytes by which sealing makes a message longer. */
    public static final int OVERHEAD = 17;

    private static final int TAG_FINAL = 3;
    private static final int BLOCK = 64;
    private static final int MAC = 16;

    private SecretStream() {}

    /**
     * Gives the message back.
     *
     * @param key 32 bytes
     * @param header {@value #HEADER_LENGTH} bytes
     * @return a new array that the caller wipes
     * @throws AuthenticationFailed when any byte is not the one that was used, or the piece is not the last
     */
    public static byte[] open(Secret key, byte[] header, byte[] sealed) throws AuthenticationFailed {
        if (header.length != HEADER_LENGTH || sealed.length < OVERHEAD) {
            throw new AuthenticationFailed();
        }
        byte[] nonce = new byte[12];
        nonce[0] = 1;
        System.arraycopy(header, 16, nonce, 4, 8);
        try (Secret subkey = HChaCha20.key(key, Arrays.copyOf(header, 16))) {
            StreamKey stream = StreamKey.chaCha20(subkey, nonce);
            byte[] macKey = stream.over(new byte[BLOCK]);
            byte[] marked = new byte[BLOCK];
            marked[0] = sealed[0];
            byte[] mark = stream.over(marked);
            byte tag = mark[0];
            mark[0] = sealed[0];
            byte[] text = Arrays.copyOfRange(sealed, 1, sealed.length - MAC);
            byte[] wanted = Arrays.copyOfRange(sealed, sealed.length - MAC, sealed.length);
            if (!MessageDigest.isEqual(wanted, mac(macKey, mark, text)) || tag != TAG_FINAL) {
                throw new AuthenticationFailed();
            }
            return stream.over(text);
        }
    }

    private static byte[] mac(byte[] key, byte[] mark, byte[] text) {
        Poly1305 poly = new Poly1305();
        poly.init(new KeyParameter(key, 0, 32));
        Arrays.fill(key, (byte) 0);
        poly.update(mark, 0, BLOCK);
        poly.update(text, 0, text.length);
        // libsodium pads by the length, where the RFC pads to a whole block. All its versions must, to read old
        // streams.
        int padding = (16 - BLOCK + text.length) & 0xf;
        poly.update(new byte[padding], 0, padding);
        byte[] lengths = ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(0)
                .putLong(BLOCK + (long) text.length)
                .array();
        poly.update(lengths, 0, lengths.length);
        byte[] mac = new byte[MAC];
        poly.doFinal(mac, 0);
        return mac;
    }
}
