/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings;

import app.gatehouse.mail.MailFailure;
import app.gatehouse.mail.MailSettings;
import app.gatehouse.mail.SmtpSettings;
import app.gatehouse.mail.TypedSecrets;
import app.gatehouse.people.People;
import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.people.Role;
import app.gatehouse.station.Policy;
import app.gatehouse.station.Station;
import app.gatehouse.task.Cancellation;
import app.gatehouse.vault.VaultException;
import java.time.Duration;
import java.util.Optional;

/** Where administrators look at the settings, try them and keep others. Blocks; thread-safe. */
public final class SettingsDesk {
    private final People people;
    private final Station station;
    private final MailSettings mail;
    private final PolicyChange policies;
    private final EmailAlone emailAlone;

    /** Over the services that know each part. */
    public SettingsDesk(
            People people, Station station, MailSettings mail, PolicyChange policies, EmailAlone emailAlone) {
        this.people = people;
        this.station = station;
        this.mail = mail;
        this.policies = policies;
        this.emailAlone = emailAlone;
    }

    /** What is set now; empty if that person is no administrator (any more). */
    public Optional<Present> open(long personId) throws VaultException {
        Person person = people.get(personId);
        if (!person.enabled() || person.role() != Role.ADMINISTRATOR) {
            return Optional.empty();
        }
        return Optional.of(new Present(
                person,
                mail.current(),
                mail.keepsSecret(),
                mail.keepsClientSecret(),
                station.policy(),
                emailAlone.count()));
    }

    /**
     * What is set.
     *
     * @param administrator who looks, as they are now
     * @param mail the mail server; empty: none
     * @param keepsSecret whether a password or refresh token is kept for it
     * @param keepsClientSecret whether a secret of an OAuth client is kept besides
     * @param emailAlone how many people have codes by e-mail and no other method
     */
    public record Present(
            Person administrator,
            Optional<SmtpSettings> mail,
            boolean keepsSecret,
            boolean keepsClientSecret,
            Policy policy,
            int emailAlone) {}

    /**
     * Keeps what changed: one save for the mail server and then one for the policy, which may lean on it. Needs a proof as
     * {@link PolicyChange#save} does and uses it up. Where the mail server is not kept the policy stays, too; when the second
     * save fails the first one stays, and saving the same again does no harm.
     *
     * @param change stays the caller's
     */
    public MailSettings.Saving save(Proof proof, SettingsChange change) throws VaultException {
        Optional<TypedSecrets> copied = change.copySecrets();
        if (copied.isEmpty()) {
            return MailSettings.Saving.NOT_PROVEN;
        }
        try (TypedSecrets typed = copied.get()) {
            MailSettings.Saving saving = change.mail().isPresent()
                    ? mail.save(proof, change.mail().get(), typed)
                    : MailSettings.Saving.SAVED;
            if (saving != MailSettings.Saving.SAVED || change.policy().isEmpty()) {
                return saving;
            }
            return policies.save(proof, change.policy().get())
                    ? MailSettings.Saving.SAVED
                    : MailSettings.Saving.NOT_PROVEN;
        } finally {
            proof.end();
        }
    }

    /** Sends one test mail: {@link MailSettings#test}. */
    public Optional<Duration> test(long personId, SmtpSettings settings, TypedSecrets typed, Cancellation cancellation)
            throws VaultException, MailFailure {
        return mail.test(personId, settings, typed, cancellation);
    }
}
