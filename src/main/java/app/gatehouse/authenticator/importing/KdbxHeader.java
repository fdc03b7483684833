/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.importing;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** The outer header of a KeePass file, format 4, as far as it is needed. */
final class KdbxHeader {
    private static final int END = 0;
    private static final int CIPHER = 2;
    private static final int COMPRESSION = 3;
    private static final int SEED = 4;
    private static final int VECTOR = 7;
    private static final int DERIVATION = 11;

    /** Type of a list's end, where the type of a value stands otherwise. */
    private static final int LIST_END = 0;

    private final Map<Integer, byte[]> fields = new HashMap<>();
    private final Map<String, byte[]> derivation = new HashMap<>();
    private final int length;

    /** Reads it from the start of the file. */
    KdbxHeader(byte[] file) throws Stopped {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        try {
            in.position(8);
            in.getShort();
            int major = in.getShort() & 0xffff;
            if (major != 4) {
                throw Stopped.damaged(Format.KEEPASS, major > 4 ? Fault.NEWER : Fault.OLDER);
            }
            int id;
            do {
                id = in.get() & 0xff;
                fields.put(id, taken(in));
            } while (id != END);
            readList(ByteBuffer.wrap(field(DERIVATION)).order(ByteOrder.LITTLE_ENDIAN));
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw Stopped.damaged(Format.KEEPASS, Fault.CUT);
        }
        length = in.position();
    }

    private void readList(ByteBuffer in) {
        in.getShort();
        while (in.get() != LIST_END) {
            String name = new String(taken(in), StandardCharsets.UTF_8);
            derivation.put(name, taken(in));
        }
    }

    private static byte[] taken(ByteBuffer in) {
        int size = in.getInt();
        if (size < 0 || size > in.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] value = new byte[size];
        in.get(value);
        return value;
    }

    private byte[] field(int id) throws Stopped {
        byte[] value = fields.get(id);
        if (value == null) {
            throw Stopped.damaged(Format.KEEPASS, Fault.MISSING_PART);
        }
        return value;
    }

    /** How many bytes of the file it is. */
    int length() {
        return length;
    }

    /** Which cipher, in hexadecimal digits. */
    String cipher() throws Stopped {
        return HexFormat.of().formatHex(field(CIPHER));
    }

    boolean compressed() throws Stopped {
        return number(field(COMPRESSION)) == 1;
    }

    byte[] seed() throws Stopped {
        return field(SEED);
    }

    byte[] vector() throws Stopped {
        return field(VECTOR);
    }

    /** A value of the key derivation. */
    byte[] derivation(String name) throws Stopped {
        byte[] value = derivation.get(name);
        if (value == null) {
            throw Stopped.damaged(Format.KEEPASS, Fault.MISSING_PART);
        }
        return value;
    }

    boolean hasDerivation(String name) {
        return derivation.containsKey(name);
    }

    /** A number of the key derivation; what does not fit is -1. */
    long derivationNumber(String name) throws Stopped {
        return number(derivation(name));
    }

    private static long number(byte[] value) {
        ByteBuffer in = ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN);
        return switch (value.length) {
            case Integer.BYTES -> in.getInt() & 0xffffffffL;
            case Long.BYTES -> Math.max(-1, in.getLong());
            default -> -1;
        };
    }
}
