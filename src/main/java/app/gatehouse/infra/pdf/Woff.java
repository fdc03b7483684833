/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks our own WOFF fonts to the TrueType that PDF wants (W3C, WOFF File Format 1.0): the same tables, each deflated.
 * For resources of this program only: it trusts their sizes.
 */
final class Woff {
    private static final int SIGNATURE = 0x774f4646;
    private static final int WOFF_HEADER = 44;
    private static final int WOFF_ENTRY = 20;
    private static final int SFNT_HEADER = 12;
    private static final int SFNT_ENTRY = 16;

    private Woff() {}

    static byte[] trueType(byte[] woff) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(woff);
        if (in.getInt(0) != SIGNATURE) {
            throw new IOException("not a WOFF font");
        }
        int tables = in.getShort(12);
        ByteBuffer out = ByteBuffer.allocate(in.getInt(16));
        header(out, in.getInt(4), tables);
        int offset = SFNT_HEADER + SFNT_ENTRY * tables;
        for (int i = 0; i < tables; i++) {
            int entry = WOFF_HEADER + WOFF_ENTRY * i;
            int packed = in.getInt(entry + 8);
            int length = in.getInt(entry + 12);
            out.putInt(in.getInt(entry))
                    .putInt(in.getInt(entry + 16))
                    .putInt(offset)
                    .putInt(length);
            byte[] table = table(woff, in.getInt(entry + 4), packed, length);
            System.arraycopy(table, 0, out.array(), offset, length);
            offset += (length + 3) & ~3;
        }
        return out.array();
    }

    private static void header(ByteBuffer out, int flavour, int tables) {
        int power = Integer.highestOneBit(tables);
        out.putInt(flavour).putShort((short) tables);
        out.putShort((short) (power * SFNT_ENTRY));
        out.putShort((short) Integer.numberOfTrailingZeros(power));
        out.putShort((short) ((tables - power) * SFNT_ENTRY));
    }

    private static byte[] table(byte[] woff, int offset, int packed, int length) throws IOException {
        byte[] table = new byte[length];
        if (packed == length) {
            System.arraycopy(woff, offset, table, 0, length);
            return table;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(woff, offset, packed);
            if (inflater.inflate(table) != length) {
                throw new IOException("a table of the font is cut off");
            }
        } catch (DataFormatException e) {
            throw new IOException("a table of the font is damaged", e);
        } finally {
            inflater.end();
        }
        return table;
    }
}
