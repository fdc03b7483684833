/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.importing;

import app.gatehouse.crypto.Secret;
import app.gatehouse.json.Json;
import java.util.Optional;

/** Duo Mobile's own list: Base32 in {@code otpGenerator}, with a counter for what goes by one. */
final class DuoJson implements ImportFormat {
    @Override
    public Format format() {
        return Format.DUO;
    }

    @Override
    public boolean recognises(Content content) {
        return content.json().items().stream().anyMatch(item -> item.has("otpGenerator"))
                || Items.haveFields(content.json(), "accountType", "pkey");
    }

    @Override
    public Found read(Content content, Optional<Secret> password) throws Stopped {
        return Items.read(content.json().items(), (position, item) -> {
            Json generator = item.get("otpGenerator");
            return Optional.of(new Draft(position, "", item.text("name"))
                    .splitLabel(":")
                    .type(generator.has("counter") ? "hotp" : "totp")
                    .counter(generator.whole("counter"))
                    .secret(generator.text("otpSecret"))
                    .made());
        });
    }
}
