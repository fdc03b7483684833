/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.crypto.Sha256;
import app.gatehouse.testing.MemoryDisk;
import app.gatehouse.testing.MovableTime;
import app.gatehouse.testing.TestVaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A vault file of each released schema must open for ever, as the same bytes.
 *
 * <p>Until the release of the newest schema its script may still change; {@code -Dgolden.write=true} then writes that
 * schema's file anew, and no other. After the release never do that: add a script and another file.
 */
class GoldenVaultTest {
    private static final int NEWEST = 5;
    private static final Path FIXTURES = Path.of("src/test/resources/app/gatehouse/vault");
    private static final String PRINTED = "golden.recovery";
    private static final Path FOLDER = Path.of("station");
    private static final Path FILE = FOLDER.resolve(Vault.FILE_NAME);
    private static final int SAVES = 3;
    private static final String SCHEMA = "SELECT coalesce(sql, name) FROM sqlite_schema ORDER BY name";

    private final MemoryDisk disk = new MemoryDisk();
    private final Vault vault = new Vault(FOLDER, disk, new MovableTime(), new SecureRandom(), TestVaults.CHEAP);

    private static Path golden(int schema) {
        return FIXTURES.resolve("schema-" + schema + ".gatehouse");
    }

    private void load(int schema) throws IOException, VaultException {
        if (schema == NEWEST && Boolean.getBoolean("golden.write")) {
            write();
        }
        disk.put(FILE, Files.readAllBytes(golden(schema)));
    }

    private static void write() throws IOException, VaultException {
        MemoryDisk other = new MemoryDisk();
        try (Vault made = new Vault(FOLDER, other, new MovableTime(), new SecureRandom(), TestVaults.CHEAP)) {
            made.create(TestVaults.PASSWORD.toCharArray());
            try (RecoveryKey key = made.keyChanges().newRecoveryKey()) {
                String printed = new String(key.text());
                made.write(h -> h.execute("INSERT INTO setting (key, value) VALUES (?, ?)", PRINTED, printed));
            }
        }
        Files.createDirectories(FIXTURES);
        Files.write(golden(NEWEST), other.content(FILE));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, NEWEST})
    void opensWithItsPasswordAndItsRecoveryKey(int schema) throws Exception {
        load(schema);
        vault.open(TestVaults.PASSWORD.toCharArray());
        // Bringing an older schema up to date is one save more.
        assertEquals(schema == NEWEST ? SAVES : SAVES + 1, vault.generation());
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

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, NEWEST})
    void hasThenTheSchemaThatANewVaultHas(int schema) throws Exception {
        load(schema);
        vault.open(TestVaults.PASSWORD.toCharArray());
        List<String> golden = schema(vault);
        vault.close();
        try (Vault fresh =
                new Vault(FOLDER, new MemoryDisk(), new MovableTime(), new SecureRandom(), TestVaults.CHEAP)) {
            fresh.create(TestVaults.PASSWORD.toCharArray());
            assertEquals(schema(fresh), golden, "A script changed: see the note of this class");
        }
    }

    @Test
    void theFileOfTheFirstSchemaIsTheOneThatWasReleased() throws Exception {
        assertEquals("bd4d49870795b215e2a63892f74037de83c9f24432ab5b4cbb4a9dac212f950e", digest(golden(1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, NEWEST})
    void aWrongPasswordTouchesNothing(int schema) throws Exception {
        load(schema);
        assertThrows(VaultException.class, () -> vault.open("no".toCharArray()));
        assertArrayEquals(Files.readAllBytes(golden(schema)), disk.content(FILE));
    }

    private static String digest(Path file) throws IOException {
        return HexFormat.of().formatHex(Sha256.of(Files.readAllBytes(file)));
    }

    private static List<String> schema(Vault vault) throws VaultException {
        return vault.read(h -> h.createQuery(SCHEMA).mapTo(String.class).list());
    }
}
