/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.station;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.gatehouse.audit.AuditKind;
import app.gatehouse.station.SystemClockSource.Answer;
import app.gatehouse.testing.TestVaults;
import app.gatehouse.vault.VaultException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StationClockTest {
    @TempDir
    Path folder;

    private TestVaults vaults;
    private StationClock clock;

    @BeforeEach
    void open() throws VaultException {
        vaults = TestVaults.create(folder);
        clock = clock();
    }

    @AfterEach
    void close() {
        vaults.close();
    }

    private StationClock clock() {
        return new StationClock(
                vaults.vault, vaults.audit, new ClockCheck(vaults.time, () -> Answer.UNKNOWN), vaults.time);
    }

    private List<String> jumps() throws VaultException {
        List<String> seconds = new ArrayList<>();
        vaults.audit.verify(record -> {
            if (record.event().kind() == AuditKind.CLOCK_WENT_BACK) {
                seconds.add(record.event().details().get("seconds"));
            }
        });
        return seconds;
    }

    private void setBy(Duration jump) {
        vaults.time.setWallClock(vaults.time.now().plus(jump));
    }

    @Test
    void aClockThatWentBackBetweenTwoStartsIsNoticedAndWrittenDown() throws VaultException {
        vaults.restart();
        setBy(Duration.ofHours(-1));
        vaults.reopen();
        clock = clock();
        clock.afterOpening();
        assertEquals(new ClockState.Off(Duration.ofHours(-1)), clock.state());
        assertEquals(List.of("3600"), jumps());
    }

    @Test
    void anOrdinaryStartSaysNothing() throws VaultException {
        vaults.time.pass(Duration.ofDays(2));
        vaults.reopen();
        clock = clock();
        clock.afterOpening();
        assertEquals(new ClockState.NotChecked(), clock.state());
        assertEquals(List.of(), jumps());
    }

    @Test
    void aClockSetBackWhileTheProgramRunsIsWrittenDownOnce() throws VaultException {
        vaults.time.pass(Duration.ofMinutes(1));
        setBy(Duration.ofHours(-1));
        assertEquals(new ClockState.Off(Duration.ofHours(-1)), clock.look());
        assertEquals(new ClockState.Off(Duration.ofHours(-1)), clock.look());
        assertEquals(List.of("3600"), jumps());
    }

    @Test
    void aClockSetForwardIsShownButIsNoStepBack() throws VaultException {
        setBy(Duration.ofHours(1));
        assertEquals(new ClockState.Off(Duration.ofHours(1)), clock.look());
        assertEquals(List.of(), jumps());
    }

    @Test
    void aLockedStationStillLooks() throws VaultException {
        vaults.vault.lock();
        setBy(Duration.ofHours(-1));
        assertEquals(new ClockState.Off(Duration.ofHours(-1)), clock.look());
    }
}
