/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.gatehouse.people.Person;
import app.gatehouse.people.Role;
import app.gatehouse.shell.ui.Area;
import app.gatehouse.testing.HeldBackground;
import app.gatehouse.testing.ManualTicker;
import app.gatehouse.testing.RecordingClipboard;
import app.gatehouse.testing.RecordingNavigator;
import app.gatehouse.testing.TestGate;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdministrationScreensTest {
    private TestGate gate;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        gate = new TestGate(folder);
    }

    @AfterEach
    void close() {
        gate.close();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
    void nobodyElseIsLedToTheSettingsOrLetIn(Role role) throws Exception {
        Person person = gate.add("maria", role);
        List<Area> areas = role == Role.SHIFT_LEADER
                ? List.of(Area.AUTHENTICATOR, Area.PROFILE, Area.PEOPLE)
                : List.of(Area.AUTHENTICATOR, Area.PROFILE);
        assertEquals(areas, AdministrationScreens.areas(person));
        gate.signIn.password("maria", TestGate.PASSWORD.toCharArray());
        LiveSession live = new LiveSession(
                gate.sessions,
                gate.station,
                new RecordingClipboard(),
                new RecordingNavigator(),
                new ManualTicker(),
                HeldBackground::new);
        // Refused before anything else is touched.
        AdministrationScreens screens = new AdministrationScreens(null, null, live, null, null, () -> false);
        assertThrows(NotAllowed.class, screens::settings);
        assertThrows(NotAllowed.class, screens::proveForSettings);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMINISTRATOR")
    void administratorsSeeEveryArea(Role role) throws Exception {
        assertEquals(List.of(Area.values()), AdministrationScreens.areas(gate.add("jonas", role)));
    }
}
