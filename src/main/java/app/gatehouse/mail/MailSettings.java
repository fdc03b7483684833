/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.mail;

import app.gatehouse.audit.AuditLog;
import app.gatehouse.people.PersonStore;
import app.gatehouse.people.Proof;
import app.gatehouse.task.Cancellation;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.time.Duration;
import java.util.Optional;

/**
 * The mail server of this station, kept in the vault with its secrets. Only administrators change it. Blocks unless said
 * otherwise; thread-safe.
 */
public final class MailSettings {
    /** The settings of the given vault. */
    public MailSettings(
            Vault vault,
            AuditLog audit,
            PersonStore people,
            MailText text,
            Mailer mailer,
            AccessTokens tokens,
            TimeSource time) {}

    /** What is set up, without its secrets; empty: nothing is. */
    public Optional<SmtpSettings> current() throws VaultException {
        throw new UnsupportedOperationException();
    }

    /** Whether a secret is kept. */
    public boolean keepsSecret() throws VaultException {
        throw new UnsupportedOperationException();
    }

    /** Whether a server is set up. Does not block: as of the last opening or change. */
    public boolean isSetUp() {
        throw new UnsupportedOperationException();
    }

    /**
     * Keeps other settings. Needs {@link Proof.How#PASSWORD}, or {@link Proof.How#PASSWORD_AND_FACTOR} where the person has
     * a factor, of an administrator; uses it up.
     *
     * @param typed stays the caller's
     */
    public Saving save(Proof proof, SmtpSettings next, TypedSecrets typed) throws VaultException {
        throw new UnsupportedOperationException();
    }

    /** What came of saving. */
    public enum Saving {
        /** Kept. */
        SAVED,
        /** A secret is needed and was not typed; the stored one is for another server, or there is none. */
        SECRET_NEEDED,
        /** The proof does not stand for this, or its owner is no administrator any more. */
        NOT_PROVEN
    }

    /**
     * Sends one test mail to an administrator, by settings that need not be saved.
     *
     * @param typed stays the caller's
     * @return how long it took, or empty if a secret is needed as for {@link Saving#SECRET_NEEDED}
     * @throws IllegalStateException if the person is no administrator or has no address; screens do not offer it then
     */
    public Optional<Duration> test(long personId, SmtpSettings settings, TypedSecrets typed, Cancellation cancellation)
            throws VaultException, MailFailure {
        throw new UnsupportedOperationException();
    }

    /** What the postman needs for one letter. */
    <T> T use(Use<T> use) throws VaultException, MailFailure {
        throw new UnsupportedOperationException();
    }

    /** Work with the settings and their secrets, which are wiped after it. */
    interface Use<T> {
        T run(SmtpSettings settings, SmtpSecrets secrets) throws MailFailure;
    }
}
