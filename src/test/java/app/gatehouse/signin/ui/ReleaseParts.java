/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.otp.OtpSecret;
import app.gatehouse.people.Person;
import app.gatehouse.people.Role;
import app.gatehouse.people.ui.Claimant;
import app.gatehouse.people.ui.CodeMailViewModel;
import app.gatehouse.people.ui.ProofMailViewModel;
import app.gatehouse.people.ui.ProofViewModel;
import app.gatehouse.task.Countdown;
import app.gatehouse.testing.InlineBackground;
import app.gatehouse.testing.RecordingParts;
import app.gatehouse.testing.TestGate;
import java.nio.file.Path;
import java.util.Optional;

/** A station with a shift leader and a person without a phone, and what the dialog between them needs. */
final class ReleaseParts extends RecordingParts implements AutoCloseable {
    final TestGate gate;
    final Person maria;
    final Person nadia;
    final OtpSecret ofNadia;
    final ReleaseFlow flow;
    int changes;
    private final OtpSecret ofMaria;

    ReleaseParts(Path folder) throws Exception {
        gate = new TestGate(folder);
        maria = gate.add("maria.kowalska");
        nadia = gate.add("nadia.haddad", Role.SHIFT_LEADER);
        ofMaria = gate.enrol(maria);
        ofNadia = gate.enrol(nadia);
        flow = new ReleaseFlow(navigator, dialogs, gate.time.zone(), messages);
    }

    ReleaseViewModel open(String standing) {
        flow.begin(new ReleaseFlow.Subject(maria.id(), "Maria Kowalska", "maria.kowalska", standing), () -> changes++);
        return new ReleaseViewModel(gate.releases, flow, proof(), messages);
    }

    private ProofViewModel proof() {
        return new ProofViewModel(
                new Claimant(nadia.id(), Optional.empty()),
                gate.reproof,
                new ProofMailViewModel(new CodeMailViewModel(ticker, messages), gate.time.zone(), messages),
                new InlineBackground(),
                new Countdown(ticker, gate.time),
                messages);
    }

    @Override
    public void close() {
        ofMaria.close();
        ofNadia.close();
        gate.close();
    }
}
