/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditExport;
import app.gatehouse.audit.AuditFilter;
import app.gatehouse.audit.AuditHistory;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.audit.AuditLog;
import app.gatehouse.audit.LogAuthority;
import app.gatehouse.audit.LogBook;
import app.gatehouse.audit.LogRetention;
import app.gatehouse.testing.MemoryDisk;
import app.gatehouse.testing.TestVaults;
import app.gatehouse.vault.RecoveryKey;
import app.gatehouse.vault.Vault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IndependentReaderTest {
    private static final Path FOLDER = Path.of("station");

    private final MemoryDisk disk = new MemoryDisk();
    private TestVaults station;

    @BeforeEach
    void create() throws Exception {
        station = TestVaults.create(FOLDER, disk);
        station.vault.write(h -> {
            h.execute("INSERT INTO setting (key, value) VALUES ('a', 'straße')");
            station.audit.append(AuditEvent.ofPerson(
                    station.time.now(), AuditKind.SIGNED_IN, 3, "maria.kowalska", Map.of("with", "app")));
            return null;
        });
    }

    @AfterEach
    void close() {
        station.close();
    }

    private byte[] file() {
        return disk.content(FOLDER.resolve(Vault.FILE_NAME));
    }

    private static String setting(IndependentReader.Station read) throws Exception {
        return new String(
                IndependentReader.queryBytes(read.database, "SELECT value FROM setting WHERE key = 'a'", 1),
                StandardCharsets.UTF_8);
    }

    @Test
    void opensWithTheMasterPassword() throws Exception {
        IndependentReader.Station read = IndependentReader.openWithPassword(file(), TestVaults.PASSWORD);
        assertEquals("straße", setting(read));
        assertEquals(station.vault.generation(), read.generation);
        ByteBuffer id = ByteBuffer.allocate(16)
                .putLong(station.vault.id().getMostSignificantBits())
                .putLong(station.vault.id().getLeastSignificantBits());
        assertArrayEquals(id.array(), read.id);
    }

    @Test
    void opensWithTheRecoveryKeyAndAChangedPassword() throws Exception {
        String printed;
        try (RecoveryKey key = station.vault.keyChanges().newRecoveryKey()) {
            printed = new String(key.text());
        }
        station.vault.keyChanges().changeMasterPassword("cafe\u0301 and more".toCharArray());
        assertEquals("straße", setting(IndependentReader.openWithRecoveryKey(file(), printed)));
        assertEquals("straße", setting(IndependentReader.openWithPassword(file(), "caf\u00e9 and more")));
        assertThrows(AEADBadTagException.class, () -> IndependentReader.openWithPassword(file(), TestVaults.PASSWORD));
    }

    @Test
    void readsTheLogAcrossSegments() throws Exception {
        station.reopen();
        byte[] log = disk.content(FOLDER.resolve(AuditLog.FILE_NAME));
        List<IndependentReader.Line> lines =
                IndependentReader.readLog(log, IndependentReader.openWithPassword(file(), TestVaults.PASSWORD));
        assertEquals(
                List.of("VAULT_CREATED", "SIGNED_IN", "VAULT_LOCKED", "VAULT_OPENED"),
                lines.stream().map(IndependentReader.Line::kind).toList());
        assertEquals(
                new IndependentReader.Line(2, 2, "SIGNED_IN", "maria.kowalska", List.of("with=app")), lines.get(1));
    }

    @Test
    void readsClosedMonthsAndTheLogThatGoesOnBehindThem() throws Exception {
        Instant begin = station.time.now();
        station.time.setWallClock(begin.plus(Duration.ofDays(500)));
        station.audit.append(
                AuditEvent.ofPerson(station.time.now(), AuditKind.SIGNED_OUT, 3, "maria.kowalska", Map.of()));
        assertEquals(1, new LogRetention(station.vault, station.audit, () -> 12).archiveOld());
        IndependentReader.Station read = IndependentReader.openWithPassword(file(), TestVaults.PASSWORD);
        String name = "audit-2026-11.gatehouse";
        assertEquals(
                List.of("VAULT_CREATED", "SIGNED_IN"),
                IndependentReader.readArchive(
                                disk.content(FOLDER.resolve("archive").resolve(name)), read, name)
                        .stream()
                        .map(IndependentReader.Line::kind)
                        .toList());
        List<IndependentReader.Line> log =
                IndependentReader.readLog(disk.content(FOLDER.resolve(AuditLog.FILE_NAME)), read);
        assertEquals(3, log.get(0).number());
        assertEquals(
                List.of("SIGNED_OUT", "LOG_ARCHIVED"),
                log.stream().map(IndependentReader.Line::kind).toList());
    }

    @Test
    void readsSignedLines() throws Exception {
        LogAuthority jonas = handle -> Optional.of(new LogAuthority.Actor(1, "jonas"));
        AuditExport export = new AuditExport(station.vault, station.audit);
        LogBook book = new AuditHistory(station.vault, station.audit, FOLDER, disk)
                .open(jonas, event -> "")
                .orElseThrow();
        byte[] lines =
                export.signedLines(jonas, book, AuditFilter.ALL).orElseThrow().content();
        assertEquals(
                2,
                IndependentReader.readSignedLines(lines, export.publicKey(jonas).orElseThrow()));
    }

    @Test
    void sharesNothingWithTheProgram() throws IOException {
        String source = Files.readString(Path.of("src/test/java/app/gatehouse/format/IndependentReader.java"));
        assertFalse(source.contains("import app.gatehouse"));
        assertFalse(source.replace("package app.gatehouse.format;", "").contains("app.gatehouse"));
    }
}
