/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings;

import app.gatehouse.authenticator.AccountSecrets;
import app.gatehouse.factor.FactorStore;
import app.gatehouse.factor.TokenStock;
import app.gatehouse.mail.MailSettings;
import app.gatehouse.mail.SmtpSecurity;
import app.gatehouse.mail.SmtpSettings;
import app.gatehouse.mail.SmtpSignIn;
import app.gatehouse.mail.TypedSecrets;
import app.gatehouse.people.Administrators;
import app.gatehouse.people.EmailAddress;
import app.gatehouse.people.People;
import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.people.Role;
import app.gatehouse.testing.TestGate;
import app.gatehouse.vault.VaultException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A station with one administrator at its settings. */
public final class SettingsStation implements AutoCloseable {
    /** The mail server of the mock-up. */
    public static final SmtpSettings SERVER = new SmtpSettings(
            "smtp.example.com",
            587,
            SmtpSecurity.STARTTLS,
            SmtpSignIn.PASSWORD,
            "gatehouse@example.com",
            EmailAddress.of("gatehouse@example.com").orElseThrow(),
            "",
            Duration.ofSeconds(20),
            Optional.empty(),
            Optional.empty());

    public final TestGate gate;
    public final Person administrator;
    public final SettingsDesk desk;
    public final TokenDesk tokens;

    /** How many people are said to have e-mail alone. */
    public int emailAlone;

    /** In an empty folder; no mail server is set up. */
    public SettingsStation(Path folder) throws Exception {
        gate = new TestGate(folder);
        administrator = named(gate.add("jonas.weber", Role.ADMINISTRATOR).id(), "jonas.weber@example.com");
        People people = new People(gate.vaults.vault, gate.vaults.audit, gate.people, gate.passwords, gate.time);
        desk = new SettingsDesk(people, gate.station, gate.mailSettings, policies(), stations(), () -> emailAlone);
        tokens = new TokenDesk(new TokenStock(
                gate.vaults.vault,
                gate.vaults.audit,
                new Administrators(gate.people, new FactorStore(), gate.time),
                gate.time,
                gate.vaults.random,
                new AccountSecrets()));
    }

    /** The policy's own service. */
    public PolicyChange policies() {
        return new PolicyChange(
                gate.vaults.audit,
                new Administrators(gate.people, new FactorStore(), gate.time),
                gate.station,
                gate.time);
    }

    /** The station's own service. */
    public StationChange stations() {
        return new StationChange(
                gate.vaults.audit,
                new Administrators(gate.people, new FactorStore(), gate.time),
                gate.station,
                gate.time);
    }

    private Person named(long id, String email) throws VaultException {
        return gate.vaults.vault.write(handle -> {
            handle.createUpdate("UPDATE person SET name = 'Jonas Weber', email = ? WHERE id = ?")
                    .bind(0, email)
                    .bind(1, id)
                    .execute();
            return gate.people.get(handle, id).orElseThrow();
        });
    }

    /** Takes the administrator's address away. */
    public void forgetAddress() throws VaultException {
        named(administrator.id(), null);
    }

    /** Makes the administrator an operator. */
    public void demote() throws VaultException {
        gate.vaults.vault.write(handle -> handle.createUpdate("UPDATE person SET role = 'OPERATOR' WHERE id = ?")
                .bind(0, administrator.id())
                .execute());
    }

    /** A proof of the administrator, made now. */
    public Proof proof() {
        return new Proof(administrator.id(), Proof.How.PASSWORD, gate.time);
    }

    /** Keeps a mail server with a secret. */
    public void keep(SmtpSettings settings, String secret) throws VaultException {
        try (TypedSecrets typed = new TypedSecrets(secret.toCharArray(), new char[0])) {
            if (gate.mailSettings.save(proof(), settings, typed) != MailSettings.Saving.SAVED) {
                throw new AssertionError("Not saved");
            }
        }
    }

    @Override
    public void close() {
        gate.close();
    }
}
