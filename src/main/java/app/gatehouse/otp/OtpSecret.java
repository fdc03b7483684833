/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.otp;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * The key of one account: bytes that are overwritten on {@link #close()}. Thread-safe.
 *
 * <p>Never in a text, a log or an exception: {@link #toString()} says nothing of it, and it has no {@code equals}. Use
 * after closing throws {@link IllegalStateException}.
 */
public final class OtpSecret implements AutoCloseable {
    /** The most bytes that a secret may have; real ones have 10 to 64. */
    public static final int MOST_BYTES = 256;

    /** What we issue: 160 bits, as RFC 4226 recommends (section 4, R6). */
    public static final int ISSUED_BYTES = 20;

    private final byte[] bytes;
    private boolean closed;

    private OtpSecret(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A secret with a copy of the given bytes; the caller wipes its own.
     *
     * @throws IllegalArgumentException for none or more than {@value #MOST_BYTES}
     */
    public static OtpSecret of(byte[] bytes) {
        if (bytes.length == 0 || bytes.length > MOST_BYTES) {
            throw new IllegalArgumentException("a secret has 1 to " + MOST_BYTES + " bytes");
        }
        return new OtpSecret(bytes.clone());
    }

    /** A new random secret of {@value #ISSUED_BYTES} bytes. */
    public static OtpSecret generate(SecureRandom random) {
        byte[] bytes = new byte[ISSUED_BYTES];
        random.nextBytes(bytes);
        return new OtpSecret(bytes);
    }

    /** A copy, which the caller wipes. */
    public synchronized byte[] copy() {
        if (closed) {
            throw new IllegalStateException("the secret is wiped");
        }
        return bytes.clone();
    }

    /** How many bits it has. Under 80 a person should be warned. */
    public int bits() {
        return bytes.length * Byte.SIZE;
    }

    /** As Base32 in groups of four ("JBSW Y3DP …"), to be typed by hand; the caller wipes it. */
    public char[] keyText() {
        char[] plain = base32();
        char[] grouped = new char[plain.length + (plain.length - 1) / 4];
        int at = 0;
        for (int i = 0; i < plain.length; i++) {
            if (i > 0 && i % 4 == 0) {
                grouped[at++] = ' ';
            }
            grouped[at++] = plain[i];
        }
        Arrays.fill(plain, '\0');
        return grouped;
    }

    /** Whether both have the same bytes; takes the same time wherever they differ. */
    public boolean sameAs(OtpSecret other) {
        byte[] mine = copy();
        byte[] theirs = other.copy();
        try {
            return MessageDigest.isEqual(mine, theirs);
        } finally {
            Arrays.fill(mine, (byte) 0);
            Arrays.fill(theirs, (byte) 0);
        }
    }

    /**
     * Whether both give the same codes because they differ in zeros at their end alone (RFC 2104 fills keys up with zeros);
     * takes the same time wherever they differ.
     */
    public boolean givesCodesOf(OtpSecret other) {
        byte[] mine = filledUp();
        byte[] theirs = other.filledUp();
        try {
            return MessageDigest.isEqual(mine, theirs);
        } finally {
            Arrays.fill(mine, (byte) 0);
            Arrays.fill(theirs, (byte) 0);
        }
    }

    /** The key as HMAC uses it, with zeros up to {@value #MOST_BYTES} bytes; the caller wipes it. */
    public byte[] filledUp() {
        byte[] copy = copy();
        try {
            return Arrays.copyOf(copy, MOST_BYTES);
        } finally {
            Arrays.fill(copy, (byte) 0);
        }
    }

    char[] base32() {
        byte[] copy = copy();
        try {
            return Base32.encode(copy);
        } finally {
            Arrays.fill(copy, (byte) 0);
        }
    }

    /** Overwrites the bytes; a second call does nothing. */
    @Override
    public synchronized void close() {
        closed = true;
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public String toString() {
        return "OtpSecret";
    }
}
