/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.testing.MovableTime;
import app.gatehouse.testing.TestVaults;
import app.gatehouse.vault.Vault.State;
import app.gatehouse.vault.VaultException.Reason;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    private static final char[] PASSWORD = "orbit lantern gravel".toCharArray();
    private static final char[] NEXT = "kettle sunday orbit".toCharArray();

    @TempDir
    Path folder;

    private final MovableTime time = new MovableTime();

    private Vault vault() {
        return new Vault(folder, new FileDisk(), time, new SecureRandom(), TestVaults.CHEAP);
    }

    private Vault created() throws VaultException {
        Vault vault = vault();
        vault.create(PASSWORD);
        return vault;
    }

    private static Work<Void> put(String key, String value) {
        return h -> {
            h.execute("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", key, value);
            return null;
        };
    }

    private static Optional<String> get(Handle h, String key) {
        return h.createQuery("SELECT value FROM setting WHERE key = ?")
                .bind(0, key)
                .mapTo(String.class)
                .findOne();
    }

    private static void fails(Reason reason, org.junit.jupiter.api.function.Executable action) {
        assertEquals(reason, assertThrows(VaultException.class, action).reason());
    }

    @Test
    void goesFromAbsentToOpenToLocked() throws VaultException {
        Vault vault = vault();
        assertEquals(State.ABSENT, vault.state());
        vault.create(PASSWORD);
        assertEquals(State.OPEN, vault.state());
        assertEquals(Optional.of(MovableTime.MOCK_UP), vault.openSince());
        vault.lock();
        assertEquals(State.LOCKED, vault.state());
        assertEquals(Optional.empty(), vault.openSince());
    }

    @Test
    void keepsWhatWasWrittenAcrossARestart() throws VaultException {
        try (Vault vault = created()) {
            vault.write(put("a", "1"));
        }
        try (Vault vault = vault()) {
            vault.open(PASSWORD);
            assertEquals(Optional.of("1"), vault.read(h -> get(h, "a")));
        }
    }

    @Test
    void growsAfterItWasOpenedFromAFile() throws VaultException {
        created().close();
        String large = "x".repeat(3_000_000);
        try (Vault vault = vault()) {
            vault.open(PASSWORD);
            vault.write(put("large", large));
        }
        try (Vault vault = vault()) {
            vault.open(PASSWORD);
            assertEquals(Optional.of(large), vault.read(h -> get(h, "large")));
        }
    }

    @Test
    void saysWhichReasonWhenItIsNotOpenOrNotThereOrThereAlready() throws VaultException {
        Vault vault = vault();
        fails(Reason.MISSING, () -> vault.open(PASSWORD));
        fails(Reason.LOCKED, () -> vault.read(h -> 1));
        fails(Reason.LOCKED, () -> vault.write(h -> 1));
        fails(Reason.LOCKED, vault::id);
        fails(Reason.LOCKED, () -> vault.keyChanges().changeMasterPassword(NEXT));
        fails(Reason.LOCKED, () -> vault.keyChanges().newRecoveryKey());
        vault.create(PASSWORD);
        vault.lock();
        fails(Reason.EXISTS, () -> vault.create(NEXT));
        vault.open(PASSWORD);
    }

    @Test
    void countsWrongKeysUntilTheRightOne() throws VaultException {
        created().close();
        Vault vault = vault();
        fails(Reason.WRONG_KEY, () -> vault.open(NEXT));
        fails(Reason.WRONG_KEY, () -> vault.open(new char[] {'a', '\ud83d'}));
        fails(Reason.WRONG_KEY, () -> vault.open(RecoveryKey.random(new SecureRandom())));
        assertEquals(3, vault.wrongKeys());
        vault.open(PASSWORD);
        assertEquals(0, vault.wrongKeys());
        vault.close();
    }

    @Test
    void takesTheSamePasswordInAnyNormalForm() throws VaultException {
        try (Vault vault = vault()) {
            vault.create("caf\u00e9 \ud83d\ude00 stra\u00dfe".toCharArray());
        }
        try (Vault vault = vault()) {
            vault.open("cafe\u0301 \ud83d\ude00 stra\u00dfe".toCharArray());
        }
    }

    @Test
    void keepsNothingOfWorkThatThrows() throws VaultException {
        try (Vault vault = created()) {
            vault.write(put("a", "1"));
            long generation = vault.generation();
            assertThrows(
                    IllegalArgumentException.class,
                    () -> vault.write(h -> {
                        put("a", "2").run(h);
                        throw new IllegalArgumentException("broke off");
                    }));
            fails(
                    Reason.NOT_WRITABLE,
                    () -> vault.write(h -> {
                        put("a", "3").run(h);
                        throw new VaultException(Reason.NOT_WRITABLE, "the log");
                    }));
            assertEquals(Optional.of("1"), vault.read(h -> get(h, "a")));
            assertEquals(generation, vault.generation());
        }
    }

    @Test
    void doesNotWriteInARead() throws VaultException {
        try (Vault vault = created()) {
            assertThrows(RuntimeException.class, () -> vault.read(put("a", "1")));
            assertEquals(Optional.empty(), vault.read(h -> get(h, "a")));
            vault.write(put("a", "2"));
        }
    }

    @Test
    void readsInsideWorkButDoesNotNestWrites() throws VaultException {
        try (Vault vault = created()) {
            Optional<String> seen = vault.write(h -> {
                put("a", "1").run(h);
                return vault.read(inner -> get(inner, "a"));
            });
            assertEquals(Optional.of("1"), seen);
            assertThrows(IllegalStateException.class, () -> vault.write(h -> vault.write(put("a", "2"))));
            assertThrows(IllegalStateException.class, () -> vault.read(h -> vault.write(put("a", "2"))));
            assertThrows(
                    IllegalStateException.class,
                    () -> vault.read(h -> {
                        vault.lock();
                        return null;
                    }));
            assertEquals(Optional.of("1"), vault.read(h -> get(h, "a")));
        }
    }

    @Test
    void countsItsSavesAndKeepsItsNumber() throws VaultException {
        Vault vault = created();
        assertEquals(1, vault.generation());
        vault.write(put("a", "1"));
        vault.write(put("a", "2"));
        assertEquals(3, vault.generation());
        var id = vault.id();
        vault.lock();
        vault.open(PASSWORD);
        assertEquals(3, vault.generation());
        assertEquals(id, vault.id());
        vault.close();
    }

    @Test
    void remembersWhenTheOpenedFileWasSaved() throws VaultException {
        Vault vault = created();
        time.pass(Duration.ofHours(3));
        vault.write(put("a", "1"));
        Instant saved = time.now();
        vault.lock();
        time.setWallClock(saved.minusSeconds(3600));
        vault.open(PASSWORD);
        vault.write(put("a", "2"));
        assertEquals(saved, vault.lastSavedAt());
        vault.close();
    }

    @Test
    void opensWithTheRecoveryKeyAsTyped() throws VaultException {
        char[] typed;
        try (Vault vault = created();
                RecoveryKey key = vault.keyChanges().newRecoveryKey()) {
            typed = new String(key.text())
                    .toLowerCase(java.util.Locale.ROOT)
                    .replace('-', ' ')
                    .toCharArray();
        }
        try (Vault vault = vault();
                RecoveryKey key = RecoveryKey.parse(typed).key().orElseThrow()) {
            vault.open(key);
            assertEquals(State.OPEN, vault.state());
        }
    }

    @Test
    void forgetsTheOldMasterPasswordButNotTheRecoveryKey() throws VaultException {
        Vault vault = created();
        RecoveryKey key = vault.keyChanges().newRecoveryKey();
        vault.keyChanges().confirmRecoveryKey();
        vault.keyChanges().changeMasterPassword(NEXT);
        assertTrue(vault.keyChanges().recoveryKeyConfirmed());
        vault.lock();
        fails(Reason.WRONG_KEY, () -> vault.open(PASSWORD));
        vault.open(key);
        vault.lock();
        vault.open(NEXT);
        vault.close();
    }

    @Test
    void forgetsTheOldRecoveryKeyButNotTheMasterPassword() throws VaultException {
        Vault vault = created();
        RecoveryKey old = vault.keyChanges().newRecoveryKey();
        vault.keyChanges().confirmRecoveryKey();
        RecoveryKey next = vault.keyChanges().newRecoveryKey();
        assertEquals(false, vault.keyChanges().recoveryKeyConfirmed());
        vault.lock();
        fails(Reason.WRONG_KEY, () -> vault.open(old));
        vault.open(next);
        vault.lock();
        vault.open(PASSWORD);
        vault.close();
    }

    @Test
    void renewsEverythingAndDoesTheWorkInOneSave() throws VaultException {
        Vault vault = created();
        RecoveryKey old = vault.keyChanges().newRecoveryKey();
        long generation = vault.generation();
        Renewed<String> renewed = vault.keyChanges().renewAll(NEXT, h -> {
            put("reset", "yes").run(h);
            return "done";
        });
        assertEquals("done", renewed.result());
        assertEquals(generation + 1, vault.generation());
        vault.lock();
        fails(Reason.WRONG_KEY, () -> vault.open(PASSWORD));
        fails(Reason.WRONG_KEY, () -> vault.open(old));
        vault.open(renewed.recoveryKey());
        assertEquals(Optional.of("yes"), vault.read(h -> get(h, "reset")));
        vault.lock();
        vault.open(NEXT);
        vault.close();
    }

    @Test
    void renewsNothingWhenTheWorkThrows() throws VaultException {
        Vault vault = created();
        RecoveryKey old = vault.keyChanges().newRecoveryKey();
        assertThrows(
                IllegalArgumentException.class,
                () -> vault.keyChanges().renewAll(NEXT, h -> {
                    throw new IllegalArgumentException("broke off");
                }));
        vault.write(put("a", "1"));
        vault.lock();
        fails(Reason.WRONG_KEY, () -> vault.open(NEXT));
        vault.open(old);
        vault.lock();
        vault.open(PASSWORD);
        vault.close();
    }

    @Test
    void tellsListenersAfterLockingAndOnlyWhenItWasOpen() throws VaultException {
        Vault vault = created();
        List<State> seen = new ArrayList<>();
        vault.onLock(() -> seen.add(vault.state()));
        vault.lock();
        vault.lock();
        assertEquals(List.of(State.LOCKED), seen);
    }

    @Test
    void noticesThatAVaultIsMissingWhereThereWasOne() throws Exception {
        try (Vault vault = created()) {
            vault.write(put("a", "1"));
        }
        new FileDisk().delete(folder.resolve(Vault.FILE_NAME));
        assertEquals(State.MISSING, vault().state());
        new FileDisk().write(folder.resolve("audit.gatehouse"), new byte[1]);
        vault().destroyCopies();
        assertEquals(State.MISSING, vault().state());
    }
}
