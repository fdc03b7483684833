/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.gatehouse.people.People;
import app.gatehouse.people.Person;
import app.gatehouse.people.ui.ProfileViewModel.Details;
import app.gatehouse.shell.DialogRoute;
import app.gatehouse.shell.Messages;
import app.gatehouse.testing.InlineBackground;
import app.gatehouse.testing.RecordingNavigator;
import app.gatehouse.testing.TestGate;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileViewModelTest {
    @TempDir
    Path folder;

    private final RecordingNavigator navigator = new RecordingNavigator();
    private TestGate gate;
    private Person maria;

    @BeforeEach
    void build() throws Exception {
        gate = new TestGate(folder);
        maria = gate.add("maria.kowalska");
    }

    @AfterEach
    void close() {
        gate.close();
    }

    private ProfileViewModel open(Instant signedInAt) {
        People people = new People(gate.vaults.vault, gate.vaults.audit, gate.people, gate.passwords, gate.time);
        return new ProfileViewModel(
                maria.id(),
                signedInAt,
                people,
                new InlineBackground(),
                gate.time,
                navigator,
                new Messages(Locale.ENGLISH));
    }

    @Test
    void tellsWhoThePersonIs() {
        Details details = open(gate.time.now()).getDetails();
        assertEquals("Name of maria.kowalska", details.name());
        assertEquals("maria.kowalska", details.username());
        assertEquals("None yet", details.email());
        assertEquals("Operator", details.role());
        assertEquals("Today 06:42", details.signedIn());
    }

    @Test
    void tellsTheDayOfASignInBeforeMidnight() {
        assertEquals(
                "23 Nov, 22:42",
                open(gate.time.now().minus(Duration.ofHours(8))).getDetails().signedIn());
    }

    @Test
    void tellsHowOldThePasswordIs() {
        gate.time.setWallClock(Instant.EPOCH.plus(Duration.ofDays(41)));
        assertEquals("Changed 41 days ago", open(gate.time.now()).getDetails().passwordAge());
        gate.time.setWallClock(Instant.EPOCH.plus(Duration.ofDays(1)));
        assertEquals("Changed yesterday", open(gate.time.now()).getDetails().passwordAge());
    }

    @Test
    void callsAPasswordOfTheFutureChangedToday() {
        gate.time.setWallClock(Instant.EPOCH.minus(Duration.ofDays(3)));
        assertEquals("Changed today", open(gate.time.now()).getDetails().passwordAge());
    }

    @Test
    void saysWhyNothingCanBeRead() {
        gate.vaults.vault.lock();
        ProfileViewModel viewModel = open(gate.time.now());
        assertEquals(Details.NONE, viewModel.getDetails());
        assertFalse(viewModel.getMessage().isEmpty());
        assertFalse(viewModel.isBusy());
    }

    @Test
    void asksForTheNewPassword() {
        open(gate.time.now()).changePassword();
        assertEquals(List.of(DialogRoute.CHANGE_PASSWORD), navigator.steps);
    }
}
