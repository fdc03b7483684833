/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.audit.AuditLog;
import app.gatehouse.care.BackupFailure.Reason;
import app.gatehouse.crypto.Sha256;
import app.gatehouse.testing.MemoryDisk;
import app.gatehouse.testing.TestVaults;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.Work;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Backups that are not what they were: every byte, every length; and those of older programs, which are as good as new. */
class BadBackupTest {
    private static final Path FILE = Path.of("stick", "small.ghbackup");
    private static final Path GOLDEN = Path.of("src/test/resources/app/gatehouse/vault");
    private static final String ARCHIVE = "archive/audit-2026-10.gatehouse";

    private final MemoryDisk disk = new MemoryDisk();

    @TempDir
    Path empty;

    private byte[] whole;

    /** Small, so that all of it can be tried; what is in its files does not matter to the checksum. */
    @BeforeEach
    void write() throws Exception {
        BackupFile.write(
                disk,
                FILE,
                List.of(
                        BackupPart.of(Vault.FILE_NAME, bytes(300)),
                        BackupPart.of(AuditLog.FILE_NAME, bytes(120)),
                        BackupPart.of(ARCHIVE, bytes(80))));
        whole = disk.content(FILE);
        assertEquals(3, BackupFormat.read(disk, FILE).size());
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) 7);
        return bytes;
    }

    private Reason refused(byte[] content, String what) {
        disk.put(FILE, content);
        // What has become a vault file by its first bytes has no checksum of this format, but its own seals.
        boolean vaultAlone = content.length > 3 && content[3] == 'V';
        return assertThrows(
                        BackupFailure.class,
                        () -> {
                            BackupFile file = BackupFile.open(disk, FILE);
                            if (vaultAlone) {
                                file.vault();
                            }
                        },
                        what)
                .reason();
    }

    @Test
    void anyChangeOfAnyByteIsDamage() {
        for (int place = 0; place < whole.length; place++) {
            for (int change = 1; change < 256; change++) {
                byte[] changed = whole.clone();
                changed[place] ^= (byte) change;
                String what = "byte " + place + " by " + change;
                Reason reason = refused(changed, what);
                // The one change that makes a log of ours out of it.
                boolean log = place == 3 && changed[place] == 'A';
                assertEquals(log ? Reason.FOREIGN : Reason.DAMAGED, reason, what);
            }
        }
    }

    @Test
    void aCutAtAnyLengthIsDamage() {
        for (int length = 0; length < whole.length; length++) {
            assertEquals(Reason.DAMAGED, refused(Arrays.copyOf(whole, length), "length " + length), "length " + length);
        }
        assertEquals(Reason.DAMAGED, refused(Arrays.copyOf(whole, whole.length + 1), "longer"));
    }

    /** Somebody who knows how backups are made: whole by its checksum, and wrong all the same. */
    @Test
    void aListThatDoesNotFitItsFilesIsDamageEvenWithARightChecksum() throws Exception {
        int end = BackupFormat.list(List.of(
                        BackupPart.of(Vault.FILE_NAME, bytes(300)),
                        BackupPart.of(AuditLog.FILE_NAME, bytes(120)),
                        BackupPart.of(ARCHIVE, bytes(80))))
                .length;
        for (int place = 10; place < end; place++) {
            byte[] changed = whole.clone();
            changed[place] ^= (byte) 0x81;
            assertEquals(Reason.DAMAGED, refused(signed(changed), "byte " + place), "byte " + place);
        }
    }

    private static byte[] signed(byte[] content) {
        byte[] front = Arrays.copyOf(content, content.length - Sha256.LENGTH);
        System.arraycopy(Sha256.of(front), 0, content, front.length, Sha256.LENGTH);
        return content;
    }

    /** The vault's own seal and the log's chain hold where the checksum, which needs no key, was made anew. */
    @Test
    void aChangeUnderARightChecksumIsFoundWhenItIsOpenedOrRestored() throws Exception {
        Path stick = Files.createDirectory(empty.resolve("stick"));
        byte[] good;
        try (CareStation station = new CareStation(Files.createDirectory(empty.resolve("first")))) {
            good = Files.readAllBytes(station.backUp(stick));
        }
        Path file = stick.resolve("changed.ghbackup");
        int step = good.length / 40;
        for (int place = 200; place < good.length - Sha256.LENGTH; place += step) {
            byte[] changed = good.clone();
            changed[place] ^= 1;
            Files.write(file, signed(changed));
            try (TestVaults vaults = TestVaults.absent(empty.resolve("at-" + place))) {
                Rescue rescue = CareStation.rescue(vaults, vaults.disk);
                BackupFailure failure =
                        assertThrows(BackupFailure.class, () -> rescueFrom(rescue, file), "at " + place);
                assertEquals(Reason.DAMAGED, failure.reason(), "at " + place);
                assertNotEquals(Vault.State.OPEN, vaults.vault.state());
            }
        }
    }

    private static void rescueFrom(Rescue rescue, Path file) throws Exception {
        try (OpenedBackup opened = rescue.open(rescue.look(file), TestVaults.PASSWORD.toCharArray())
                .orElseThrow()) {
            rescue.restore(opened);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void oneOfAnOlderProgramIsRestoredAndIsOfThisOneThen(int schema) throws Exception {
        Path file = empty.resolve("older.ghbackup");
        Path folder = empty.resolve("station");
        try (TestVaults vaults = TestVaults.absent(folder)) {
            byte[] vault = Files.readAllBytes(GOLDEN.resolve("schema-" + schema + ".gatehouse"));
            BackupFile.write(vaults.disk, file, List.of(BackupPart.of(Vault.FILE_NAME, vault)));
            rescueFrom(CareStation.rescue(vaults, vaults.disk), file);
            vaults.reopen();
            assertEquals(Vault.State.OPEN, vaults.vault.state());
            assertEquals(AuditLog.State.SOUND, vaults.audit.state());
            ContentsStore contents = new ContentsStore();
            Work<Boolean> sound = handle -> contents.faults(handle).isEmpty() && contents.brokenLinks(handle) == 0;
            assertTrue(vaults.vault.read(sound));
        }
    }
}
