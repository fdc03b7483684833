/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.factor.ui.EnrolmentFlow;
import app.gatehouse.paper.Sheets;
import app.gatehouse.password.Passphrases;
import app.gatehouse.password.PasswordStrength;
import app.gatehouse.people.People;
import app.gatehouse.people.ui.CodeMailViewModel;
import app.gatehouse.shell.Messages;
import app.gatehouse.signin.AdministratorReset;
import app.gatehouse.signin.FirstRun;
import app.gatehouse.signin.Gate;
import app.gatehouse.signin.SignInMethod;
import app.gatehouse.signin.VaultDoor;
import app.gatehouse.station.ClockCheck;
import app.gatehouse.station.Station;
import app.gatehouse.station.SystemClockSource;
import app.gatehouse.task.Background;
import app.gatehouse.task.Countdown;
import app.gatehouse.testing.InlineBackground;
import app.gatehouse.testing.MovableTime;
import app.gatehouse.testing.RecordingDialogs;
import app.gatehouse.testing.RecordingNavigator;
import app.gatehouse.testing.RecordingParts;
import app.gatehouse.testing.RecordingSession;
import app.gatehouse.testing.TestGate;
import app.gatehouse.vault.RecoveryKey;
import app.gatehouse.vault.VaultException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What the gate's view-models are built from, over a real station; time stands still until a test moves it. */
final class GateFixture extends RecordingParts implements AutoCloseable {
    final TestGate station;
    final PasswordAdvice advice;
    final SetupFlow setup = new SetupFlow(navigator);
    final SignInFlow signIn;
    VaultDoor door;
    Gate gate;
    FirstRun firstRun;
    AdministratorReset reset;
    KeySheets sheets;

    GateFixture(Path folder) throws VaultException {
        this.station = new TestGate(folder);
        this.advice = new PasswordAdvice(new PasswordStrength(), new Passphrases(station.vaults.random));
        this.signIn = flow(navigator, station.time);
        build();
    }

    /** The way in, beside a set-up of factors that goes to the same navigator. */
    static SignInFlow flow(RecordingNavigator navigator, MovableTime time) {
        Messages messages = new Messages(Locale.ENGLISH);
        return new SignInFlow(
                navigator,
                new EnrolmentFlow(navigator, new RecordingDialogs(), new RecordingSession(), messages),
                time);
    }

    /** After the vault was put aside: everything over a vault that is not open. */
    void rebuildLocked() {
        station.station = new Station(
                station.vaults.folder, station.disk, station.vaults.vault, station.vaults.audit, station.time);
        build();
    }

    /** After the station was restarted. */
    void build() {
        People people =
                new People(station.vaults.vault, station.vaults.audit, station.people, station.passwords, station.time);
        ClockCheck clock = new ClockCheck(station.time, () -> SystemClockSource.Answer.UNKNOWN);
        door = new VaultDoor(
                station.vaults.vault,
                station.vaults.audit,
                List.of(station.station::load, station.mailSettings::load),
                people,
                clock,
                station.time);
        gate = new Gate(
                station.signIn, people, station.passwords, station.factors, station.station, station.mailSettings);
        firstRun = new FirstRun(station.station, people, station.passwords);
        reset = new AdministratorReset(
                station.vaults.vault, people, station.passwords, station.factors, station.unlock);
        sheets = new KeySheets(paper, paper, new Sheets(messages), station.station, station.time);
    }

    /** The vault was locked, and opened with the recovery key. */
    void openWithRecoveryKey() throws VaultException {
        try (RecoveryKey key = door.newRecoveryKey()) {
            door.lock();
            door.open(key);
        }
    }

    /** A verification screen of the flow's attempt. */
    VerifyViewModel verify(SignInMethod method) {
        return verify(method, background());
    }

    VerifyViewModel verify(SignInMethod method, Background background) {
        AttemptClock clock = new AttemptClock(ticker, station.time);
        VerifyWay way = switch (method) {
            case APP -> new AppWay(clock, messages);
            case TOKEN -> new TokenWay(signIn, messages);
            case EMAIL -> new EmailWay(gate, signIn, new CodeMailViewModel(ticker, messages), messages);
            default -> new BackupWay(gate, signIn, background(), messages);
        };
        return new VerifyViewModel(way, gate, signIn, clock, background, messages);
    }

    Countdown countdown() {
        return new Countdown(ticker, station.time);
    }

    InlineBackground background() {
        return new InlineBackground();
    }

    /** Time passes, and the ticker says so once. */
    void pass(Duration duration) {
        station.time.pass(duration);
        ticker.beat();
    }

    @Override
    public void close() {
        station.close();
    }
}
