/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.audit.ExportCheck.Verdict;
import app.gatehouse.testing.MemoryDisk;
import app.gatehouse.testing.TestVaults;
import app.gatehouse.vault.VaultException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditExportTest {
    private static final Path FOLDER = Path.of("station");
    private static final LogAuthority JONAS = handle -> Optional.of(new LogAuthority.Actor(1, "jonas"));

    private final MemoryDisk disk = new MemoryDisk();
    private TestVaults station;
    private AuditExport export;

    @BeforeEach
    void create() throws VaultException {
        station = TestVaults.create(FOLDER, disk);
        export = new AuditExport(station.vault, station.audit);
        for (String who : List.of("maria", "=cmd|' /C calc'!A0", "O\"Neil, ,\"chain\":\"0", "Łódź\n\"signature\":\"")) {
            station.audit.append(
                    AuditEvent.ofPerson(station.time.now(), AuditKind.SIGNED_IN, 7, who, Map.of("method", who)));
        }
    }

    @AfterEach
    void close() {
        station.close();
    }

    private LogBook book() throws VaultException {
        return new AuditHistory(station.vault, station.audit, FOLDER, disk)
                .open(JONAS, event -> "@" + event.kind())
                .orElseThrow();
    }

    private byte[] lines() throws VaultException {
        return export.signedLines(JONAS, book(), AuditFilter.ALL).orElseThrow().content();
    }

    private static ExportCheck.Result check(byte[] file, String... key) throws IOException {
        return ExportCheck.check(
                new ByteArrayInputStream(file), Arrays.stream(key).findFirst());
    }

    @Test
    void writesATableWithoutFormulas() throws VaultException {
        AuditExport.Exported exported =
                export.csv(JONAS, book(), AuditFilter.ALL).orElseThrow();
        String text = new String(exported.content(), StandardCharsets.UTF_8);
        assertEquals(5, exported.events());
        assertTrue(text.startsWith("\uFEFFnumber,time,kind,person,username,words,details\r\n1,"));
        assertTrue(text.contains("2,2026-11-24T"), text);
        assertTrue(text.contains(",'=cmd|' /C calc'!A0,"), text);
        assertTrue(text.contains(",'@SIGNED_IN,"), text);
        assertTrue(text.contains("\"O\"\"Neil, ,\"\"chain\"\":\"\"0\""), text);
    }

    @Test
    void saysInTheLogThatSomethingWasTakenOut() throws VaultException {
        export.csv(JONAS, book(), AuditFilter.ALL);
        AuditRecord[] last = new AuditRecord[1];
        station.audit.verify(record -> last[0] = record);
        assertEquals(AuditKind.LOG_EXPORTED, last[0].event().kind());
        assertEquals("jonas", last[0].event().who());
        assertEquals(Map.of("format", "csv", "count", "5"), last[0].event().details());
    }

    @Test
    void givesNothingToWhoMayNot() throws VaultException {
        LogAuthority nobody = handle -> Optional.empty();
        LogBook book = book();
        assertTrue(export.csv(nobody, book, AuditFilter.ALL).isEmpty());
        assertTrue(export.signedLines(nobody, book, AuditFilter.ALL).isEmpty());
        assertTrue(export.publicKey(nobody).isEmpty());
        assertEquals(5, station.audit.verify(record -> {}).records());
    }

    @Test
    void signsLinesThatAreFoundSoundWithTheKeyThatIsShown() throws VaultException, IOException {
        byte[] file = lines();
        String key = export.publicKey(JONAS).orElseThrow();
        assertEquals(new ExportCheck.Result(Verdict.SOUND, 5, 7, key), check(file));
        assertEquals(
                Verdict.SOUND,
                check(file, key.toLowerCase(Locale.ROOT).replace(" ", "-")).verdict());
        station.reopen();
        export = new AuditExport(station.vault, station.audit);
        assertEquals(Optional.of(key), export.publicKey(JONAS));
    }

    @Test
    void findsEveryChangedByte() throws VaultException, IOException {
        byte[] file = lines();
        for (int i = 0; i < file.length - 1; i++) {
            byte[] bad = file.clone();
            bad[i] ^= 1;
            assertNotEquals(Verdict.SOUND, check(bad).verdict(), "byte " + i);
        }
    }

    @Test
    void findsEveryCut() throws VaultException, IOException {
        byte[] file = lines();
        for (int length = 0; length < file.length - 1; length++) {
            assertNotEquals(Verdict.SOUND, check(Arrays.copyOf(file, length)).verdict(), "length " + length);
        }
    }

    @Test
    void namesTheLineThatWasChangedTakenOutOrAdded() throws VaultException, IOException {
        List<String> good = new String(lines(), StandardCharsets.UTF_8).lines().toList();
        List<String> changed = new ArrayList<>(good);
        changed.set(3, changed.get(3).replace("SIGNED_IN", "SIGNED_IM"));
        assertEquals(new Line(Verdict.LINE_CHANGED, 4), line(changed));
        List<String> without = new ArrayList<>(good);
        without.remove(2);
        assertEquals(new Line(Verdict.LINE_CHANGED, 3), line(without));
        List<String> more = new ArrayList<>(good);
        more.add("{}");
        assertEquals(Verdict.LINE_CHANGED, line(more).verdict());
        assertEquals(new Line(Verdict.CUT_OFF, 6), line(good.subList(0, 6)));
        assertEquals(new Line(Verdict.NO_EXPORT, 1), line(List.of("{\"a\":1}")));
        assertEquals(new Line(Verdict.NO_EXPORT, 0), line(List.of()));
    }

    @Test
    void knowsAFileThatAnotherKeySigned() throws VaultException, IOException {
        byte[] own = lines();
        String key = export.publicKey(JONAS).orElseThrow();
        try (TestVaults other = TestVaults.create(FOLDER, new MemoryDisk())) {
            AuditExport theirs = new AuditExport(other.vault, other.audit);
            byte[] forged = theirs.signedLines(JONAS, book(), AuditFilter.ALL)
                    .orElseThrow()
                    .content();
            assertEquals(Verdict.SOUND, check(forged).verdict());
            assertEquals(Verdict.OTHER_KEY, check(forged, key).verdict());
            List<String> mixed = new ArrayList<>(
                    new String(forged, StandardCharsets.UTF_8).lines().toList());
            List<String> good = new String(own, StandardCharsets.UTF_8).lines().toList();
            mixed.set(0, good.get(0));
            assertNotEquals(Verdict.SOUND, line(mixed).verdict());
        }
    }

    private record Line(Verdict verdict, long line) {}

    private static Line line(List<String> lines) throws IOException {
        ExportCheck.Result result =
                check((lines.isEmpty() ? "" : String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        return new Line(result.verdict(), result.line());
    }
}
