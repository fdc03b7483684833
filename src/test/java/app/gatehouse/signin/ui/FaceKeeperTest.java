/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.audit.AuditLog;
import app.gatehouse.audit.LogAlarms;
import app.gatehouse.audit.LogAuthority;
import app.gatehouse.testing.TestVaults;
import app.gatehouse.ui.frames.FaceModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaceKeeperTest {
    private final FaceModel face = new FaceModel();
    private GateFixture fixture;
    private FaceKeeper keeper;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        fixture = new GateFixture(folder);
        keeper = new FaceKeeper(
                face,
                fixture.door,
                fixture.station.station,
                fixture.station.time,
                fixture.ticker,
                fixture.background());
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void tellsSinceWhenTheVaultIsOpenOnceTheStationHasItsName() throws Exception {
        assertEquals(FaceModel.Vault.ABSENT, face.getVault());

        fixture.station.station.setUp("Press shop, line 4", "PS-04");
        fixture.ticker.beat();

        assertEquals(FaceModel.Vault.OPEN, face.getVault());
        assertEquals("06:42", face.getVaultSince());
        assertEquals("Press shop, line 4", face.getStationName());
    }

    @Test
    void shutsTheDoorWhenTheVaultIsLocked() {
        fixture.door.lock();
        fixture.ticker.beat();
        assertEquals(FaceModel.Vault.LOCKED, face.getVault());
    }

    @Test
    void warnsOfAChangedLogUntilAnAdministratorHasSeenIt() throws Exception {
        TestVaults station = fixture.station.vaults;
        assertEquals(FaceModel.Warning.NONE, face.getWarning());

        Files.delete(station.folder.resolve(AuditLog.FILE_NAME));
        station.audit.append(AuditEvent.ofStation(station.time.now(), AuditKind.STATION_SET_UP, Map.of()));
        fixture.ticker.beat();
        assertEquals(FaceModel.Warning.LOG_CHANGED, face.getWarning());

        new LogAlarms(station.vault, station.audit, station.time)
                .confirm(handle -> Optional.of(new LogAuthority.Actor(1, "jonas.weber")));
        fixture.ticker.beat();
        assertEquals(FaceModel.Warning.NONE, face.getWarning());
    }

    @Test
    void leavesANameAloneThatIsBeingTyped() {
        face.setStationName("Pre");
        fixture.ticker.beat();
        assertEquals("Pre", face.getStationName());
    }

    @Test
    void tellsThatSomebodySetTheClock() {
        assertEquals(FaceModel.Clock.NOT_CHECKED, face.getClock());
        fixture.station.time.setWallClock(fixture.station.time.now().minusSeconds(48));
        fixture.pass(Duration.ofMinutes(1));
        assertEquals(FaceModel.Clock.OFF, face.getClock());
        assertEquals(Duration.ofSeconds(48), face.getClockOff());
    }

    @Test
    void hasAJumpOfTheClockWrittenDownWhicheverWayItWent() throws Exception {
        fixture.station.time.setWallClock(fixture.station.time.now().minusSeconds(48));
        fixture.pass(Duration.ofMinutes(1));
        fixture.station.time.setWallClock(fixture.station.time.now().plusSeconds(3600));
        fixture.pass(Duration.ofMinutes(1));
        List<String> jumps = new ArrayList<>();
        fixture.station.vaults.audit.verify(record -> {
            if (record.event().kind().name().startsWith("CLOCK_")) {
                jumps.add(record.event().kind() + " " + record.event().details().get("seconds"));
            }
        });
        assertEquals(List.of("CLOCK_WENT_BACK 48", "CLOCK_WENT_FORWARD 3600"), jumps);
    }

    @Test
    void listensToNothingAfterItIsClosed() {
        keeper.close();
        assertEquals(0, fixture.ticker.listeners());
    }
}
