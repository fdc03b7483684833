/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.mail.TypedSecrets;
import app.gatehouse.otp.OtpSecret;
import app.gatehouse.people.Person;
import app.gatehouse.settings.ui.SettingsViewModel.Page;
import app.gatehouse.shell.DialogRoute;
import app.gatehouse.station.NumberPadUse;
import app.gatehouse.station.StationSettings;
import app.gatehouse.station.SystemClockSource;
import app.gatehouse.station.Theme;
import app.gatehouse.testing.TestGate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StationViewModelTest {
    private SettingsScreens screens;

    @BeforeEach
    void build(@TempDir Path folder) throws Exception {
        screens = new SettingsScreens(folder);
        screens.station.gate.station.setUp("Press shop, line 4", "PS-04");
    }

    @AfterEach
    void close() {
        screens.close();
    }

    private StationViewModel open() {
        return screens.open().getStation();
    }

    private void save(SettingsViewModel dialog) {
        dialog.save(new TypedSecrets(new char[0], new char[0]));
        screens.prove().act(TestGate.PASSWORD.toCharArray(), new char[0]);
    }

    @Test
    void showsWhatHoldsAndHasNothingToSaveThen() {
        SettingsViewModel dialog = screens.open();
        dialog.show(Page.STATION);
        StationViewModel station = dialog.getStation();
        assertEquals("Press shop, line 4", station.nameProperty().get());
        assertEquals("PS-04", station.numberProperty().get());
        assertEquals(NumberPadUse.AFTER_TOUCH, station.numberPadProperty().get());
        assertEquals("English", station.languageWords(station.languageProperty().get()));
        assertTrue(dialog.isSaveOff());
        assertTrue(dialog.isFootShown());
    }

    @Test
    void keepsWhatIsChosenAfterTheProof() throws Exception {
        SettingsViewModel dialog = screens.open();
        StationViewModel station = dialog.getStation();
        station.nameProperty().set("  Press shop, line 5 ");
        station.themeProperty().set(Theme.DARK);
        station.zoomProperty().set(120);
        station.fullScreenProperty().set(true);
        station.logMonthsProperty().set(36);
        station.getProgram().signInProperty().set("/opt/mes/start \"--line 5\"");
        save(dialog);
        StationSettings kept = screens.station.gate.station.settings();
        assertEquals("Press shop, line 5", kept.name());
        assertEquals(Theme.DARK, kept.theme());
        assertEquals(120, kept.zoomPercent());
        assertTrue(kept.fullScreen());
        screens.station.gate.station.load();
        assertEquals(36, screens.station.gate.station.logMonths());
        assertEquals(
                List.of("/opt/mes/start", "--line 5"),
                screens.station.gate.station.program().signIn());
    }

    @Test
    void aStationNeedsAName() {
        SettingsViewModel dialog = screens.open();
        dialog.getStation().nameProperty().set("  ");
        assertEquals("Type a name for the station.", dialog.getStation().getNameProblem());
        assertTrue(dialog.isSaveOff());
    }

    @Test
    void aProgramIsNamedByItsWholePathAndItsQuotesAreClosed() {
        SettingsViewModel dialog = screens.open();
        ProgramFields program = dialog.getStation().getProgram();
        program.signInProperty().set("mes --fast");
        assertEquals("Begin with the whole path of a program.", program.getSignInProblem());
        assertTrue(dialog.isSaveOff());
        program.signInProperty().set("/opt/mes \"--fast");
        assertEquals("A double quote is not closed, or the line is too long.", program.getSignInProblem());
        assertTrue(dialog.isSaveOff());
        program.signInProperty().set("/opt/mes --fast");
        assertEquals("", program.getSignInProblem());
        assertFalse(dialog.isSaveOff());
        program.signOutProperty().set("bye");
        assertTrue(dialog.isSaveOff());
    }

    @Test
    void whatIsNotKnownOfTheDesktopIsNotOffered() throws Exception {
        screens.systemLookKnown = false;
        screens.station.gate.station.wear(Theme.SYSTEM, 100);
        StationViewModel station = open();
        assertEquals(List.of(Theme.LIGHT, Theme.DARK), station.themes());
        assertEquals(Theme.LIGHT, station.themeProperty().get());
        screens.systemLookKnown = true;
        assertEquals(Theme.SYSTEM, open().themeProperty().get());
    }

    @Test
    void aCameraThatIsSetButUnpluggedStaysAmongTheChoices() throws Exception {
        screens.station.gate.station.useCamera("Front camera");
        screens.cameras.plugIn("Side camera");
        StationViewModel station = open();
        assertEquals(List.of("", "Front camera", "Side camera"), station.cameras());
        assertEquals("Front camera", station.cameraProperty().get());
        assertEquals("First one found", station.cameraWords(""));
        assertFalse(station.changedProperty().get());
    }

    @Test
    void theClockIsSaidInWordsAndAskedAgain() {
        ClockCardViewModel clock = open().getClock();
        assertEquals(ClockCardViewModel.Health.IN_SYNC, clock.getHealth());
        assertEquals("0.2 s off · checked at 06:42", clock.getDetail());
        screens.clock = new SystemClockSource.Answer(Optional.of(true), Optional.of(Duration.ofSeconds(-48)));
        clock.check();
        assertEquals(ClockCardViewModel.Health.OFF, clock.getHealth());
        assertEquals("Clock is 48 s off", clock.getTitle());
        assertEquals("It is behind. Codes can fail. Set it right in the system.", clock.getDetail());
        screens.clock = new SystemClockSource.Answer(Optional.of(true), Optional.of(Duration.ofDays(365)));
        clock.check();
        assertEquals("Clock is 365 days off", clock.getTitle());
        screens.clock = new SystemClockSource.Answer(Optional.of(false), Optional.empty());
        clock.check();
        assertEquals(ClockCardViewModel.Health.NOT_CHECKED, clock.getHealth());
        assertEquals("This machine does not set its clock by itself. Switch that on in the system.", clock.getDetail());
        screens.clock = SystemClockSource.Answer.UNKNOWN;
        clock.check();
        assertEquals("Nobody told the right time. Let this machine set its clock by itself.", clock.getDetail());
    }

    @Test
    void theCodesOfSeveralPeopleTellThatTheStationIsSlow() throws Exception {
        TestGate gate = screens.station.gate;
        assertEquals("", open().getClock().getAdvice());
        for (String name : List.of("maria", "jan", "elena")) {
            Person person = gate.add(name);
            try (OtpSecret app = gate.enrol(person)) {
                gate.time.pass(Duration.ofMinutes(10));
                gate.signIn.appCode(gate.begin(person), gate.code(app, 2));
            }
        }
        assertEquals(
                "This station is about 60 s slow. The codes of several people say so.",
                open().getClock().getAdvice());
    }

    @Test
    void leadsToTheCareOfTheVault() {
        open().open(DialogRoute.CHANGE_MASTER_PASSWORD);
        assertEquals(List.of(DialogRoute.CHANGE_MASTER_PASSWORD), screens.navigator.steps);
    }
}
