/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.importing;

import app.gatehouse.crypto.Secret;
import app.gatehouse.json.Json;
import java.util.Optional;

/** LastPass Authenticator: {@code accounts} with the names as first read, and as changed later. */
final class LastPassJson implements ImportFormat {
    @Override
    public Format format() {
        return Format.LASTPASS;
    }

    @Override
    public boolean recognises(Content content) {
        Json json = content.json();
        return json.get("accounts").isList() && (json.has("localDeviceId") || json.has("deviceId"));
    }

    @Override
    public Found read(Content content, Optional<Secret> password) throws Stopped {
        return Items.read(
                content.json().get("accounts").items(),
                (position, item) -> Optional.of(new Draft(
                                position,
                                name(item, "issuerName", "originalIssuerName"),
                                name(item, "userName", "originalUserName"))
                        .algorithm(item.text("algorithm"))
                        .digits(item.whole("digits"))
                        .period(item.whole("timeStep"))
                        .secret(item.text("secret"))
                        .made()));
    }

    private static String name(Json item, String changed, String first) {
        return item.text(changed).isBlank() ? item.text(first) : item.text(changed);
    }
}
