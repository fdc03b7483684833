/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the file's header and the image both know of a key slot. */
interface SlotFront {
    /** From 1 to 255, once in a file. */
    int number();

    /** What opens it; null for a kind that this program does not know. */
    SlotKind kind();

    /** How the typed key is stretched. */
    Stretch stretch();

    /** Whether another says the same of the same slot. */
    default boolean matches(SlotFront other) {
        return number() == other.number() && kind() == other.kind() && stretch().equals(other.stretch());
    }

    /**
     * Whether a vault may have these slots: numbers from 1 on and once, one master password, no more of a kind than there
     * may be, and one way of stretching for all passwords.
     */
    static boolean allows(List<? extends SlotFront> slots) {
        Set<Integer> numbers = new HashSet<>();
        Set<Stretch> stretches = new HashSet<>();
        for (SlotFront slot : slots) {
            if (slot.kind() == null || slot.number() < 1 || !numbers.add(slot.number())) {
                return false;
            }
            if (slot.kind().isPassword()) {
                stretches.add(slot.stretch());
            }
        }
        return stretches.size() == 1
                && Arrays.stream(SlotKind.values()).allMatch(kind -> count(slots, kind) <= kind.most())
                && count(slots, SlotKind.MASTER) == 1;
    }

    private static long count(List<? extends SlotFront> slots, SlotKind kind) {
        return slots.stream().filter(slot -> slot.kind() == kind).count();
    }
}
