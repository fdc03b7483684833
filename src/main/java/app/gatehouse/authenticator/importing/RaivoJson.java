/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.importing;

import app.gatehouse.crypto.Secret;
import java.util.Optional;

/** Raivo OTP: a list in which every value is a string, {@code kind} and {@code timer} among them. */
final class RaivoJson implements ImportFormat {
    @Override
    public Format format() {
        return Format.RAIVO;
    }

    @Override
    public boolean recognises(Content content) {
        return Items.haveFields(content.json(), "secret", "kind", "timer");
    }

    @Override
    public Found read(Content content, Optional<Secret> password) throws Stopped {
        return Items.read(
                content.json().items(),
                (position, item) -> Optional.of(new Draft(position, item.text("issuer"), item.text("account"))
                        .type(item.text("kind"))
                        .algorithm(item.text("algorithm"))
                        .digits(item.whole("digits"))
                        .period(item.whole("timer"))
                        .counter(item.whole("counter"))
                        .secret(item.text("secret"))
                        .made()));
    }
}
