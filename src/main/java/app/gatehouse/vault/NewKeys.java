/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import app.gatehouse.crypto.Secret;
import app.gatehouse.crypto.Utf8;
import app.gatehouse.task.TimeSource;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;

/** Makes keys for slots. Slow: each is stretched once. Does not save them. Immutable, thread-safe. */
final class NewKeys {
    private final KdfPolicy policy;
    private final TimeSource time;
    private final SecureRandom random;

    NewKeys(KdfPolicy policy, TimeSource time, SecureRandom random) {
        this.policy = policy;
        this.time = time;
        this.random = random;
    }

    /** A new way of stretching, at this machine's cost. Slow. */
    Stretch stretch() {
        return Stretch.fresh(policy.choose(time), random);
    }

    /** A slot for a master password. */
    SlotKey master(int number, char[] password, Stretch stretch) {
        try (Secret typed = Utf8.encode(password)) {
            return SlotKey.derive(number, SlotKind.MASTER, stretch, typed);
        }
    }

    /** A recovery key that opens nothing yet. */
    RecoveryKey recoveryKey() {
        return RecoveryKey.random(random);
    }

    /** A slot for a recovery key. */
    SlotKey recovery(int number, RecoveryKey key, Stretch stretch) {
        try (Secret typed = typed(key)) {
            return SlotKey.derive(number, SlotKind.RECOVERY, stretch, typed);
        }
    }

    /** The number of the slot of that kind, or the lowest that is free. */
    static int numberFor(List<SlotKey> slots, SlotKind kind) {
        return slots.stream()
                .filter(slot -> slot.kind() == kind)
                .mapToInt(SlotKey::number)
                .findFirst()
                .orElseGet(() -> freeNumber(slots));
    }

    /** The lowest number that no slot has. */
    static int freeNumber(List<SlotKey> slots) {
        int number = 1;
        while (isTaken(slots, number)) {
            number++;
        }
        return number;
    }

    private static boolean isTaken(List<SlotKey> slots, int number) {
        return slots.stream().anyMatch(slot -> slot.number() == number);
    }

    /** What a recovery key is derived from: its 32 symbols. */
    static Secret typed(RecoveryKey key) {
        char[] symbols = key.symbols();
        try {
            return Utf8.encode(symbols);
        } finally {
            Arrays.fill(symbols, '\0');
        }
    }
}
