/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.gatehouse.testing.MemoryDisk;
import app.gatehouse.testing.MovableTime;
import app.gatehouse.testing.TestVaults;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DailyCopiesTest {
    private static final char[] PASSWORD = TestVaults.PASSWORD.toCharArray();
    private static final Path FOLDER = Path.of("station");
    private static final Path FILE = FOLDER.resolve(Vault.FILE_NAME);
    private static final Path COPIES = FOLDER.resolve(Vault.COPIES_NAME);

    private final MemoryDisk disk = new MemoryDisk();
    private final MovableTime time = new MovableTime();
    private Vault vault;

    @BeforeEach
    void create() throws VaultException {
        vault = vault();
        vault.create(PASSWORD);
    }

    private Vault vault() {
        return new Vault(FOLDER, disk, time, new SecureRandom(), TestVaults.CHEAP);
    }

    private List<String> copies() {
        return disk.files().stream()
                .filter(f -> COPIES.equals(f.getParent()))
                .map(f -> f.getFileName().toString())
                .toList();
    }

    private void save() throws VaultException {
        vault.write(h -> null);
    }

    @Test
    void keepsTheFileAsItWasBeforeTheFirstSaveOfTheDay() throws VaultException {
        byte[] before = disk.content(FILE);
        save();
        save();
        assertEquals(List.of("station-2026-11-24-000000000001.gatehouse"), copies());
        assertArrayEquals(before, disk.content(COPIES.resolve(copies().get(0))));
    }

    @Test
    void keepsTheCopyBeforeTheSaveTouchesTheFile() throws VaultException {
        disk.steps.clear();
        save();
        String copy = "station-2026-11-24-000000000001.gatehouse";
        assertEquals(
                List.of(
                        "write " + copy + ".tmp",
                        "force " + copy + ".tmp",
                        "rename " + copy + ".tmp to " + copy,
                        "force folder copies"),
                disk.steps.subList(0, 4));
        assertEquals("write station.gatehouse.tmp", disk.steps.get(4));
    }

    @Test
    void makesOneADayAlsoAcrossRestarts() throws VaultException {
        save();
        vault.close();
        vault = vault();
        vault.open(PASSWORD);
        save();
        assertEquals(1, copies().size());
    }

    @Test
    void keepsSeven() throws VaultException {
        for (int day = 0; day < 10; day++) {
            save();
            time.pass(Duration.ofDays(1));
        }
        assertEquals(7, copies().size());
        assertEquals("station-2026-11-27-000000000004.gatehouse", copies().get(0));
        assertEquals("station-2026-12-03-000000000010.gatehouse", copies().get(6));
    }

    @Test
    void doesNotLoseTheNewestToAClockThatRanAhead() throws VaultException {
        for (int day = 0; day < 7; day++) {
            save();
            time.setWallClock(Instant.parse("2031-01-0" + (day + 1) + "T06:00:00Z"));
        }
        time.setWallClock(Instant.parse("2026-11-25T06:00:00Z"));
        save();
        assertEquals(7, copies().size());
        assertEquals("station-2026-11-25-000000000008.gatehouse", copies().get(0));
    }

    @Test
    void opensLikeTheFileItself() throws VaultException {
        save();
        vault.close();
        disk.put(FILE, disk.content(COPIES.resolve(copies().get(0))));
        vault = vault();
        vault.open(PASSWORD);
        assertEquals(1, vault.generation());
    }

    @Test
    void savesAllTheSameWhenTheCopyCannotBeMadeAndTriesAgain() throws VaultException {
        disk.failWhen(words -> words.contains("2026-11-24"), DiskFailure.Kind.FAILED);
        save();
        assertEquals(2, vault.generation());
        assertEquals(List.of(), copies());
        disk.mend();
        save();
        assertEquals(List.of("station-2026-11-24-000000000002.gatehouse"), copies());
    }

    @Test
    void destroysThemAll() throws VaultException {
        save();
        time.pass(Duration.ofDays(1));
        save();
        assertEquals(2, vault.destroyCopies());
        assertEquals(List.of(), copies());
        assertEquals(0, vault.destroyCopies());
    }

    @Test
    void removesCopiesThatWereBrokenOff() throws VaultException {
        vault.close();
        disk.put(COPIES.resolve("station-2026-11-24-000000000001.gatehouse.tmp"), new byte[10]);
        vault = vault();
        vault.open(PASSWORD);
        assertEquals(List.of(), copies());
    }
}
