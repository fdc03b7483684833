/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import app.gatehouse.crypto.Secret;
import app.gatehouse.crypto.Utf8;
import app.gatehouse.task.TimeSource;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/**
 * Changes the keys that open a vault. Every change is one durable save under a new data key; an older key opens only older
 * copies of the file. Needs the vault open; blocks for a key derivation; thread-safe. Passwords passed in are not changed;
 * the caller wipes them.
 *
 * <p>All passwords of a vault are stretched alike, so that one derivation tries them all. Does not judge passwords, and does
 * not ask who may change what: the work that comes along in the same save does.
 */
public final class VaultKeyChanges {
    /** Most opening passwords of a vault. */
    public static final int MOST_OPENING_PASSWORDS = SlotKind.LEADER.most();

    private final Vault vault;
    private final NewKeys newKeys;
    private final TimeSource time;
    private final SlotStore store = new SlotStore();

    /** One change at a time: a key is derived for the slots as they were before. Taken before the vault's lock. */
    private final Object oneChange = new Object();

    VaultKeyChanges(Vault vault, NewKeys newKeys, TimeSource time) {
        this.vault = vault;
        this.newKeys = newKeys;
        this.time = time;
    }

    /** Whether there is a recovery key whose owner has said that it is kept safe. */
    public boolean recoveryKeyConfirmed() throws VaultException {
        return vault.read(h -> store.isConfirmed(h, SlotKind.RECOVERY));
    }

    /** Notes that the recovery key is kept safe; a new one must be confirmed anew. */
    public void confirmRecoveryKey() throws VaultException {
        vault.write(h -> {
            confirmRecoveryKey(h);
            return null;
        });
    }

    /** As {@link #confirmRecoveryKey()}, inside a {@link Vault#write}. */
    public void confirmRecoveryKey(Handle handle) {
        store.confirm(handle, SlotKind.RECOVERY, time.now());
    }

    /** A new recovery key in place of the old one. */
    public RecoveryKey newRecoveryKey() throws VaultException {
        return newRecoveryKey(h -> true).recoveryKey();
    }

    /**
     * As {@link #newRecoveryKey()}, with work in the same save.
     *
     * @param permitted asked first; where it answers false, nothing is changed and the key that comes back opens nothing
     */
    public Renewed<Boolean> newRecoveryKey(Work<Boolean> permitted) throws VaultException {
        synchronized (oneChange) {
            List<SlotKey> before = vault.read(store::all);
            RecoveryKey key = newKeys.recoveryKey();
            boolean done = false;
            try {
                SlotKey slot = newKeys.recovery(NewKeys.numberFor(before, SlotKind.RECOVERY), key, newKeys.stretch());
                boolean result = putIf(permitted, slot);
                done = true;
                return new Renewed<>(key, result);
            } finally {
                if (!done) {
                    key.close();
                }
            }
        }
    }

    /** A new master password. */
    public SlotChange changeMasterPassword(char[] next) throws VaultException {
        return changeMasterPassword(next, h -> true);
    }

    /**
     * A new master password, unless it opens the vault already.
     *
     * <p>Where there are opening passwords it keeps their stretching, since they cannot be stretched anew without being typed;
     * else salt and cost are new too.
     *
     * @param permitted work in the same save, asked first; where it answers false, nothing is changed
     */
    public SlotChange changeMasterPassword(char[] next, Work<Boolean> permitted) throws VaultException {
        synchronized (oneChange) {
            List<SlotKey> before = vault.read(store::all);
            SlotKey present = master(before);
            boolean alone = before.stream().noneMatch(slot -> slot.kind() == SlotKind.LEADER);
            if (alone && opens(present, next)) {
                return SlotChange.OPENS_ALREADY;
            }
            SlotKey slot = newKeys.master(present.number(), next, alone ? newKeys.stretch() : present.stretch());
            return put(before, slot, permitted);
        }
    }

