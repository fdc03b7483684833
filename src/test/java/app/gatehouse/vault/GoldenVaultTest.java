/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.testing.MemoryDisk;
import app.gatehouse.testing.MovableTime;
import app.gatehouse.testing.TestVaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A vault file of each released schema must open for ever.
 *
 * <p>Until the release of schema 1 its script may still change; {@code -Dgolden.write=true} then writes the file anew.
 * After the release never do that: add a script and a second file.
 */
class GoldenVaultTest {
    private static final Path GOLDEN = Path.of("src/test/resources/app/gatehouse/vault/schema-1.gatehouse");
    private static final String PRINTED = "golden.recovery";
    private static final Path FOLDER = Path.of("station");
    private static final String SCHEMA = "SELECT coalesce(sql, name) FROM sqlite_schema ORDER BY name";

    private final MemoryDisk disk = new MemoryDisk();
    private final Vault vault = new Vault(FOLDER, disk, new MovableTime(), new SecureRandom(), TestVaults.CHEAP);

    private void load() throws IOException, VaultException {
        if (Boolean.getBoolean("golden.write")) {
            write();
        }
        disk.put(FOLDER.resolve(Vault.FILE_NAME), Files.readAllBytes(GOLDEN));
    }

    private static void write() throws IOException, VaultException {
        MemoryDisk other = new MemoryDisk();
        try (Vault made = new Vault(FOLDER, other, new MovableTime(), new SecureRandom(), TestVaults.CHEAP)) {
            made.create(TestVaults.PASSWORD.toCharArray());
            try (RecoveryKey key = made.newRecoveryKey()) {
                String printed = new String(key.text());
                made.write(h -> h.execute("INSERT INTO setting (key, value) VALUES (?, ?)", PRINTED, printed));
            }
        }
        Files.createDirectories(GOLDEN.getParent());
        Files.write(GOLDEN, other.content(FOLDER.resolve(Vault.FILE_NAME)));
    }

    @Test
    void opensWithItsPasswordAndItsRecoveryKey() throws Exception {
        load();
        vault.open(TestVaults.PASSWORD.toCharArray());
        assertEquals(4, vault.generation(), "three saves, and the one that brought the schema up to date");
        String printed = vault.read(h -> h.createQuery("SELECT value FROM setting WHERE key = ?")
                .bind(0, PRINTED)
                .mapTo(String.class)
                .one());
        vault.lock();
        try (RecoveryKey key = RecoveryKey.parse(printed.toCharArray()).key().orElseThrow()) {
            vault.open(key);
        }
        assertTrue(vault.opening().orElseThrow().withRecoveryKey());
        vault.close();
    }

    @Test
    void hasTheSchemaThatANewVaultHas() throws Exception {
        load();
        vault.open(TestVaults.PASSWORD.toCharArray());
        List<String> golden = schema(vault);
        vault.close();
        try (Vault fresh =
                new Vault(FOLDER, new MemoryDisk(), new MovableTime(), new SecureRandom(), TestVaults.CHEAP)) {
            fresh.create(TestVaults.PASSWORD.toCharArray());
            assertEquals(schema(fresh), golden, "V1 changed: see the note of this class");
        }
    }

    private static List<String> schema(Vault vault) throws VaultException {
        return vault.read(h -> h.createQuery(SCHEMA).mapTo(String.class).list());
    }
}
