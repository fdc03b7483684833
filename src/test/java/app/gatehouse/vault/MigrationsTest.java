/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.gatehouse.testing.MemoryDisk;
import app.gatehouse.testing.MovableTime;
import app.gatehouse.testing.TestVaults;
import app.gatehouse.vault.VaultException.Reason;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MigrationsTest {
    private static final char[] PASSWORD = TestVaults.PASSWORD.toCharArray();
    private static final Path FOLDER = Path.of("station");
    private static final Path FILE = FOLDER.resolve(Vault.FILE_NAME);
    private static final String FIRST =
            "CREATE TABLE key_slot (id INTEGER, kind, person_id, memory, passes, lanes, salt, public_key,"
                    + " made_at, confirmed_at); CREATE TABLE person (id, username, name);"
                    + "CREATE TABLE meta (key PRIMARY KEY, value); CREATE TABLE audit_key (id, secret);"
                    + "CREATE TABLE thing (name); INSERT INTO thing VALUES ('old');";
    private static final String SECOND = "ALTER TABLE thing ADD COLUMN colour; UPDATE thing SET colour = 'red';";
    private static final String THIRD = "CREATE TABLE more (name); INSERT INTO more SELECT colour FROM thing;";

    private final MemoryDisk disk = new MemoryDisk();

    @BeforeEach
    void createWithTheFirstSchema() throws VaultException {
        try (Vault vault = vault(List.of(FIRST))) {
            vault.create(PASSWORD);
        }
    }

    private Vault vault(List<String> scripts) {
        return new Vault(
                FOLDER, disk, new MovableTime(), new SecureRandom(), TestVaults.CHEAP, new Migrations(scripts));
    }

    private static String one(Vault vault, String sql) throws VaultException {
        return vault.read(h -> h.createQuery(sql).mapTo(String.class).one());
    }

    @Test
    void bringsAnOlderSchemaUpToDateInOrderAndSavesIt() throws VaultException {
        try (Vault vault = vault(List.of(FIRST, SECOND, THIRD))) {
            vault.open(PASSWORD);
            assertEquals("red", one(vault, "SELECT name FROM more"));
            assertEquals("3", one(vault, "PRAGMA user_version"));
            assertEquals(2, vault.generation());
        }
        try (Vault vault = vault(List.of(FIRST, SECOND, THIRD))) {
            vault.open(PASSWORD);
            assertEquals("red", one(vault, "SELECT name FROM more"));
            assertEquals(2, vault.generation());
        }
    }

    @Test
    void copiesTheFileFirst() throws VaultException {
        byte[] before = disk.content(FILE);
        try (Vault vault = vault(List.of(FIRST, SECOND))) {
            vault.open(PASSWORD);
        }
        Path copy = FOLDER.resolve(Vault.COPIES_NAME).resolve("station-2026-11-24-000000000001.gatehouse");
        assertArrayEquals(before, disk.content(copy));
    }

    @Test
    void changesNothingWhenTheCopyCannotBeMade() {
        byte[] before = disk.content(FILE);
        disk.failWhen(words -> words.startsWith("write"), DiskFailure.Kind.FULL);
        Vault vault = vault(List.of(FIRST, SECOND));
        assertEquals(
                Reason.DISK_FULL,
                assertThrows(VaultException.class, () -> vault.open(PASSWORD)).reason());
        assertEquals(Vault.State.LOCKED, vault.state());
        assertArrayEquals(before, disk.content(FILE));
    }

    @Test
    void leavesTheFileWhenAScriptFails() throws VaultException {
        byte[] before = disk.content(FILE);
        Vault broken = vault(List.of(FIRST, SECOND, "CREATE TABLE half (a); SELECT nonsense;"));
        assertThrows(RuntimeException.class, () -> broken.open(PASSWORD));
        assertEquals(Vault.State.LOCKED, broken.state());
        assertArrayEquals(before, disk.content(FILE));
        try (Vault vault = vault(List.of(FIRST))) {
            vault.open(PASSWORD);
            assertEquals("old", one(vault, "SELECT name FROM thing"));
        }
    }

    @Test
    void refusesANewerSchema() throws VaultException {
        try (Vault vault = vault(List.of(FIRST, SECOND))) {
            vault.open(PASSWORD);
        }
        byte[] newer = disk.content(FILE);
        VaultException e =
                assertThrows(VaultException.class, () -> vault(List.of(FIRST)).open(PASSWORD));
        assertEquals(Reason.NEWER, e.reason());
        assertArrayEquals(newer, disk.content(FILE));
    }
}
