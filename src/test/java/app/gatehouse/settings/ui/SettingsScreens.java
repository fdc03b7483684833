/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings.ui;

import app.gatehouse.factor.ClockDoctor;
import app.gatehouse.people.ui.Claimant;
import app.gatehouse.people.ui.CodeMailViewModel;
import app.gatehouse.people.ui.ProofMailViewModel;
import app.gatehouse.people.ui.ProofViewModel;
import app.gatehouse.settings.SettingsStation;
import app.gatehouse.station.ClockCheck;
import app.gatehouse.station.SystemClockSource;
import app.gatehouse.task.Background;
import app.gatehouse.task.Countdown;
import app.gatehouse.testing.HeldBackground;
import app.gatehouse.testing.InlineBackground;
import app.gatehouse.testing.RecordingParts;
import app.gatehouse.testing.ScriptedCameras;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A station with one administrator, and everything that the settings dialog needs. */
final class SettingsScreens extends RecordingParts implements AutoCloseable {
    final SettingsStation station;
    final SettingsFlow flow = new SettingsFlow(navigator, dialogs, messages);

    final ScriptedCameras cameras = new ScriptedCameras();

    SettingsScreens(Path folder) throws Exception {
        station = new SettingsStation(folder);
    }

    SettingsViewModel open() {
        return open(new InlineBackground());
    }

    /** With test mails on a background of the test's own. */
    SettingsViewModel open(Background mails) {
        return new SettingsViewModel(
                station.administrator.id(),
                station.desk,
                flow,
                new SettingsViewModel.Pages(
                        new MailFormViewModel(
                                new TestMailViewModel(station.desk, mails, messages),
                                new CaFileViewModel(dialogs, new InlineBackground(), station.gate.time, messages),
                                messages),
                        new PolicyViewModel(messages),
                        station(),
                        tokens()),
                new InlineBackground(),
                messages);
    }

    /** What the system says of its clock. */
    SystemClockSource.Answer clock =
            new SystemClockSource.Answer(Optional.of(true), Optional.of(Duration.ofMillis(-200)));

    /** Whether the desktop says if it is light or dark. */
    boolean systemLookKnown = true;

    /** The page of the station alone. */
    StationViewModel station() {
        ClockCheck check = new ClockCheck(station.gate.time, () -> clock);
        check.check();
        return new StationViewModel(
                new ClockCardViewModel(
                        check,
                        new ClockDoctor(station.gate.vaults.vault, station.gate.time),
                        station.gate.time,
                        new InlineBackground(),
                        messages),
                new CameraChoice(cameras, new InlineBackground(), messages),
                systemLookKnown,
                navigator,
                messages);
    }

    /** While what is set is still being read. */
    SettingsViewModel openSlowly(HeldBackground reading) {
        return new SettingsViewModel(
                station.administrator.id(),
                station.desk,
                flow,
                new SettingsViewModel.Pages(
                        new MailFormViewModel(
                                new TestMailViewModel(station.desk, new InlineBackground(), messages),
                                new CaFileViewModel(dialogs, new InlineBackground(), station.gate.time, messages),
                                messages),
                        new PolicyViewModel(messages),
                        station(),
                        tokens()),
                reading,
                messages);
    }

    ProveForSettingsViewModel prove() {
        return new ProveForSettingsViewModel(station.desk, flow, proof(), messages);
    }

    /** The page of the tokens alone. */
    TokensViewModel tokens() {
        return new TokensViewModel(
                station.administrator.id(), station.tokens, flow, dialogs, new InlineBackground(), messages);
    }

    /** The preview of the list that was chosen. */
    TokenImportViewModel tokenImport(Background reading) {
        return new TokenImportViewModel(station.administrator.id(), station.tokens, flow, reading, messages);
    }

    ProveForTokensViewModel proveForTokens() {
        return new ProveForTokensViewModel(station.tokens, flow, proof(), messages);
    }

    private ProofViewModel proof() {
        return new ProofViewModel(
                new Claimant(station.administrator.id(), Optional.empty()),
                station.gate.reproof,
                new ProofMailViewModel(new CodeMailViewModel(ticker, messages), station.gate.time.zone(), messages),
                new InlineBackground(),
                new Countdown(ticker, station.gate.time),
                messages);
    }

    @Override
    public void close() {
        station.close();
    }
}
