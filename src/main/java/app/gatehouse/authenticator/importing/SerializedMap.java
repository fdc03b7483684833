/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputFilter.Status;
import java.io.ObjectInputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Reads one map of texts and numbers that Java serialized, and nothing else: a filter lets a handful of classes of the
 * JDK pass that do nothing but hold values. Every other class, and a map inside the map, ends the reading before it is
 * looked at: maps and sets that point at each other make hashes that take for ever. Stateless.
 */
final class SerializedMap {
    private static final byte[] MAGIC = {(byte) 0xac, (byte) 0xed, 0, 5, 0x73, 0x72};

    /** What settings of an Android program are made of. */
    private static final Set<Class<?>> ALLOWED = Set.of(
            HashMap.class,
            LinkedHashMap.class,
            Map.Entry[].class,
            Number.class,
            Integer.class,
            Long.class,
            Float.class,
            Boolean.class,
            String.class);

    private SerializedMap() {}

    /** Whether it begins as a serialized object does. */
    static boolean isOne(Content content) {
        return content.startsWith(MAGIC);
    }

    /** The texts by their names; values of other kinds are left out. */
    static Map<String, String> read(byte[] bytes) throws Stopped {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(SerializedMap::judge);
            if (!(in.readObject() instanceof Map<?, ?> map)) {
                throw Stopped.damaged(Format.FREEOTP, Fault.MISSING_PART);
            }
            Map<String, String> texts = new HashMap<>();
            map.forEach((name, value) -> {
                if (name instanceof String key && value instanceof String text) {
                    texts.put(key, text);
                }
            });
            return texts;
        } catch (IOException | ClassNotFoundException | RuntimeException | StackOverflowError e) {
            // A damaged stream makes the JDK's reader throw many kinds; none says more than this. A map that is its own
            // key has a hash without an end.
            throw Stopped.damaged(Format.FREEOTP, Fault.MALFORMED);
        }
    }

    private static Status judge(ObjectInputFilter.FilterInfo info) {
        if (info.depth() > 4
                || info.references() > 4L * Importers.MOST_ENTRIES + 1000
                || info.arrayLength() > 4L * Importers.MOST_ENTRIES
                || info.streamBytes() > Importers.MOST_BYTES) {
            return Status.REJECTED;
        }
        Class<?> type = info.serialClass();
        if (type == Map.Entry[].class && info.depth() > 1) {
            // Every map asks for its table before it reads the first key. Its class is asked for once only.
            return Status.REJECTED;
        }
        return type == null || ALLOWED.contains(type) ? Status.UNDECIDED : Status.REJECTED;
    }
}
