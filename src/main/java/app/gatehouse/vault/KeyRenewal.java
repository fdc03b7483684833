/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import app.gatehouse.crypto.Argon2id;
import app.gatehouse.crypto.Secret;
import app.gatehouse.crypto.Utf8;
import app.gatehouse.task.TimeSource;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/** Makes keys for slots. Slow: each is stretched once. Does not save them. Immutable, thread-safe. */
final class KeyRenewal {
    private final KdfPolicy policy;
    private final TimeSource time;
    private final SecureRandom random;

    KeyRenewal(KdfPolicy policy, TimeSource time, SecureRandom random) {
        this.policy = policy;
        this.time = time;
        this.random = random;
    }

    /** A slot for a master password. */
    SlotKey master(int number, char[] password) {
        try (Secret typed = Utf8.encode(password)) {
            return SlotKey.derive(number, SlotKind.MASTER, typed, policy.choose(time), random);
        }
    }

    /** A new recovery key, and with it a new master password if one is given. */
    Keys keys(char[] masterOrNull, ToIntFunction<SlotKind> number) {
        Argon2id.Parameters parameters = policy.choose(time);
        RecoveryKey key = RecoveryKey.random(random);
        SlotKey recovery;
        try (Secret typed = typed(key)) {
            recovery =
                    SlotKey.derive(number.applyAsInt(SlotKind.RECOVERY), SlotKind.RECOVERY, typed, parameters, random);
        }
        return masterOrNull == null
                ? new Keys(key, List.of(recovery))
                : new Keys(key, List.of(master(number.applyAsInt(SlotKind.MASTER), masterOrNull), recovery));
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

    /** A recovery key and the slots to be put into the vault. */
    record Keys(RecoveryKey recoveryKey, List<SlotKey> slots) {}
}
