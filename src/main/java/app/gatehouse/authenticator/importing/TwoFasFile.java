/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.importing;

import app.gatehouse.crypto.Hmac;
import app.gatehouse.crypto.Secret;
import app.gatehouse.json.Json;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * 2FAS, schema 1 to 4, sealed or not. Schema 1 has no parameters; the kind of token came with schema 3. Sealed: PBKDF2 with
 * 10,000 rounds, then AES-256-GCM, in three parts of Base64.
 */
final class TwoFasFile implements ImportFormat {
    private static final int NEWEST = 4;
    private static final int ROUNDS = 10_000;

    private final Unseal unseal = new Unseal(Format.TWO_FAS);

    @Override
    public Format format() {
        return Format.TWO_FAS;
    }

    @Override
    public boolean recognises(Content content) {
        Json json = content.json();
        return json.has("schemaVersion") && (json.get("services").isList() || json.has("servicesEncrypted"));
    }

    @Override
    public Found read(Content content, Optional<Secret> password) throws Stopped {
        Json json = content.json();
        long version = json.whole("schemaVersion").orElse(-1);
        if (version < 1 || version > NEWEST) {
            throw Stopped.damaged(Format.TWO_FAS, Fault.NEWER);
        }
        String sealed = json.text("servicesEncrypted");
        Json services = sealed.isEmpty() ? json.get("services") : opened(sealed, unseal.password(password));
        if (!services.isList()) {
            throw Stopped.damaged(Format.TWO_FAS, Fault.INSIDE);
        }
        return Items.read(services.items(), (position, item) -> Optional.of(entry(position, item)));
    }

    private static Entry entry(int position, Json item) {
        Json otp = item.get("otp");
        String type = otp.text("tokenType");
        String issuer = otp.text("issuer").isBlank() ? item.text("name") : otp.text("issuer");
        String account = otp.text("account").isBlank() ? otp.text("label") : otp.text("account");
        return new Draft(position, issuer, account)
                .type(type)
                .algorithm(otp.text("algorithm"))
                .digits(otp.whole("digits"))
                .period(otp.whole("period"))
                .counter(otp.has("counter") ? otp.whole("counter") : OptionalLong.of(0))
                .secret(item.text("secret"))
                .made();
    }

    private Json opened(String sealed, Secret password) throws Stopped {
        String[] parts = sealed.split(":", -1);
        if (parts.length != 3) {
            throw Stopped.damaged(Format.TWO_FAS, Fault.MISSING_PART);
        }
        byte[] text = unseal.base64(parts[0]);
        byte[] nonce = unseal.base64(parts[2]);
        try (Secret key = unseal.pbkdf2(Hmac.Hash.SHA256, password, unseal.base64(parts[1]), ROUNDS)) {
            return unseal.json(unseal.gcm(key, nonce, text));
        }
    }
}
