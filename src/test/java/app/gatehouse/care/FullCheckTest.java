/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.audit.AuditLog;
import app.gatehouse.task.Cancellation;
import app.gatehouse.vault.Vault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullCheckTest {
    @TempDir
    Path folder;

    private CareStation station;

    @BeforeEach
    void start() throws Exception {
        station = new CareStation(folder);
        station.gate.time.pass(Duration.ofDays(1));
        station.vaults().vault.write(handle -> null);
    }

    @AfterEach
    void end() {
        station.close();
    }

    private CheckReport check() throws Exception {
        return station.check()
                .run(station.administrator.id(), new Cancellation(), done -> {})
                .orElseThrow();
    }

    private static void flip(Path file, int at) throws Exception {
        byte[] content = Files.readAllBytes(file);
        content[at] ^= 1;
        Files.write(file, content);
    }

    @Test
    void aSoundStationIsCalledSoundAndTheLogHasIt() throws Exception {
        CheckReport report = check();
        assertTrue(report.isSound());
        assertEquals(1, report.contents().people());
        assertTrue(report.copies() >= 1);
        List<AuditEvent> events = new ArrayList<>();
        station.vaults().audit.verify(each -> events.add(each.event()));
        AuditEvent last = events.get(events.size() - 1);
        assertEquals(AuditKind.VAULT_CHECKED, last.kind());
        assertEquals("sound", last.details().get("result"));
    }

    @Test
    void aChangedVaultFileIsFound() throws Exception {
        flip(folder.resolve(Vault.FILE_NAME), 3000);
        assertFalse(check().fileWhole());
    }

    @Test
    void aChangedLogIsFound() throws Exception {
        flip(folder.resolve(AuditLog.FILE_NAME), 120);
        CheckReport report = check();
        assertFalse(report.logSound());
        assertFalse(report.isSound());
    }

    @Test
    void aCopyThatCannotBeUnderstoodIsFound() throws Exception {
        Path copy = station.vaults().vault.copies().daily().get(0).file();
        Files.write(copy, new byte[] {1});
        assertEquals(1, check().brokenCopies());
    }

    @Test
    void whoeverWaitsHearsHowFarItIsAndCanGiveItUp() throws Exception {
        for (int i = 0; i < 1200; i++) {
            station.vaults()
                    .audit
                    .append(AuditEvent.ofStation(station.gate.time.now(), AuditKind.CODE_MAILED, Map.of()));
        }
        List<Long> heard = new ArrayList<>();
        station.check().run(station.administrator.id(), new Cancellation(), heard::add);
        assertEquals(List.of(0L, 500L, 1000L), heard);
        Cancellation cancellation = new Cancellation();
        assertTrue(station.check()
                .run(station.administrator.id(), cancellation, done -> cancellation.cancel())
                .isEmpty());
    }

    @Test
    void onlyAnAdministratorMayAsk() throws Exception {
        assertTrue(station.check()
                .run(station.gate.add("operator").id(), new Cancellation(), done -> {})
                .isEmpty());
    }
}
