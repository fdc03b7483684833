/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks for many strings of bytes in one file at once. A text is looked for in the encodings that a heap dump may hold: one
 * byte a character, and two in either order.
 */
final class HeapSearch {
    private static final List<Charset> ENCODINGS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private final List<Wanted> wanted = new ArrayList<>();
    private final boolean[] starts = new boolean[1 << 16];

    private static final class Wanted {
        private final String what;
        private final byte[] bytes;
        /** Bytes a character if the neighbours matter, otherwise 0. */
        private final int width;

        Wanted(String what, byte[] bytes, int width) {
            this.what = what;
            this.bytes = bytes;
            this.width = width;
        }
    }

    /** Looks for a text. Digits alone count only where no longer number, date or version goes on beside them. */
    void addText(String what, String text) {
        boolean number = text.chars().allMatch(c -> c >= '0' && c <= '9');
        for (Charset encoding : ENCODINGS) {
            byte[] bytes = text.getBytes(encoding);
            add(new Wanted(what, bytes, number ? bytes.length / text.length() : 0));
        }
    }

    /** Looks for bytes. */
    void add(String what, byte[] bytes) {
        add(new Wanted(what, bytes, 0));
    }

    private void add(Wanted next) {
        wanted.add(next);
        starts[pair(next.bytes[0], next.bytes[1])] = true;
    }

    private static int pair(byte first, byte second) {
        return ((first & 0xff) << 8) | (second & 0xff);
    }

    /** The names of what stands in the file. */
    Set<String> in(Path file) throws IOException {
        Set<String> found = new TreeSet<>();
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer dump = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            byte before = 0;
            for (int at = 0; at < dump.limit(); at++) {
                byte here = dump.get(at);
                if (at > 0 && starts[pair(before, here)]) {
                    look(dump, at - 1, found);
                }
                before = here;
            }
        }
        return found;
    }

    private void look(ByteBuffer dump, int at, Set<String> found) {
        for (Wanted each : wanted) {
            if (stands(dump, at, each.bytes) && isWhole(dump, at, each)) {
                found.add(each.what);
            }
        }
    }

    private static boolean stands(ByteBuffer dump, int at, byte[] bytes) {
        if (at + bytes.length > dump.limit()) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (dump.get(at + i) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWhole(ByteBuffer dump, int at, Wanted each) {
        if (each.width == 0) {
            return true;
        }
        return !goesOn(dump, at - each.width, each.width) && !goesOn(dump, at + each.bytes.length, each.width);
    }

    /** Whether a character of a number stands there. */
    private static boolean goesOn(ByteBuffer dump, int at, int width) {
        if (at < 0 || at + width > dump.limit()) {
            return false;
        }
        int character = width == 1 ? dump.get(at) : dump.get(at) | dump.get(at + 1);
        return character == '.' || Character.digit(character, 16) >= 0;
    }
}
