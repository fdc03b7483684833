/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care.ui;

import app.gatehouse.audit.LogAlarms;
import app.gatehouse.audit.LogAuthority;
import app.gatehouse.care.MasterPassword;
import app.gatehouse.care.OpeningPasswords;
import app.gatehouse.care.RecoveryKeys;
import app.gatehouse.factor.FactorStore;
import app.gatehouse.paper.Sheets;
import app.gatehouse.password.Passphrases;
import app.gatehouse.password.PasswordStrength;
import app.gatehouse.people.Administrators;
import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.people.Role;
import app.gatehouse.people.ui.Claimant;
import app.gatehouse.people.ui.CodeMailViewModel;
import app.gatehouse.people.ui.ProofMailViewModel;
import app.gatehouse.people.ui.ProofViewModel;
import app.gatehouse.signin.ui.KeySheets;
import app.gatehouse.signin.ui.NewPasswordViewModel;
import app.gatehouse.signin.ui.PasswordAdvice;
import app.gatehouse.task.Countdown;
import app.gatehouse.testing.InlineBackground;
import app.gatehouse.testing.RecordingParts;
import app.gatehouse.testing.TestGate;
import app.gatehouse.testing.TestVaults;
import app.gatehouse.vault.VaultException;
import java.nio.file.Path;
import java.util.Optional;

/** A station with an administrator and a shift leader, and everything that the dialogs of the keys need. */
final class KeyDialogs extends RecordingParts implements AutoCloseable {
    static final String MASTER = TestVaults.PASSWORD;
    static final String NEXT = "walnut pier copper signal moss";
    private static final PasswordStrength STRENGTH = new PasswordStrength();

    final TestGate gate;
    final Person jonas;
    final Person lena;
    final CareFlow flow = new CareFlow(navigator, dialogs, messages);
    final OpeningPasswords passwords;
    private final Administrators administrators;
    private final PasswordAdvice advice;

    KeyDialogs(Path folder) throws Exception {
        gate = new TestGate(folder);
        jonas = named(gate.add("jonas.weber", Role.ADMINISTRATOR), "Jonas Weber");
        lena = named(gate.add("lena.brandt", Role.SHIFT_LEADER), "Lena Brandt");
        administrators = new Administrators(gate.people, new FactorStore(), gate.time);
        advice = new PasswordAdvice(STRENGTH, new Passphrases(gate.vaults.random));
        passwords = new OpeningPasswords(
                gate.vaults.vault, gate.vaults.audit, administrators, gate.people, STRENGTH, gate.time);
    }

    private Person named(Person person, String name) throws VaultException {
        return gate.vaults.vault.write(handle -> {
            handle.execute("UPDATE person SET name = ? WHERE id = ?", name, person.id());
            return gate.people.get(handle, person.id()).orElseThrow();
        });
    }

    void giveOne(Person person, String password) throws VaultException {
        passwords.set(new Proof(jonas.id(), Proof.How.PASSWORD, gate.time), person.id(), password.toCharArray());
    }

    private ProofViewModel proof() {
        return new ProofViewModel(
                new Claimant(jonas.id(), Optional.empty()),
                gate.reproof,
                new ProofMailViewModel(new CodeMailViewModel(ticker, messages), gate.time.zone(), messages),
                new InlineBackground(),
                new Countdown(ticker, gate.time),
                messages);
    }

    private NewPasswordViewModel newPassword() {
        return NewPasswordViewModel.master(advice, new InlineBackground(), messages);
    }

    ChangeMasterPasswordViewModel changeMaster() {
        return new ChangeMasterPasswordViewModel(
                new MasterPassword(gate.vaults.vault, gate.vaults.audit, administrators, STRENGTH, gate.time),
                newPassword(),
                proof(),
                flow,
                messages);
    }

    NewRecoveryKeyViewModel newKey() {
        return new NewRecoveryKeyViewModel(
                new RecoveryKeys(gate.vaults.vault, gate.vaults.audit, administrators, gate.time),
                new Asking(jonas.id(), proof()),
                new KeySheets(paper, paper, new Sheets(messages), gate.station, gate.time),
                flow,
                new InlineBackground(),
                messages);
    }

    OpeningPasswordsViewModel openers() {
        return new OpeningPasswordsViewModel(jonas.id(), passwords, flow, gate.time, new InlineBackground(), messages);
    }

    SetOpeningPasswordViewModel setOpener() {
        return new SetOpeningPasswordViewModel(
                passwords, newPassword(), new Asking(jonas.id(), proof()), flow, new InlineBackground(), messages);
    }

    EndOpeningPasswordViewModel endOpener() {
        OpeningPasswordsViewModel list = openers();
        list.end(list.getRows().get(0));
        return new EndOpeningPasswordViewModel(passwords, flow.ending().orElseThrow(), proof(), flow, messages);
    }

    ConfirmLogAlarmViewModel confirmAlarm() {
        return new ConfirmLogAlarmViewModel(
                new LogAlarms(gate.vaults.vault, gate.vaults.audit, gate.time),
                given -> handle -> administrators
                        .proven(handle, given)
                        .map(person -> new LogAuthority.Actor(
                                person.id(), person.username().value())),
                proof(),
                navigator,
                dialogs,
                messages);
    }

    @Override
    public void close() {
        gate.close();
    }
}
