/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.importing;

import app.gatehouse.crypto.Sealed;
import app.gatehouse.crypto.Secret;
import app.gatehouse.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Proton Authenticator, sealed or not: an address in each entry. Sealed: Argon2id with fixed costs, then AES-256-GCM, nonce
 * in front, bound to a fixed text.
 */
final class ProtonFile implements ImportFormat {
    private static final int NEWEST = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final byte[] ASSOCIATED = "proton.authenticator.export.v1".getBytes(StandardCharsets.US_ASCII);

    private final Unseal unseal = new Unseal(Format.PROTON);

    @Override
    public Format format() {
        return Format.PROTON;
    }

    @Override
    public boolean recognises(Content content) {
        return isPlain(content.json()) || isSealed(content.json());
    }

    private static boolean isPlain(Json json) {
        return json.has("version")
                && json.get("entries").isList()
                && (json.get("entries").items().isEmpty()
                        || json.get("entries").items().stream()
                                .anyMatch(entry -> entry.get("content").isObject()));
    }

    private static boolean isSealed(Json json) {
        return json.has("version")
                && json.get("salt").isText()
                && json.get("content").isText();
    }

    @Override
    public Found read(Content content, Optional<Secret> password) throws Stopped {
        Json json = content.json();
        if (json.whole("version").orElse(-1) != NEWEST) {
            throw Stopped.damaged(Format.PROTON, Fault.NEWER);
        }
        Json plain = isSealed(json) ? opened(json, unseal.password(password)) : json;
        if (!plain.get("entries").isList()) {
            throw Stopped.damaged(Format.PROTON, Fault.INSIDE);
        }
        return Items.read(plain.get("entries").items(), (position, item) -> {
            Json inner = item.get("content");
            boolean steam = inner.text("entry_type").equals("Steam");
            // Proton names Steam's entries beside the address, which has room for the key alone.
            return Optional.of(Address.entry(position, inner.text("uri"), steam ? "Steam" : "", inner.text("name")));
        });
    }

    private Json opened(Json json, Secret password) throws Stopped {
        byte[] sealed = unseal.base64(json.text("content"));
        byte[] nonce = unseal.part(sealed, 0, Sealed.NONCE_LENGTH);
        byte[] text = unseal.part(sealed, Sealed.NONCE_LENGTH, sealed.length - Sealed.NONCE_LENGTH);
        try (Secret key = unseal.argon2id(password, unseal.base64(json.text("salt")), MEMORY_KIB, PASSES, 1)) {
            return unseal.json(unseal.gcm(key, nonce, text, ASSOCIATED));
        }
    }
}
