/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings;

import app.gatehouse.mail.SmtpSettings;
import app.gatehouse.mail.TypedSecrets;
import app.gatehouse.station.Policy;
import java.util.Optional;

/** What an administrator changed in the settings, and did not save yet. Close it: that wipes the secrets. Thread-safe. */
public final class SettingsChange implements AutoCloseable {
    private final Optional<Policy> policy;
    private final Optional<SmtpSettings> mail;
    private final TypedSecrets typed;
    private boolean closed;

    /**
     * Takes the secrets over.
     *
     * @param policy where it changed
     * @param mail the mail server, where that changed
     * @param typed what belongs to it
     */
    public SettingsChange(Optional<Policy> policy, Optional<SmtpSettings> mail, TypedSecrets typed) {
        this.policy = policy;
        this.mail = mail;
        this.typed = typed;
    }

    /** The policy, where it changed. */
    public Optional<Policy> policy() {
        return policy;
    }

    /** The mail server, where that changed. */
    public Optional<SmtpSettings> mail() {
        return mail;
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
