/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.testing;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks for a text in everything that can be reached from an object: strings, char arrays, string builders, and byte arrays
 * with its characters as one byte or two.
 */
public final class Reachable {
    private Reachable() {}

    /** What holds the text, by kind of holder; empty if nothing does. */
    public static List<String> holdersOf(String text, Object root) {
        List<String> found = new ArrayList<>();
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty()) {
            Object object = open.pop();
            if (!seen.add(object)) {
                continue;
            }
            if (object instanceof CharSequence || object instanceof char[]) {
                String content = object instanceof char[] chars ? new String(chars) : object.toString();
                if (content.contains(text)) {
                    found.add(object.getClass().getSimpleName());
                }
            }
            if (object instanceof byte[] bytes
                    && (new String(bytes, StandardCharsets.ISO_8859_1).contains(text)
                            || new String(bytes, StandardCharsets.UTF_16BE).contains(text)
                            || new String(bytes, StandardCharsets.UTF_16LE).contains(text))) {
                found.add("byte[]");
            }
            next(object, open);
        }
        return found;
    }

    private static void next(Object object, Deque<Object> open) {
        if (object instanceof Collection<?> collection) {
            collection.forEach(each -> add(each, open));
        } else if (object instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                add(key, open);
                add(value, open);
            });
        } else if (object.getClass().isArray()
                && !object.getClass().getComponentType().isPrimitive()) {
            for (int i = 0; i < Array.getLength(object); i++) {
                add(Array.get(object, i), open);
            }
        }
        for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                follow(object, field, open);
            }
        }
    }

    private static void follow(Object object, Field field, Deque<Object> open) {
        if (Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive()) {
            return;
        }
        try {
            field.setAccessible(true);
            add(field.get(object), open);
        } catch (InaccessibleObjectException e) {
            // The Java runtime's own parts; collections are followed above.
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(Object object, Deque<Object> open) {
        if (object != null
                && !(object instanceof Class)
                && !(object instanceof ClassLoader)
                && !(object instanceof Thread)) {
            open.add(object);
        }
    }
}
