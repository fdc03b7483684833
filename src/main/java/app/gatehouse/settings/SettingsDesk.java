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
import app.gatehouse.station.StationForm;
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
    private final StationChange stations;
    private final EmailAlone emailAlone;

    /** Over the services that know each part. */
    public SettingsDesk(
            People people,
            Station station,
            MailSettings mail,
            PolicyChange policies,
            StationChange stations,
            EmailAlone emailAlone) {
        this.people = people;
        this.station = station;
        this.mail = mail;
        this.policies = policies;
        this.stations = stations;
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
                station.form(),
                emailAlone.count()));
    }

    /**
     * What is set.
     *
     * @param administrator who looks, as they are now
     * @param mail the mail server; empty: none
     * @param keepsSecret whether a password or refresh token is kept for it
     * @param keepsClientSecret whether a secret of an OAuth client is kept besides
     * @param station name, look and programs of the station itself
     * @param emailAlone how many people have codes by e-mail and no other method
     */
    public record Present(
            Person administrator,
            Optional<SmtpSettings> mail,
            boolean keepsSecret,
            boolean keepsClientSecret,
            Policy policy,
            StationForm station,
            int emailAlone) {}

    /**
     * Keeps what changed, unless somebody else has kept something else since the pages were shown: one save for the mail
     * server, then one for the policy, which may lean on it, and one for the station. Needs a proof as {@link
     * PolicyChange#save} does and uses it up. Where the mail server is not kept the others stay, too; when a later save fails
     * the ones before it stay, and saving the same again does no harm.
     *
     * @param change stays the caller's
     */
    public synchronized Saving save(Proof proof, SettingsChange change) throws VaultException {
        Optional<TypedSecrets> copied = change.copySecrets();
        if (copied.isEmpty()) {
            return Saving.NOT_PROVEN;
        }
        try (TypedSecrets typed = copied.get()) {
            SettingsChange.Parts parts = change.parts();
            return overtaken(parts) ? Saving.OVERTAKEN : save(proof, parts, typed);
        } finally {
            proof.end();
        }
    }

    private boolean overtaken(SettingsChange.Parts parts) throws VaultException {
        if (parts.mail().isPresent()
                && !mail.current().equals(parts.mail().get().from())
                && !mail.current().equals(Optional.of(parts.mail().get().to()))) {
            return true;
        }
        Policy policy = station.policy();
        return parts.policy()
                        .filter(each -> !policy.equals(each.from()) && !policy.equals(each.to()))
                        .isPresent()
                || parts.station()
                        .filter(each -> station.form().overtakes(each.from(), each.to()))
                        .isPresent();
    }

    private Saving save(Proof proof, SettingsChange.Parts parts, TypedSecrets typed) throws VaultException {
        if (parts.mail().isPresent()) {
            switch (mail.save(proof, parts.mail().get().to(), typed)) {
                case SECRET_NEEDED -> {
                    return Saving.SECRET_NEEDED;
                }
                case NOT_PROVEN -> {
                    return Saving.NOT_PROVEN;
                }
                case SAVED -> {
                    // The rest follows.
                }
            }
        }
        if (parts.policy().isPresent()
                && !policies.save(proof, parts.policy().get().to())) {
            return Saving.NOT_PROVEN;
        }
        if (parts.station().isPresent() && !stations.save(proof, parts.station().get())) {
            return Saving.NOT_PROVEN;
        }
        return Saving.SAVED;
    }

    /** Sends one test mail: {@link MailSettings#test}. */
    public Optional<Duration> test(long personId, SmtpSettings settings, TypedSecrets typed, Cancellation cancellation)
            throws VaultException, MailFailure {
        return mail.test(personId, settings, typed, cancellation);
    }
}
