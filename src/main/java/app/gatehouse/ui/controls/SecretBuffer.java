/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An editable text in one char array that is overwritten whenever it moves or goes. Knows caret and selection; both
 * stand between what a reader takes for characters (grapheme clusters), so an emoji is one step and goes as one.
 *
 * <p>Keeps no unpaired surrogate and no control character. Not thread-safe.
 */
final class SecretBuffer {
    /** More than any password may have (128 code points), so that a long paste is refused by rule and not cut. */
    static final int CAPACITY = 1024;

    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private final char[] chars = new char[CAPACITY];
    private int size;
    private int caret;
    private int anchor;
    private char pendingHigh;

    /** Length in UTF-16 units. */
    int size() {
        return size;
    }

    /** The caret's place in UTF-16 units. */
    int caret() {
        return caret;
    }

    int selectionStart() {
        return Math.min(caret, anchor);
    }

    int selectionEnd() {
        return Math.max(caret, anchor);
    }

    int codePoints() {
        return Character.codePointCount(chars, 0, size);
    }

    char[] copy() {
        return Arrays.copyOf(chars, size);
    }

    /** Ends of the clusters in UTF-16 units, rising; the last one is {@link #size()}. */
    int[] clusterEnds() {
        int[] ends = new int[size];
        int count = 0;
        Matcher matcher = CLUSTER.matcher(view());
        while (matcher.find()) {
            ends[count++] = matcher.end();
        }
        return Arrays.copyOf(ends, count);
    }

    /** A copy of a part, which the caller wipes. */
    char[] copy(int from, int to) {
        return Arrays.copyOfRange(chars, from, to);
    }

    /** Replaces the selection. Halves of a surrogate pair may come one after the other. */
    void insert(CharSequence text) {
        deleteSelection();
        for (int i = 0; i < text.length(); i++) {
            insert(text.charAt(i));
        }
        caret = anchor = clusterEndAtOrAfter(caret);
    }

    private void insert(char c) {
        char high = pendingHigh;
        pendingHigh = 0;
        if (Character.isHighSurrogate(c)) {
            pendingHigh = c;
        } else if (Character.isLowSurrogate(c)) {
            if (high != 0 && size + 2 <= CAPACITY) {
                put(high);
                put(c);
            }
        } else if (!Character.isISOControl(c) && size < CAPACITY) {
            put(c);
        }
    }

    private void put(char c) {
        System.arraycopy(chars, caret, chars, caret + 1, size - caret);
        chars[caret++] = c;
        size++;
        anchor = caret;
    }

    void replaceAll(char[] text) {
        clear();
        CharBuffer view = CharBuffer.wrap(text);
        insert(view);
    }

    /** Deletes the selection; else, if there is none, what stands before the caret. */
    void backspace() {
        if (!deleteSelection()) {
            anchor = previous(caret);
            deleteSelection();
        }
    }

    /** Deletes the selection; else, if there is none, what stands after the caret. */
    void delete() {
        if (!deleteSelection()) {
            anchor = next(caret);
            deleteSelection();
        }
    }

    void move(Step step, boolean select) {
        int start = selectionStart();
        int end = selectionEnd();
        boolean collapses = !select && start != end;
        caret = switch (step) {
            case LEFT -> collapses ? start : previous(caret);
            case RIGHT -> collapses ? end : next(caret);
            case HOME -> 0;
            case END -> size;
        };
        if (!select) {
            anchor = caret;
        }
    }

    void moveTo(int position, boolean select) {
        caret = Math.max(0, Math.min(size, position));
        if (!select) {
            anchor = caret;
        }
    }

    void selectAll() {
        anchor = 0;
        caret = size;
    }

    void clear() {
        Arrays.fill(chars, '\0');
        size = caret = anchor = 0;
        pendingHigh = 0;
    }

    /** In time that depends on the lengths alone. */
    boolean sameAs(SecretBuffer other) {
        int difference = size ^ other.size;
        for (int i = 0; i < Math.min(size, other.size); i++) {
            difference |= chars[i] ^ other.chars[i];
        }
        return difference == 0;
    }

    private boolean deleteSelection() {
        int from = selectionStart();
        int to = selectionEnd();
        if (from == to) {
            return false;
        }
        System.arraycopy(chars, to, chars, from, size - to);
        Arrays.fill(chars, size - (to - from), size, '\0');
        size -= to - from;
        caret = anchor = from;
        return true;
    }

    private int previous(int position) {
        int before = 0;
        for (int end : clusterEnds()) {
            if (end >= position) {
                break;
            }
            before = end;
        }
        return before;
    }

    private int next(int position) {
        return clusterEndAtOrAfter(Math.min(size, position + 1));
    }

    private int clusterEndAtOrAfter(int position) {
        for (int end : clusterEnds()) {
            if (end >= position) {
                return end;
            }
        }
        return size;
    }

    private CharBuffer view() {
        return CharBuffer.wrap(chars, 0, size);
    }

    /** Where the caret goes. */
    enum Step {
        LEFT,
        RIGHT,
        HOME,
        END
    }
}
