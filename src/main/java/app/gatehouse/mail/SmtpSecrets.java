/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.mail;

import app.gatehouse.crypto.Secret;
import java.util.Optional;

/**
 * What the station proves itself with at the mail server, in UTF-8. Close it after use.
 *
 * @param main the password, or for XOAUTH2 the refresh token; empty without a sign-in
 * @param client the secret of the OAuth client, where its provider gives one to desktop programs
 */
public record SmtpSecrets(Optional<Secret> main, Optional<Secret> client) implements AutoCloseable {
    /** Nothing to prove. */
    public static SmtpSecrets none() {
        return new SmtpSecrets(Optional.empty(), Optional.empty());
    }

    @Override
    public void close() {
        main.ifPresent(Secret::close);
        client.ifPresent(Secret::close);
    }

    @Override
    public String toString() {
        return "SmtpSecrets";
    }
}
