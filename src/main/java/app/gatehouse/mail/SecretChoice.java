/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.mail;

import app.gatehouse.crypto.Secret;
import app.gatehouse.crypto.Utf8;
import java.util.Optional;

/**
 * Which secrets belong to settings: those that were typed, and in place of an empty one the kept one, but only where it may
 * go ({@link SmtpSettings#sendsSecretsWhere}). Stateless.
 */
final class SecretChoice {
    private SecretChoice() {}

    /**
     * Chooses.
     *
     * @return secrets of their own, to be closed by the caller; empty if one must be typed
     */
    static Optional<SmtpSecrets> of(Optional<KeptServer> kept, SmtpSettings next, TypedSecrets typed) {
        if (next.signIn() == SmtpSignIn.NONE) {
            return Optional.of(SmtpSecrets.none());
        }
        Optional<SmtpSecrets> usable =
                kept.filter(server -> next.sendsSecretsWhere(server.settings())).map(KeptServer::secrets);
        Optional<Secret> main = one(typed.main(), usable.flatMap(SmtpSecrets::main));
        if (main.isEmpty()) {
            return Optional.empty();
        }
        Optional<Secret> client = next.signIn() == SmtpSignIn.XOAUTH2
                ? one(typed.client(), usable.flatMap(SmtpSecrets::client))
                : Optional.empty();
        return Optional.of(new SmtpSecrets(main, client));
    }

    private static Optional<Secret> one(char[] typed, Optional<Secret> kept) {
        if (typed.length == 0) {
            return kept.map(Secret::copy);
        }
        // What cannot be a secret is none; it must not stand for the kept one either.
        return Utf8.canEncode(typed) ? Optional.of(Utf8.encode(typed)) : Optional.empty();
    }
}
