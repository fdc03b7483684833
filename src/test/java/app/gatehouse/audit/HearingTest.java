/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.gatehouse.testing.FailingDisk;
import app.gatehouse.testing.Reachable;
import app.gatehouse.testing.TestVaults;
import app.gatehouse.vault.VaultException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever listens to the log hears of what is durable, and of nothing else. */
class HearingTest {
    @TempDir
    Path folder;

    private final FailingDisk disk = new FailingDisk();
    private final List<List<AuditKind>> heard = new ArrayList<>();
    private TestVaults station;

    @BeforeEach
    void open() throws VaultException {
        station = TestVaults.create(folder, disk);
        station.audit.onSaved(
                events -> heard.add(events.stream().map(AuditEvent::kind).toList()));
    }

    @AfterEach
    void close() {
        disk.free();
        station.close();
    }

    private void append(AuditKind kind) throws VaultException {
        station.audit.append(AuditEvent.ofStation(station.time.now(), kind, Map.of()));
    }

    private void save(AuditKind... kinds) throws VaultException {
        station.vault.write(handle -> {
            for (AuditKind kind : kinds) {
                append(kind);
            }
            assertEquals(List.of(), heard);
            return null;
        });
    }

    @Test
    void whatIsAppendedAloneIsHeardAtOnce() throws VaultException {
        append(AuditKind.SIGNED_IN);
        append(AuditKind.SIGNED_OUT);
        assertEquals(List.of(List.of(AuditKind.SIGNED_IN), List.of(AuditKind.SIGNED_OUT)), heard);
    }

    @Test
    void whatBelongsToOneSaveIsHeardTogetherAfterIt() throws VaultException {
        long before = station.vault.generation();
        station.audit.onSaved(events -> assertEquals(before + 1, station.vault.generation()));
        save(AuditKind.MFA_ON, AuditKind.BACKUP_CODES_MADE);
        assertEquals(List.of(List.of(AuditKind.MFA_ON, AuditKind.BACKUP_CODES_MADE)), heard);
    }

    @Test
    void whomItWasAboutIsForgottenWithTheSave() throws VaultException {
        station.vault.write(handle -> {
            station.audit.append(
                    AuditEvent.ofPerson(station.time.now(), AuditKind.SIGNED_IN, 1, "maria.kowalska", Map.of()));
            return null;
        });
        assertEquals(List.of(), Reachable.holdersOf("maria.kowalska", station.audit));
    }

    @Test
    void ofASaveThatFailsNobodyHears() throws VaultException {
        save();
        disk.takeSteps();
        save(AuditKind.SIGNED_IN);
        heard.clear();
        int ofTheLog = (int) disk.takeSteps().stream()
                .filter(step -> step.endsWith(AuditLog.FILE_NAME))
                .count();
        disk.fillAfter(ofTheLog);
        assertThrows(VaultException.class, () -> save(AuditKind.MFA_OFF));
        disk.free();
        assertEquals(List.of(), heard);
        save(AuditKind.MFA_ON);
        assertEquals(List.of(List.of(AuditKind.MFA_ON)), heard);
    }

    @Test
    void ofWorkThatIsGivenUpNobodyHears() {
        assertThrows(
                IllegalStateException.class,
                () -> station.vault.write(handle -> {
                    append(AuditKind.MFA_OFF);
                    throw new IllegalStateException("given up");
                }));
        assertEquals(List.of(), heard);
    }

    @Test
    void aListenerIsCalledWhileOthersCanUseTheVault() throws VaultException {
        List<Boolean> read = new ArrayList<>();
        station.audit.onSaved(events -> {
            try {
                read.add(CompletableFuture.supplyAsync(this::reads).get(10, TimeUnit.SECONDS));
            } catch (Exception e) {
                read.add(false);
            }
        });
        save(AuditKind.MFA_ON);
        assertEquals(List.of(true), read);
    }

    private boolean reads() {
        try {
            return station.vault.read(handle -> true);
        } catch (VaultException e) {
            return false;
        }
    }

    @Test
    void aListenerThatFailsSpoilsNothing() throws VaultException {
        heard.clear();
        station.audit.onSaved(events -> {
            throw new IllegalStateException("deaf");
        });
        List<AuditKind> last = new ArrayList<>();
        station.audit.onSaved(events -> events.forEach(event -> last.add(event.kind())));
        save(AuditKind.MFA_ON);
        assertEquals(List.of(AuditKind.MFA_ON), last);
    }
}
