/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditGroup;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.audit.AuditLog;
import app.gatehouse.shell.DialogRoute;
import app.gatehouse.testing.HeldBackground;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditLogViewModelTest {
    private LogPage page;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        page = new LogPage(folder);
    }

    @AfterEach
    void close() {
        page.close();
    }

    private static List<String> titles(AuditLogViewModel log) {
        return log.rows().stream().map(EventRow::title).toList();
    }

    @Test
    void showsTodayNewestFirst() throws Exception {
        page.happened(AuditKind.SIGNED_IN, 2, Map.of("method", "APP"));
        page.station.time.pass(Duration.ofMinutes(3));
        page.happened(AuditKind.SIGNED_OUT, 2, Map.of("reason", "SIGNED_OUT"));
        AuditLogViewModel log = page.log();
        assertEquals(List.of("Signed out", "Signed in", "Vault created"), titles(log));
        assertEquals("3 events today", log.getSummary());
        EventRow newest = log.rows().get(0);
        assertEquals("06:45:12", newest.time());
        assertEquals("Tuesday 24 November 2026, 06:45:12", newest.moment());
        assertEquals("Maria Kowalska", newest.person());
        assertEquals("Station PS-04", log.rows().get(2).person());
    }

    @Test
    void yesterdayIsNotToday() throws Exception {
        page.happened(AuditKind.SIGNED_IN, 2, Map.of("method", "APP"));
        page.station.time.pass(Duration.ofHours(18));
        page.happened(AuditKind.SIGNED_IN, 3, Map.of("method", "APP"));
        AuditLogViewModel log = page.log();
        assertEquals(1, log.rows().size());
        log.show(Period.Stretch.SEVEN_DAYS);
        assertEquals(3, log.rows().size());
        assertEquals("25 Nov, 00:42:12", log.rows().get(0).time());
        log.show(Period.Stretch.FROM_TO);
        log.between(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 24));
        assertEquals(List.of("Signed in", "Vault created"), titles(log));
    }

    @Test
    void aDayOfAnotherYearHasItsYear() throws Exception {
        page.happened(AuditKind.SIGNED_IN, 2, Map.of("method", "APP"));
        page.station.time.pass(Duration.ofDays(60));
        AuditLogViewModel log = page.log();
        log.show(Period.Stretch.ALL);
        assertEquals("24 Nov 2026, 06:42:12", log.rows().get(0).time());
    }

    @Test
    void filtersByKindPersonAndText() throws Exception {
        page.happened(AuditKind.SIGNED_IN, 2, Map.of("method", "APP"));
        page.happened(AuditKind.SIGNED_IN, 3, Map.of("method", "TOKEN"));
        page.happened(AuditKind.MFA_RESET, 3, Map.of("by", "jonas.weber"));
        AuditLogViewModel log = page.log();

        log.show(Optional.of(AuditGroup.PEOPLE));
        assertEquals(List.of("MFA reset"), titles(log));
        log.show(Optional.empty());

        log.show(log.people().get(2));
        assertEquals("Nadia Haddad", log.people().get(2).name());
        assertEquals(List.of("MFA reset", "Signed in"), titles(log));
        log.show(log.people().get(0));

        log.search("jonas weber");
        assertEquals(List.of("MFA reset"), titles(log));
        log.search("password and app");
        assertEquals(
                List.of("Maria Kowalska"),
                log.rows().stream().map(EventRow::person).toList());
        log.search("crane");
        assertEquals("Nothing happened that fits. Change the filters.", log.getNothing());
        log.search("");
        assertEquals("", log.getNothing());
        assertEquals(4, log.rows().size());
    }

    @Test
    void readsOnAsFarAsThereIsMore() throws Exception {
        for (int i = 0; i < 250; i++) {
            page.happened(AuditKind.SIGNED_IN, 2, Map.of("method", "APP"));
        }
        AuditLogViewModel log = page.log();
        assertEquals("251 events today", log.getSummary());
        assertEquals(100, log.rows().size());
        log.more();
        log.more();
        assertEquals(251, log.rows().size());
        assertEquals(251, log.rows().stream().map(EventRow::number).distinct().count());
        log.more();
        assertEquals(251, log.rows().size());
    }

    @Test
    void theLastOfSeveralWishesCounts() throws Exception {
        page.happened(AuditKind.SIGNED_IN, 2, Map.of("method", "APP"));
        page.happened(AuditKind.MFA_RESET, 3, Map.of("by", "jonas.weber"));
        HeldBackground background = new HeldBackground();
        AuditLogViewModel log = page.log(background);
        log.search("nothing of that");
        log.search("signed in");
        background.finishOne();
        assertTrue(log.rows().isEmpty(), "what was wanted before is not shown");
        background.finishOne();
        assertEquals(List.of("Signed in"), titles(log));
        assertEquals(0, background.waiting());
    }

    @Test
    void whoIsNoAdministratorSeesNothing() throws Exception {
        page.administrator = false;
        AuditLogViewModel log = page.log();
        assertTrue(log.rows().isEmpty());
        assertEquals("Only an administrator can read the log.", log.getMessage());
        assertTrue(log.choice().isEmpty());
    }

    @Test
    void somebodyWhoLeftIsCalledByTheirUsername() throws Exception {
        page.station.audit.append(AuditEvent.ofPerson(
                page.station.time.now(), AuditKind.SIGNED_IN, 77, "gone.away", Map.of("method", "APP")));
        AuditLogViewModel log = page.log();
        assertEquals("gone.away", log.rows().get(0).person());
        assertEquals("gone.away", log.people().get(1).name());
    }

    @Test
    void aChangedRecordIsSaidWithTheLastGoodOne() throws Exception {
        for (int i = 0; i < 10; i++) {
            page.happened(AuditKind.SIGNED_IN, 2, Map.of("method", "APP"));
        }
        Path file = page.station.folder.resolve(AuditLog.FILE_NAME);
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "rw")) {
            long middle = Files.size(file) / 2;
            log.seek(middle);
            int before = log.read();
            log.seek(middle);
            log.write(before ^ 1);
        }
        AuditLogViewModel log = page.log();
        assertEquals("The log was changed", page.alarm().getTitle());
        assertTrue(page.alarm().getText().startsWith("The log was changed after record "));
        assertEquals("", log.getBroken(), "a new file was begun");
        assertEquals("The log was changed", log.rows().get(0).title());
        Period aside = log.periods().get(Period.Stretch.values().length);
        assertTrue(log.name(aside).startsWith("Set aside: "), log.name(aside));
        log.show(aside);
        assertTrue(log.getBroken().matches("Something was changed in this file after record [0-9]+\\..*"));
        assertFalse(log.rows().isEmpty());
    }

    @Test
    void closingLetsGoOfEveryName() throws Exception {
        page.happened(AuditKind.SIGNED_IN, 2, Map.of("method", "APP"));
        AuditLogViewModel log = page.log();
        log.close();
        assertTrue(log.rows().isEmpty());
        assertTrue(log.people().isEmpty());
        assertEquals("", log.getSummary());
    }

    @Test
    void anAlarmSaysWhatIsMissingAndAsksForAnAdministrator() throws Exception {
        assertEquals("", page.alarm().getTitle());
        for (int i = 0; i < 3; i++) {
            page.happened(AuditKind.SIGNED_IN, 2, Map.of("method", "APP"));
        }
        page.station.vault.lock();
        Files.delete(page.station.folder.resolve(AuditLog.FILE_NAME));
        page.station.reopen();
        LogAlarmViewModel alarm = page.alarm();
        assertEquals("The log was cut", alarm.getTitle());
        assertTrue(alarm.getText().contains("Found on 24 Nov 2026, 06:42"), alarm.getText());
        alarm.confirm();
        assertEquals(DialogRoute.CONFIRM_LOG_ALARM, page.navigator.last());
    }
}
