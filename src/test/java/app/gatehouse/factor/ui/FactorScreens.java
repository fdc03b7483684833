/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import app.gatehouse.paper.Sheets;
import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.people.ui.Claimant;
import app.gatehouse.people.ui.CodeMailViewModel;
import app.gatehouse.people.ui.ProofMailViewModel;
import app.gatehouse.people.ui.ProofViewModel;
import app.gatehouse.task.Background;
import app.gatehouse.task.Countdown;
import app.gatehouse.testing.InlineBackground;
import app.gatehouse.testing.RecordingParts;
import app.gatehouse.testing.TestGate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A station with one operator, and everything that the screens of the factors need. */
final class FactorScreens extends RecordingParts implements AutoCloseable {
    final TestGate gate;
    final Person maria;
    final EnrolmentFlow flow = new EnrolmentFlow(navigator, dialogs, session, messages);

    FactorScreens(Path folder) throws Exception {
        gate = new TestGate(folder);
        maria = gate.add("maria.kowalska");
    }

    /** With a shown name, an address, and a password that is 41 days old. */
    FactorScreens(Path folder, String name, String email) throws Exception {
        gate = new TestGate(folder);
        long id = gate.add("maria.kowalska").id();
        long changed = gate.time.now().minus(Duration.ofDays(41)).toEpochMilli();
        maria = gate.vaults.vault.write(handle -> {
            handle.createUpdate("UPDATE person SET name = ?, email = ?, password_changed_at = ? WHERE id = ?")
                    .bind(0, name)
                    .bind(1, email)
                    .bind(2, changed)
                    .bind(3, id)
                    .execute();
            return gate.people.get(handle, id).orElseThrow();
        });
    }

    FactorHolder holder() {
        return new FactorHolder(
                maria, Optional.empty(), gate.station.policy(), gate.mailSettings.isSetUp(), "Press shop, line 4");
    }

    FactorHolder holderByBackupCode(Proof proof) {
        return new FactorHolder(
                maria, Optional.of(proof), gate.station.policy(), gate.mailSettings.isSetUp(), "Press shop, line 4");
    }

    Proof proof(Proof.How how) {
        return new Proof(maria.id(), how, gate.time);
    }

    ProofViewModel asking(Background background) {
        return asking(Optional.empty(), background);
    }

    ProofViewModel asking(Optional<Proof> standing, Background background) {
        return new ProofViewModel(
                new Claimant(maria.id(), standing),
                gate.reproof,
                new ProofMailViewModel(new CodeMailViewModel(ticker, messages), gate.time.zone(), messages),
                background,
                new Countdown(ticker, gate.time),
                messages);
    }

    CodeActionsViewModel actions() {
        CodesOnPaper onPaper = new CodesOnPaper(gate.backupCodes, new Sheets(messages), paper, paper, gate.time);
        return new CodeActionsViewModel(holder(), onPaper, clipboard, dialogs, new InlineBackground(), messages);
    }

    @Override
    public void close() {
        gate.close();
    }
}
