/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings;

import app.gatehouse.mail.SmtpSettings;
import app.gatehouse.mail.TypedSecrets;
import app.gatehouse.station.Policy;
import app.gatehouse.station.StationForm;
import java.util.Optional;

/** What an administrator changed in the settings, and did not save yet. Close it: that wipes the secrets. Thread-safe. */
public final class SettingsChange implements AutoCloseable {
    private final Parts parts;
    private final TypedSecrets typed;
    private boolean closed;

    /**
     * Takes the secrets over.
     *
     * @param typed what belongs to the mail server
     */
    public SettingsChange(Parts parts, TypedSecrets typed) {
        this.parts = parts;
        this.typed = typed;
    }

    /**
     * What changed.
     *
     * @param policy where it changed
     * @param mail the mail server, where that changed
     * @param station the station itself, where that changed
     */
    public record Parts(
            Optional<Changed<Policy>> policy, Optional<MailChange> mail, Optional<Changed<StationForm>> station) {}

    /**
     * Another mail server.
     *
     * @param from the one that the page showed; empty: none
     */
    public record MailChange(Optional<SmtpSettings> from, SmtpSettings to) {}

    /** What changed. */
    public Parts parts() {
        return parts;
    }

    /** A copy of the secrets that the caller closes; empty once this is closed, so that nobody keeps wiped ones. */
    synchronized Optional<TypedSecrets> copySecrets() {
        return closed ? Optional.empty() : Optional.of(typed.copy());
    }

    @Override
    public synchronized void close() {
        closed = true;
        typed.close();
    }

    @Override
    public String toString() {
        return "SettingsChange";
    }
}
