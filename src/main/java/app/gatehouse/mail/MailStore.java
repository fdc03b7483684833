/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.mail;

import app.gatehouse.crypto.Secret;
import app.gatehouse.people.EmailAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The mail server in the vault's database. Every method belongs inside a {@code vault.read} or {@code vault.write}. Stateless. */
final class MailStore {
    private static final String SETTINGS = "host, port, security, sign_in, username, sender, sender_name,"
            + " timeout_seconds, ca_certificates, token_endpoint, client_id";

    /** The settings alone. */
    Optional<SmtpSettings> settings(Handle handle) {
        return handle.createQuery("SELECT " + SETTINGS + " FROM mail_server")
                .map((row, context) -> settings(row))
                .findOne();
    }

    /** Which secrets are kept, if a server is. */
    Optional<Secrets> kept(Handle handle) {
        return handle.createQuery("SELECT secret IS NOT NULL, client_secret IS NOT NULL FROM mail_server")
                .map((row, context) -> new Secrets(row.getBoolean(1), row.getBoolean(2)))
                .findOne();
    }

    /** Settings and secrets, to be closed by the caller. */
    Optional<KeptServer> server(Handle handle) {
        return handle.createQuery("SELECT " + SETTINGS + ", secret, client_secret FROM mail_server")
                .map((row, context) -> new KeptServer(
                        settings(row), new SmtpSecrets(secret(row, "secret"), secret(row, "client_secret"))))
                .findOne();
    }

    /** Keeps this server in place of the one before. The secrets stay the caller's. */
    void put(Handle handle, SmtpSettings settings, SmtpSecrets secrets) {
        handle.execute("DELETE FROM mail_server");
        handle.createUpdate("INSERT INTO mail_server (id, " + SETTINGS + ", secret, client_secret) VALUES (1, :host,"
                        + " :port, :security, :signIn, :username, :sender, :senderName, :timeout, :ca, :endpoint,"
                        + " :clientId, :secret, :clientSecret)")
                .bind("host", settings.host())
                .bind("port", settings.port())
                .bind("security", settings.security().name())
                .bind("signIn", settings.signIn().name())
                .bind("username", settings.username())
                .bind("sender", settings.sender().text())
                .bind("senderName", settings.senderName())
                .bind("timeout", settings.timeout().toSeconds())
                .bind("ca", settings.caCertificates().orElse(null))
                .bind(
                        "endpoint",
                        settings.tokens()
                                .map(SmtpSettings.TokenEndpoint::address)
                                .orElse(null))
                .bind(
                        "clientId",
                        settings.tokens()
                                .map(SmtpSettings.TokenEndpoint::clientId)
                                .orElse(null))
                .bind("secret", secrets.main().map(Secret::bytes).orElse(null))
                .bind("clientSecret", secrets.client().map(Secret::bytes).orElse(null))
                .execute();
    }

    /** Puts one secret in another's place, if that is still the one that is kept. Both stay the caller's. */
    void renew(Handle handle, Secret used, Secret next) {
        handle.createUpdate("UPDATE mail_server SET secret = :next WHERE secret = :used")
                .bind("next", next.bytes())
                .bind("used", used.bytes())
                .execute();
    }

    private static SmtpSettings settings(ResultSet row) throws SQLException {
        String endpoint = row.getString("token_endpoint");
        String clientId = row.getString("client_id");
        return new SmtpSettings(
                row.getString("host"),
                row.getInt("port"),
                SmtpSecurity.valueOf(row.getString("security")),
                SmtpSignIn.valueOf(row.getString("sign_in")),
                row.getString("username"),
                EmailAddress.of(row.getString("sender")).orElseThrow(),
                row.getString("sender_name"),
                Duration.ofSeconds(row.getLong("timeout_seconds")),
                Optional.ofNullable(row.getString("ca_certificates")),
                endpoint == null ? Optional.empty() : Optional.of(new SmtpSettings.TokenEndpoint(endpoint, clientId)));
    }

    private static Optional<Secret> secret(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBytes(column)).map(Secret::taking);
    }

    /** Which secrets are there. */
    record Secrets(boolean main, boolean client) {}
}
