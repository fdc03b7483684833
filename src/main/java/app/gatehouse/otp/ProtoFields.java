/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.otp;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Walks over the fields of one protocol buffers message (the wire format of protobuf.dev, encoding). Strict: whatever does
 * not fit ends the walk with {@link Broken}. Groups, which were given up long ago, are not read.
 */
final class ProtoFields {
    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED_32 = 5;

    private final ByteBuffer in;
    private int field;
    private int wire;
    private long number;
    private byte[] bytes = {};

    ProtoFields(byte[] message) {
        in = ByteBuffer.wrap(message);
    }

    /** Goes to the next field; false at the end. */
    boolean next() throws Broken {
        Arrays.fill(bytes, (byte) 0);
        if (!in.hasRemaining()) {
            return false;
        }
        long tag = varint();
        if (tag < 8 || tag >>> 3 > 536_870_911) {
            throw new Broken();
        }
        field = (int) (tag >>> 3);
        wire = (int) (tag & 7);
        switch (wire) {
            case VARINT -> number = varint();
            case BYTES -> bytes = taken(varint());
            case FIXED_64 -> taken(8);
            case FIXED_32 -> taken(4);
            default -> throw new Broken();
        }
        return true;
    }

    /** The number of the field that we are at. */
    int field() {
        return field;
    }

    /** The value of a number; {@link Broken} if it is of another kind. */
    long number() throws Broken {
        require(wire == VARINT);
        return number;
    }

    /** A number that is at most 32 bits long, as enums and int32 are. */
    int small() throws Broken {
        long value = number();
        require(value == (int) value);
        return (int) value;
    }

    /** A copy of bytes, which the caller wipes. */
    byte[] bytes() throws Broken {
        require(wire == BYTES);
        return bytes.clone();
    }

    /** UTF-8. */
    String text() throws Broken {
        require(wire == BYTES);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Broken();
        }
    }

    private long varint() throws Broken {
        long value = 0;
        for (int shift = 0; shift < 70; shift += 7) {
            require(in.hasRemaining());
            byte b = in.get();
            require(shift < 63 || b == 0 || b == 1);
            value |= (long) (b & 0x7f) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw new Broken();
    }

    private byte[] taken(long length) throws Broken {
        require(length >= 0 && length <= in.remaining());
        byte[] part = new byte[(int) length];
        in.get(part);
        return part;
    }

    private static void require(boolean holds) throws Broken {
        if (!holds) {
            throw new Broken();
        }
    }

    /** Not a message of that kind. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        Broken() {
            super("broken message", null, false, false);
        }
    }
}
