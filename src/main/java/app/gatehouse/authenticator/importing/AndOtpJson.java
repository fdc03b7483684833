/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.importing;

import app.gatehouse.crypto.Secret;
import app.gatehouse.json.Json;
import java.util.Optional;

/** andOTP, not sealed: a list of entries. Its first versions wrote issuer and account in one label, with a dash. */
final class AndOtpJson implements ImportFormat {
    @Override
    public Format format() {
        return Format.ANDOTP;
    }

    @Override
    public boolean recognises(Content content) {
        return isList(content.json());
    }

    static boolean isList(Json json) {
        return Items.haveFields(json, "secret", "label", "type");
    }

    @Override
    public Found read(Content content, Optional<Secret> password) throws Stopped {
        return entries(content.json());
    }

    static Found entries(Json list) throws Stopped {
        return Items.read(list.items(), (position, item) -> {
            Draft draft = new Draft(position, item.text("issuer"), item.text("label"));
            return Optional.of((item.fields().containsKey("issuer") ? draft : draft.splitLabel(" - "))
                    .type(item.text("type"))
                    .algorithm(item.text("algorithm"))
                    .numbers(item)
                    .secret(item.text("secret"))
                    .made());
        });
    }
}