    /**
     * A person's opening password, in place of an older one of theirs, unless it opens the vault already.
     *
     * @param permitted work in the same save, asked first; where it answers false, nothing is changed
     */
    public SlotChange putOpeningPassword(long personId, char[] password, Work<Boolean> permitted)
            throws VaultException {
        synchronized (oneChange) {
            List<SlotKey> before = vault.read(store::all);
            OptionalLong person = OptionalLong.of(personId);
            int number = before.stream()
                    .filter(slot -> slot.personId().equals(person))
                    .mapToInt(SlotKey::number)
                    .findFirst()
                    .orElseGet(() -> NewKeys.freeNumber(before));
            long others = before.stream()
                    .filter(slot -> slot.kind() == SlotKind.LEADER && slot.number() != number)
                    .count();
            if (others >= MOST_OPENING_PASSWORDS) {
                return SlotChange.FULL;
            }
            try (Secret typed = Utf8.encode(password)) {
                SlotKey slot = SlotKey.derive(
                        number, SlotKind.LEADER, person, master(before).stretch(), typed);
                return put(before, slot, permitted);
            }
        }
    }

    /** Ends a person's opening password, inside a {@link Vault#write}; answers whether there was one. */
    public boolean removeOpeningPassword(Handle handle, long personId) {
        return store.remove(handle, personId);
    }

    /** Whose opening passwords there are, by name; inside a {@link Vault#read} or {@link Vault#write}. */
    public List<Opener> openers(Handle handle) {
        return store.openers(handle);
    }

    /**
     * Break-glass: new master password, new recovery key, no opening password any more, and the work, all in one save or not
     * at all.
     */
    public <T> Renewed<T> renewAll(char[] nextMaster, Work<T> work) throws VaultException {
        Objects.requireNonNull(nextMaster);
        synchronized (oneChange) {
            List<SlotKey> before = vault.read(store::all);
            RecoveryKey key = newKeys.recoveryKey();
            boolean done = false;
            try {
                SlotKey master = newKeys.master(master(before).number(), nextMaster, newKeys.stretch());
                SlotKey recovery =
                        newKeys.recovery(NewKeys.numberFor(before, SlotKind.RECOVERY), key, newKeys.stretch());
                T result = vault.write(h -> {
                    store.remove(h, SlotKind.LEADER);
                    store.put(h, master, time.now());
                    store.put(h, recovery, time.now());
                    return work.run(h);
                });
                done = true;
                return new Renewed<>(key, result);
            } finally {
                if (!done) {
                    key.close();
                }
            }
        }
    }

    /** Whether this is the master password. Changes nothing and counts nothing. */
    public boolean isMasterPassword(char[] password) throws VaultException {
        return opens(master(vault.read(store::all)), password);
    }

    /** Whether this is the recovery key, which stays the caller's. Changes nothing and counts nothing. */
    public boolean isRecoveryKey(RecoveryKey key) throws VaultException {
        return opens(vault.read(store::all), key);
    }

    /** As {@link #isRecoveryKey(RecoveryKey)}, inside a {@link Vault#read} or {@link Vault#write}. */
    public boolean isRecoveryKey(Handle handle, RecoveryKey key) {
        return opens(store.all(handle), key);
    }

    private static boolean opens(List<SlotKey> slots, RecoveryKey key) {
        try (Secret typed = NewKeys.typed(key)) {
            return slots.stream().anyMatch(slot -> slot.kind() == SlotKind.RECOVERY && slot.opensWith(typed));
        }
    }

    private static boolean opens(SlotKey slot, char[] password) {
        if (!Utf8.canEncode(password)) {
            return false;
        }
        try (Secret typed = Utf8.encode(password)) {
            return slot.opensWith(typed);
        }
    }

    private static SlotKey master(List<SlotKey> slots) {
        return slots.stream()
                .filter(slot -> slot.kind() == SlotKind.MASTER)
                .findFirst()
                .orElseThrow();
    }

    private SlotChange put(List<SlotKey> before, SlotKey slot, Work<Boolean> permitted) throws VaultException {
        if (before.stream().anyMatch(slot::sharesKeyWith)) {
            return SlotChange.OPENS_ALREADY;
        }
        return putIf(permitted, slot) ? SlotChange.DONE : SlotChange.REFUSED;
    }

    private boolean putIf(Work<Boolean> permitted, SlotKey slot) throws VaultException {
        return vault.write(h -> {
            boolean yes = permitted.run(h);
            if (yes) {
                store.put(h, slot, time.now());
            }
            return yes;
        });
    }
}
