/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.oauth;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A body of {@code application/x-www-form-urlencoded}, written out of bytes so that no secret in it becomes a
 * {@code String}. Close it: that wipes it. Not thread-safe.
 */
final class FormBody implements AutoCloseable {
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final int START = 512;

    private byte[] bytes = new byte[START];
    private int length;

    FormBody add(String name, byte[] value) {
        if (length > 0) {
            put((byte) '&');
        }
        encode(name.getBytes(StandardCharsets.US_ASCII));
        put((byte) '=');
        encode(value);
        return this;
    }

    FormBody add(String name, String value) {
        return add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private void encode(byte[] value) {
        for (byte b : value) {
            boolean plain = (b >= 'a' && b <= 'z')
                    || (b >= 'A' && b <= 'Z')
                    || (b >= '0' && b <= '9')
                    || b == '-'
                    || b == '.'
                    || b == '_';
            if (plain) {
                put(b);
            } else {
                put((byte) '%');
                put(HEX[(b >> 4) & 0xf]);
                put(HEX[b & 0xf]);
            }
        }
    }

    private void put(byte b) {
        if (length == bytes.length) {
            byte[] longer = Arrays.copyOf(bytes, length * 2);
            Arrays.fill(bytes, (byte) 0);
            bytes = longer;
        }
        bytes[length++] = b;
    }

    /** A copy, to be wiped by the caller. */
    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }
}
