/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.mail;

import app.gatehouse.crypto.Secret;
import app.gatehouse.task.Cancellation;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.VaultException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Hands one letter to a mail server, once, and gets the access token for it where the server wants one. Blocks;
 * thread-safe.
 */
public final class Courier {
    private static final long GLANCE_MILLIS = 100;

    private final Mailer mailer;
    private final AccessTokens tokens;
    private final KeptToken kept;
    private final ReentrantLock asking = new ReentrantLock();

    /** By the given ports. */
    public Courier(Mailer mailer, AccessTokens tokens, TimeSource time) {
        this.mailer = mailer;
        this.tokens = tokens;
        this.kept = new KeptToken(time);
    }

    /** Sends by a server that need not be kept, with an access token of its own. Everything stays the caller's. */
    void send(KeptServer server, Letter letter, Cancellation cancellation, Renewal renewal) throws MailFailure {
        if (server.settings().signIn() != SmtpSignIn.XOAUTH2) {
            mailer.send(server.settings(), server.secrets(), letter, cancellation);
            return;
        }
        try (AccessTokens.Granted granted = ask(server, cancellation, renewal)) {
            hand(server.settings(), granted.access(), letter, cancellation);
        }
    }

    /** Sends by the kept server, with the last access token while that is good. */
    void sendKept(Source source, Letter letter, Cancellation cancellation, Renewal renewal)
            throws VaultException, MailFailure {
        SmtpSettings settings;
        try (KeptServer server = source.read()) {
            settings = server.settings();
            if (settings.signIn() != SmtpSignIn.XOAUTH2) {
                mailer.send(settings, server.secrets(), letter, cancellation);
                return;
            }
        }
        Optional<Secret> last = kept.get(settings);
        if (last.isPresent()) {
            try (Secret token = last.get()) {
                hand(settings, token, letter, cancellation);
                return;
            } catch (MailFailure e) {
                if (e.reason() != MailFailure.Reason.SIGN_IN_REFUSED) {
                    throw e;
                }
                kept.drop();
            }
        }
        sendWithNewToken(source, letter, cancellation, renewal);
    }

    private void sendWithNewToken(Source source, Letter letter, Cancellation cancellation, Renewal renewal)
            throws VaultException, MailFailure {
        SmtpSettings settings;
        Secret token;
        waitForTurn(cancellation);
        try {
            long age = kept.age();
            try (KeptServer server = source.read()) {
                settings = server.settings();
                Optional<Secret> meanwhile = kept.get(settings);
                token = meanwhile.isPresent() ? meanwhile.get() : fresh(server, age, cancellation, renewal);
            }
        } finally {
            asking.unlock();
        }
        try (token) {
            hand(settings, token, letter, cancellation);
        }
    }

    /** One at a time: a provider may give each refresh token out for one use. */
    private void waitForTurn(Cancellation cancellation) throws MailFailure {
        try {
            while (!asking.tryLock(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
                // Somebody asks a silent endpoint; whoever was given up does not wait for that with a letter in hand.
                if (cancellation.isCancelled()) {
                    throw new MailFailure(MailFailure.Reason.CANCELLED);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MailFailure(MailFailure.Reason.CANCELLED);
        }
    }

    private Secret fresh(KeptServer server, long age, Cancellation cancellation, Renewal renewal) throws MailFailure {
        try (AccessTokens.Granted granted = ask(server, cancellation, renewal)) {
            kept.put(age, server.settings(), granted);
            return granted.access().copy();
        }
    }

    private AccessTokens.Granted ask(KeptServer server, Cancellation cancellation, Renewal renewal) throws MailFailure {
        SmtpSettings settings = server.settings();
        SmtpSettings.TokenEndpoint endpoint = settings.tokens().orElseThrow();
        Secret refresh = server.secrets().main().orElseThrow();
        AccessTokens.Granted granted = tokens.refresh(
                endpoint,
                refresh,
                server.secrets().client(),
                settings.caCertificates(),
                settings.timeout(),
                cancellation);
        granted.nextRefresh().ifPresent(next -> renewal.renewed(endpoint, refresh, next));
        return granted;
    }

    private void hand(SmtpSettings settings, Secret token, Letter letter, Cancellation cancellation)
            throws MailFailure {
        mailer.send(settings, new SmtpSecrets(Optional.of(token), Optional.empty()), letter, cancellation);
    }

    /** Wipes the access token: the vault was locked, or another server is kept. */
    void forget() {
        kept.forget();
    }

    /** Reads the kept server, each time anew. */
    interface Source {
        /** The server, to be closed by the caller. */
        KeptServer read() throws VaultException, MailFailure;
    }

    /** Hears that a refresh token was used and another came in its place. Both stay the caller's. */
    interface Renewal {
        /** Keeps the next one, of that endpoint. */
        void renewed(SmtpSettings.TokenEndpoint endpoint, Secret used, Secret next);
    }
}
