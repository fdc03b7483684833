/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.authenticator.Account;
import app.gatehouse.authenticator.AddAnswer;
import app.gatehouse.otp.OtpAuthUri;
import app.gatehouse.people.Person;
import app.gatehouse.station.Policy;
import app.gatehouse.task.Background;
import app.gatehouse.task.Countdown;
import app.gatehouse.testing.InlineBackground;
import app.gatehouse.testing.RecordingParts;
import app.gatehouse.testing.TestGate;
import java.nio.file.Path;
import java.util.List;

/** A station with one operator, and everything that the screens of the authenticator need. */
final class AccountScreens extends RecordingParts implements AutoCloseable {
    /** The key of RFC 6238's test values for SHA-1. */
    static final String KEY = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    final TestGate gate;
    final Person maria;
    final AccountFlow flow = new AccountFlow(navigator, dialogs);
    boolean hideCodes;

    AccountScreens(Path folder) throws Exception {
        gate = new TestGate(folder);
        maria = gate.add("maria.kowalska");
    }

    AccountHolder holder() {
        Policy usual = Policy.DEFAULT;
        return new AccountHolder(
                maria.id(), new Policy(false, usual.methods(), usual.idle(), usual.longest(), false, hideCodes));
    }

    /** Keeps accounts; their addresses come without {@code otpauth://}. */
    void add(String... addresses) throws Exception {
        for (String address : addresses) {
            try (OtpAuthUri uri = uri("otpauth://" + address)) {
                AddAnswer answer = gate.accounts.add(maria.id(), List.of(uri)).get(0);
                assertTrue(answer.isAdded(), address);
            }
        }
    }

    static OtpAuthUri uri(String address) {
        return ((OtpAuthUri.Parsed.Account) OtpAuthUri.parse(address)).uri();
    }

    List<Account> accounts() throws Exception {
        return gate.accounts.list(maria.id());
    }

    AccountListViewModel list() {
        return list(new InlineBackground());
    }

    AccountListViewModel list(Background background) {
        return new AccountListViewModel(holder(), gate.accounts, flow, dialogs, background, messages);
    }

    AccountCodesViewModel codes() {
        return codes(new InlineBackground());
    }

    AccountCodesViewModel codes(Background background) {
        return new AccountCodesViewModel(holder(), gate.accounts, background, ticker, gate.time, messages);
    }

    CodeCopyViewModel copies() {
        return new CodeCopyViewModel(clipboard, dialogs, countdown(), messages);
    }

    TypeAccountViewModel typing() {
        return new TypeAccountViewModel(
                holder(), gate.accounts, flow, new InlineBackground(), ticker, gate.time, messages);
    }

    Countdown countdown() {
        return new Countdown(ticker, gate.time);
    }

    @Override
    public void close() {
        gate.close();
    }
}
