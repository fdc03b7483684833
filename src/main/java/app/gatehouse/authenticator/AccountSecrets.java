/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator;

import app.gatehouse.factor.KeptSecrets;
import app.gatehouse.factor.KnownSecrets;
import app.gatehouse.otp.OtpSecret;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Handle;

/** The other direction of {@link OwnSecretGuard}: whether a key that is to be verified is kept here. Stateless. */
public final class AccountSecrets implements KeptSecrets {
    private final AccountStore store = new AccountStore();

    @Override
    public boolean contain(Handle handle, OtpSecret secret) {
        AtomicBoolean found = new AtomicBoolean();
        store.eachSecret(handle, each -> found.compareAndSet(false, each.givesCodesOf(secret)));
        return found.get();
    }

    @Override
    public KnownSecrets marks(Handle handle, SecureRandom random) {
        KnownSecrets known = new KnownSecrets(random);
        store.eachSecret(handle, known::add);
        return known;
    }
}
