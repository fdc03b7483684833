/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.crypto;

import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Bytes that must not outlive their use: a key, an encoded password. {@link #close()} overwrites them.
 *
 * <p>Not thread-safe. Never prints, compares or serializes its content. Does not protect against copies that others make
 * of {@link #bytes()}, nor against the garbage collector having moved the array before.
 */
public final class Secret implements AutoCloseable {
    private final byte[] bytes;
    private boolean closed;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes the array itself, which from now on belongs to this object and is wiped with it. */
    public static Secret taking(byte[] bytes) {
        return new Secret(bytes);
    }

    /** Copies the array; the caller keeps, and wipes, its own. */
    public static Secret copyOf(byte[] bytes) {
        return new Secret(bytes.clone());
    }

    /** A new random key of that many bytes. */
    public static Secret random(SecureRandom random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return new Secret(bytes);
    }

    /** The live array, not a copy: do not keep it, do not change it. Fails after {@link #close()}. */
    public byte[] bytes() {
        if (closed) {
            throw new IllegalStateException("The secret was wiped");
        }
        return bytes;
    }

    /** An independent copy with its own life. */
    public Secret copy() {
        return copyOf(bytes());
    }

    /** Number of bytes. */
    public int length() {
        return bytes.length;
    }

    /** Overwrites the bytes with zeros. A second call does nothing. */
    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
        closed = true;
    }

    @Override
    public String toString() {
        return "Secret";
    }
}
