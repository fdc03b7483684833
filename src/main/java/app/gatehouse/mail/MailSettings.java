/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.mail;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.audit.AuditLog;
import app.gatehouse.crypto.Secret;
import app.gatehouse.people.Administrators;
import app.gatehouse.people.EmailAddress;
import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.task.Cancellation;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The mail server of this station, kept in the vault with its secrets. Only administrators change it. Blocks unless said
 * otherwise; thread-safe.
 */
public final class MailSettings {
    private static final Logger LOG = LoggerFactory.getLogger(MailSettings.class);

    private final Vault vault;
    private final AuditLog audit;
    private final Administrators administrators;
    private final MailText text;
    private final Courier courier;
    private final TimeSource time;
    private final MailLog log;
    private final MailStore store = new MailStore();
    private final Successors successors = new Successors();
    private volatile boolean setUp;

    /** The settings of the given vault. */
    public MailSettings(
            Vault vault,
            AuditLog audit,
            Administrators administrators,
            MailText text,
            Courier courier,
            TimeSource time) {
        this.vault = vault;
        this.audit = audit;
        this.administrators = administrators;
        this.text = text;
        this.courier = courier;
        this.time = time;
        this.log = new MailLog(audit, time);
        vault.onLock(() -> {
            setUp = false;
            courier.forget();
            successors.forget();
        });
    }

    /** Learns whether a server is set up. Call after each opening of the vault. */
    public void load() throws VaultException {
        setUp = current().isPresent();
    }

    /** Whether a server is set up. Does not block: as of the last {@link #load()} or change; not while the vault is locked. */
    public boolean isSetUp() {
        return setUp;
    }

    /** What is set up, without its secrets; empty: nothing is. */
    public Optional<SmtpSettings> current() throws VaultException {
        return vault.read(store::settings);
    }

    /** Whether a password or refresh token is kept. */
    public boolean keepsSecret() throws VaultException {
        return vault.read(store::kept).filter(MailStore.Secrets::main).isPresent();
    }

    /** Whether a secret of an OAuth client is kept. */
    public boolean keepsClientSecret() throws VaultException {
        return vault.read(store::kept).filter(MailStore.Secrets::client).isPresent();
    }

    /**
     * Keeps other settings. Needs {@link Proof.How#PASSWORD}, or {@link Proof.How#PASSWORD_AND_FACTOR} where the person has
     * a factor, of an administrator; leaves it good, since it may also stand for what is saved together with this. A secret that is not typed stays where it would go to the
     * same server in the same way ({@link SmtpSettings#sendsSecretsWhere}); without a sign-in none is kept.
     *
     * @param typed stays the caller's
     */
    public Saving save(Proof proof, SmtpSettings next, TypedSecrets typed) throws VaultException {
        Saving saving;
        try {
            saving = vault.write(handle -> save(handle, proof, next, typed));
        } catch (VaultException e) {
            // The file may be the new one all the same.
            courier.forget();
            setUp = setUp || (e.reason() == VaultException.Reason.UNCONFIRMED && vault.state() == Vault.State.OPEN);
            throw e;
        }
        if (saving == Saving.SAVED) {
            courier.forget();
            setUp = true;
        }
        return saving;
    }

    private Saving save(Handle handle, Proof proof, SmtpSettings next, TypedSecrets typed) throws VaultException {
        Optional<Person> administrator = administrators.proven(handle, proof);
        if (administrator.isEmpty()) {
            return Saving.NOT_PROVEN;
        }
        Optional<SmtpSettings> old = store.settings(handle);
        try (SmtpSecrets secrets = secrets(handle, next, typed).orElse(null)) {
            if (secrets == null) {
                return Saving.SECRET_NEEDED;
            }
            Map<String, String> details = ServerChange.details(old, next);
            if (secrets.main().isPresent() && typed.main().length > 0) {
                details.put("secret", "replaced");
            }
            if (secrets.client().isPresent() && typed.client().length > 0) {
                details.put("client-secret", "replaced");
            }
            store.put(handle, next, secrets);
            audit.append(AuditEvent.ofPerson(
                    time.now(),
                    AuditKind.MAIL_SETTINGS_CHANGED,
                    administrator.get().id(),
                    administrator.get().username().value(),
                    details));
            return Saving.SAVED;
        }
    }

    private Optional<SmtpSecrets> secrets(Handle handle, SmtpSettings next, TypedSecrets typed) {
        try (KeptServer kept = store.server(handle).orElse(null)) {
            Optional<SmtpSecrets> chosen = SecretChoice.of(Optional.ofNullable(kept), next, typed);
            return next.tokens().isPresent()
                    ? chosen.map(secrets -> newest(next.tokens().get(), secrets))
                    : chosen;
        }
    }

    private SmtpSecrets newest(SmtpSettings.TokenEndpoint endpoint, SmtpSecrets chosen) {
        try (Secret refresh = chosen.main().orElseThrow()) {
            return new SmtpSecrets(Optional.of(successors.newest(endpoint, refresh)), chosen.client());
        }
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
     * Sends one test mail to an administrator, by settings that need not be saved. How it went is in the audit log.
     *
     * @param typed stays the caller's
     * @return how long it took, or empty if a secret is needed as for {@link Saving#SECRET_NEEDED}
     * @throws IllegalStateException if the person is no administrator or has no address; screens do not offer it then
     */
    public Optional<Duration> test(long personId, SmtpSettings settings, TypedSecrets typed, Cancellation cancellation)
            throws VaultException, MailFailure {
        Person administrator = vault.read(handle -> administrators.get(handle, personId))
                .orElseThrow(() -> new IllegalStateException("No administrator"));
        EmailAddress to = administrator
                .email()
                .flatMap(EmailAddress::of)
                .orElseThrow(() -> new IllegalStateException("No address"));
        try (SmtpSecrets secrets =
                vault.read(handle -> secrets(handle, settings, typed)).orElse(null)) {
            if (secrets == null) {
                return Optional.empty();
            }
            KeptServer server = new KeptServer(settings, secrets);
            try (Letter letter = text.test(to, administrator.name())) {
                return Optional.of(measured(administrator, server, letter, cancellation));
            }
        }
    }

    private Duration measured(Person to, KeptServer server, Letter letter, Cancellation cancellation)
            throws MailFailure {
        long began = time.monotonicNanos();
        try {
            courier.send(server, letter, cancellation, this::renewed);
        } catch (MailFailure e) {
            log.failed(to, MailLog.Mail.TEST, e.reason());
            throw e;
        }
        Duration took = Duration.ofNanos(time.monotonicNanos() - began);
        log.sent(to, MailLog.Mail.TEST);
        return took;
    }

    /** Sends one letter by the kept server, once; the letter stays the caller's. */
    void deliver(Letter letter, Cancellation cancellation) throws VaultException, MailFailure {
        courier.sendKept(this::server, letter, cancellation, this::renewed);
    }

    private KeptServer server() throws VaultException, MailFailure {
        return vault.read(store::server).orElseThrow(() -> new MailFailure(MailFailure.Reason.NOT_SET_UP));
    }

    private void renewed(SmtpSettings.TokenEndpoint endpoint, Secret used, Secret next) {
        successors.remember(endpoint, used, next);
        if (vault.state() != Vault.State.OPEN) {
            // Locked while the endpoint was asked: those who forget at that moment have done so already.
            successors.forget();
        }
        try {
            vault.write(handle -> {
                store.renew(handle, used, next);
                return null;
            });
        } catch (VaultException e) {
            LOG.warn("The next refresh token was not saved", e);
        }
    }
}
