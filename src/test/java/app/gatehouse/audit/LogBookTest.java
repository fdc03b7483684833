/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.testing.MemoryDisk;
import app.gatehouse.testing.TestVaults;
import app.gatehouse.vault.VaultException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogBookTest {
    private static final Path FOLDER = Path.of("station");
    private static final AuditWords WORDS = event -> "Wort für " + event.kind();

    private final MemoryDisk disk = new MemoryDisk();
    private TestVaults station;
    private AuditHistory history;

    @BeforeEach
    void create() throws VaultException {
        station = TestVaults.create(FOLDER, disk);
        history = new AuditHistory(station.vault, station.audit, FOLDER, disk);
    }

    @AfterEach
    void close() {
        station.close();
    }

    private static Optional<LogAuthority.Actor> anyone(org.jdbi.v3.core.Handle handle) {
        return Optional.of(new LogAuthority.Actor(1, "jonas"));
    }

    private LogBook book() throws VaultException {
        return history.open(LogBookTest::anyone, WORDS).orElseThrow();
    }

    private void happens(AuditKind kind, long person, String detail) throws VaultException {
        station.audit.append(
                AuditEvent.ofPerson(station.time.now(), kind, person, "person" + person, Map.of("detail", detail)));
    }

    private List<Long> numbers(LogBook book, AuditFilter filter, int most) throws VaultException {
        List<Long> numbers = new ArrayList<>();
        OptionalLong next = OptionalLong.empty();
        do {
            AuditPage page = book.page(filter, next, most);
            assertTrue(page.records().size() <= most);
            page.records().forEach(record -> numbers.add(record.number()));
            next = page.next();
        } while (next.isPresent());
        return numbers;
    }

    @Test
    void givesEveryRecordOnceInPagesNewestFirst() throws VaultException {
        for (int i = 0; i < 3 * LogIndex.BLOCK + 5; i++) {
            happens(AuditKind.SIGNED_IN, i % 3, "x");
        }
        LogBook book = book();
        for (int most : new int[] {1, 7, LogIndex.BLOCK, 1000}) {
            List<Long> numbers = numbers(book, AuditFilter.ALL, most);
            assertEquals(book.size(), numbers.size());
            for (int i = 0; i < numbers.size(); i++) {
                assertEquals(book.last() - i, numbers.get(i));
            }
        }
        assertEquals(1, book.first());
        assertTrue(book.sound());
    }

    @Test
    void findsByPersonGroupTimeAndText() throws VaultException {
        happens(AuditKind.SIGNED_IN, 1, "red lamp");
        station.time.pass(java.time.Duration.ofDays(1));
        happens(AuditKind.PERSON_ADDED, 2, "blue lamp");
        happens(AuditKind.SIGNED_OUT, 1, "blue");
        LogBook book = book();
        TimeFrame today = TimeFrame.today(station.time.now(), station.time.zone());
        assertEquals(List.of(4L, 2L), numbers(book, AuditFilter.ALL.about(OptionalLong.of(1)), 1));
        assertEquals(List.of(3L), numbers(book, AuditFilter.ALL.of(Set.of(AuditGroup.PEOPLE)), 5));
        assertEquals(List.of(4L, 3L), numbers(book, AuditFilter.ALL.during(today), 5));
        assertEquals(List.of(3L, 2L), numbers(book, AuditFilter.ALL.saying(" LAMP "), 5));
        assertEquals(List.of(3L), numbers(book, AuditFilter.ALL.saying("lamp blue"), 5));
        assertEquals(List.of(4L), numbers(book, AuditFilter.ALL.saying("für signed_out"), 5));
        assertEquals(List.of(), numbers(book, AuditFilter.ALL.saying("green"), 5));
        assertEquals(2, book.count(AuditFilter.ALL.during(today)));
        assertEquals(2, book.count(AuditFilter.ALL.saying("lamp")));
        assertEquals(Map.of(1L, "person1", 2L, "person2"), book.people());
    }

    @Test
    void isForThoseAloneWhoMay() throws VaultException {
        assertTrue(history.open(handle -> Optional.empty(), WORDS).isEmpty());
        assertTrue(history.parts(handle -> Optional.empty()).isEmpty());
    }

    @Test
    void cannotBeReadOnceTheVaultIsLocked() throws VaultException {
        LogBook book = book();
        station.vault.lock();
        assertEquals(
                VaultException.Reason.LOCKED,
                assertThrows(VaultException.class, () -> book.page(AuditFilter.ALL, OptionalLong.empty(), 5))
                        .reason());
    }

    @Test
    void raisesTheAlarmForARecordThatWasChangedAndKeepsWhatIsBeforeIt() throws VaultException {
        for (int i = 0; i < 200; i++) {
            happens(AuditKind.SIGNED_IN, 1, "x");
        }
        Path file = FOLDER.resolve(AuditLog.FILE_NAME);
        byte[] bytes = disk.content(file);
        bytes[bytes.length / 2] ^= 1;
        disk.put(file, bytes);
        LogBook book = book();
        LogAlarm alarm = station.audit.alarm().orElseThrow();
        assertEquals(LogAlarm.Finding.DAMAGED, alarm.finding());
        assertEquals(201, alarm.last());
        assertTrue(alarm.after() > 50 && alarm.after() < 150, "after " + alarm.after());
        assertEquals(202, book.first());
        LogPart aside = history.parts(LogBookTest::anyone).orElseThrow().get(1);
        assertEquals(LogPart.Kind.SET_ASIDE, aside.kind());
        LogBook old = history.open(LogBookTest::anyone, WORDS, aside).orElseThrow();
        assertFalse(old.sound());
        assertEquals(alarm.after(), old.last());
        assertEquals(alarm.after(), numbers(old, AuditFilter.ALL, 20).get(0));
    }

    @Test
    void raisesTheAlarmForALogWhoseFrontWasTakenOff() throws VaultException {
        happens(AuditKind.SIGNED_IN, 1, "a");
        LogHead cut = station.audit.withOpen(OpenLog::head);
        happens(AuditKind.SIGNED_IN, 1, "b");
        station.audit.withOpen(open -> {
            open.file().again().dropBefore(open.key(), cut);
            return null;
        });
        assertFalse(station.audit.verify(record -> {}).sound());
        book();
        assertEquals(
                LogAlarm.Finding.DAMAGED, station.audit.alarm().orElseThrow().finding());
    }
}
