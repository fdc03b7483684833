/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.gatehouse.crypto.Sha256;
import app.gatehouse.crypto.Utf8;
import app.gatehouse.testing.MemoryDisk;
import app.gatehouse.testing.MovableTime;
import app.gatehouse.testing.TestVaults;
import app.gatehouse.vault.VaultException.Reason;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VaultDamageTest {
    private static final char[] PASSWORD = TestVaults.PASSWORD.toCharArray();
    private static final Path FOLDER = Path.of("station");
    private static final Path FILE = FOLDER.resolve(Vault.FILE_NAME);

    private final MemoryDisk disk = new MemoryDisk();
    private byte[] good;
    private int header;

    @BeforeEach
    void create() throws VaultException {
        TestVaults station = TestVaults.create(FOLDER, disk);
        station.vault.keyChanges().newRecoveryKey().close();
        station.close();
        good = disk.content(FILE);
        header = VaultHeader.read(good).bytes().length;
    }

    private Vault vault() {
        return new Vault(FOLDER, disk, new MovableTime(), new SecureRandom(), TestVaults.CHEAP);
    }

    private Reason reasonFor(byte[] content, char[] password) {
        disk.put(FILE, content);
        int steps = disk.steps.size();
        Reason reason =
                assertThrows(VaultException.class, () -> vault().open(password)).reason();
        assertEquals(steps, disk.steps.size(), "the disk was changed");
        assertArrayEquals(content, disk.content(FILE));
        return reason;
    }

    private byte[] flipped(int at, int bit) {
        byte[] bad = good.clone();
        bad[at] ^= (byte) (1 << bit);
        return bad;
    }

    @Test
    void saysDamagedForEveryFlippedByteOfTheHeaderEvenWithAWrongKey() {
        for (int i = 0; i < header; i++) {
            assertEquals(Reason.DAMAGED, reasonFor(flipped(i, i % 8), "wrong".toCharArray()), "byte " + i);
        }
    }

    @Test
    void saysDamagedForEveryFlippedByteOfTheBodyOnceTheKeyIsRight() throws VaultException {
        try (var typed = Utf8.encode(PASSWORD);
                var unwrapped = VaultImage.read(good).unwrap(true, typed)) {
            for (int i = header; i < good.length; i++) {
                VaultImage image = VaultImage.read(flipped(i, i % 8));
                VaultException e = assertThrows(VaultException.class, () -> image.open(unwrapped.dataKey()));
                assertEquals(Reason.DAMAGED, e.reason(), "byte " + i);
            }
        }
        assertEquals(Reason.DAMAGED, reasonFor(flipped(header, 0), PASSWORD));
        assertEquals(Reason.DAMAGED, reasonFor(flipped(good.length - 1, 7), PASSWORD));
    }

    @Test
    void saysWrongKeyWhereTheHeaderIsSound() {
        assertEquals(Reason.WRONG_KEY, reasonFor(good, "wrong".toCharArray()));
        assertEquals(Reason.WRONG_KEY, reasonFor(flipped(good.length - 1, 0), "wrong".toCharArray()));
    }

    @Test
    void saysDamagedForEveryTruncation() {
        for (int length = 0; length < good.length; length++) {
            assertEquals(Reason.DAMAGED, reasonFor(Arrays.copyOf(good, length), PASSWORD), "length " + length);
        }
    }

    @Test
    void saysDamagedForBytesTooMany() {
        assertEquals(Reason.DAMAGED, reasonFor(Arrays.copyOf(good, good.length + 1), PASSWORD));
    }

    @Test
    void saysForeignForFilesOfOthers() {
        byte[] noise = new byte[good.length];
        new SecureRandom().nextBytes(noise);
        assertEquals(Reason.FOREIGN, reasonFor(noise, PASSWORD));
        assertEquals(Reason.FOREIGN, reasonFor(new byte[good.length], PASSWORD));
        assertEquals(Reason.FOREIGN, reasonFor("SQLite format 3\0".getBytes(StandardCharsets.US_ASCII), PASSWORD));
        assertEquals(Reason.FOREIGN, reasonFor(new byte[] {'P', 'K'}, PASSWORD));
    }

    @Test
    void saysNewerForANewerFormat() {
        byte[] newer = ByteBuffer.wrap(good.clone()).putShort(8, (short) 3).array();
        assertEquals(Reason.NEWER, reasonFor(sealedAgain(newer), PASSWORD));
        byte[] unlike = Arrays.copyOf(newer, 30);
        assertEquals(Reason.NEWER, reasonFor(unlike, PASSWORD));
    }

    @Test
    void saysTooCostlyForADerivationThatWouldEatTheMachine() {
        int memory = 45;
        int iterations = 49;
        int lanes = 53;
        assertEquals(Reason.TOO_COSTLY, reasonFor(withCost(memory, Integer.MAX_VALUE), PASSWORD));
        assertEquals(Reason.TOO_COSTLY, reasonFor(withCost(memory, -1), PASSWORD));
        assertEquals(Reason.TOO_COSTLY, reasonFor(withCost(memory, 0), PASSWORD));
        assertEquals(Reason.TOO_COSTLY, reasonFor(withCost(iterations, Integer.MAX_VALUE), PASSWORD));
        assertEquals(Reason.TOO_COSTLY, reasonFor(withCost(iterations, 0), PASSWORD));
        assertEquals(Reason.TOO_COSTLY, reasonFor(withCost(lanes, 1000), PASSWORD));
        assertEquals(Reason.TOO_COSTLY, reasonFor(withCost(lanes, 0), PASSWORD));
    }

    @Test
    void saysWrongKeyForASlotThatIsNotThere() throws VaultException {
        disk.take(FILE);
        Vault vault = vault();
        vault.create(PASSWORD);
        vault.lock();
        VaultException e = assertThrows(VaultException.class, () -> vault.open(RecoveryKey.random(new SecureRandom())));
        assertEquals(Reason.WRONG_KEY, e.reason());
    }

    @Test
    void refusesANewerSchemaAndLeavesItUntouched() throws VaultException {
        disk.take(FILE);
        List<String> scripts = new ArrayList<>();
        scripts.add("CREATE TABLE key_slot (id INTEGER, kind, person_id, memory, passes, lanes, salt, public_key,"
                + " made_at, confirmed_at); CREATE TABLE person (id, username, name);"
                + "CREATE TABLE meta (key PRIMARY KEY, value); CREATE TABLE audit_key (id, secret);");
        for (int schema = 2; schema <= 99; schema++) {
            scripts.add("CREATE TABLE of_tomorrow_" + schema + " (id);");
        }
        Vault newer = new Vault(
                FOLDER, disk, new MovableTime(), new SecureRandom(), TestVaults.CHEAP, new Migrations(scripts));
        newer.create(PASSWORD);
        newer.close();
        assertEquals(Reason.NEWER, reasonFor(disk.content(FILE), PASSWORD));
    }

    @Test
    void saysMissingAndNotReadable() {
        disk.failWhen(step -> step.startsWith("read"), DiskFailure.Kind.FAILED);
        assertEquals(
                Reason.NOT_READABLE,
                assertThrows(VaultException.class, () -> vault().open(PASSWORD)).reason());
        disk.take(FILE);
        assertEquals(
                Reason.MISSING,
                assertThrows(VaultException.class, () -> vault().open(PASSWORD)).reason());
    }

    private byte[] withCost(int offset, int value) {
        return sealedAgain(ByteBuffer.wrap(good.clone()).putInt(offset, value).array());
    }

    /** Gives a changed header a checksum that fits. */
    private byte[] sealedAgain(byte[] file) {
        byte[] sum = Sha256.of(Arrays.copyOf(file, header - Sha256.LENGTH));
        System.arraycopy(sum, 0, file, header - Sha256.LENGTH, Sha256.LENGTH);
        return file;
    }

    @Test
    void aFileThatAsksForMoreMemoryThanThereIsIsTooCostly() {
        Disk small = (Disk) Proxy.newProxyInstance(
                Disk.class.getClassLoader(),
                new Class<?>[] {Disk.class},
                (disk, method, arguments) -> switch (method.getName()) {
                    case "exists" -> true;
                    case "size" -> 1000L;
                    default -> throw new OutOfMemoryError();
                });
        Vault vault = new Vault(Path.of("nowhere"), small, new MovableTime(), new SecureRandom(), TestVaults.CHEAP);
        VaultException refused = assertThrows(VaultException.class, () -> vault.open(PASSWORD));
        assertEquals(Reason.TOO_COSTLY, refused.reason());
        assertEquals(Vault.State.LOCKED, vault.state());
    }
}
