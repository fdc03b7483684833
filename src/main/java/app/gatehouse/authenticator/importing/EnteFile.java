/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.importing;

import app.gatehouse.crypto.AuthenticationFailed;
import app.gatehouse.crypto.Secret;
import app.gatehouse.crypto.SecretStream;
import app.gatehouse.json.Json;
import java.util.Arrays;
import java.util.Optional;

/**
 * Ente Auth, sealed: addresses, one a line, in one message of libsodium's secretstream under Argon2id with the costs in the
 * file. Its plain export is a {@link UriList}.
 */
final class EnteFile implements ImportFormat {
    private static final int NEWEST = 1;

    private final Unseal unseal = new Unseal(Format.ENTE);

    @Override
    public Format format() {
        return Format.ENTE;
    }

    @Override
    public boolean recognises(Content content) {
        Json json = content.json();
        return json.get("kdfParams").isObject() && json.has("encryptedData");
    }

    @Override
    public Found read(Content content, Optional<Secret> password) throws Stopped {
        Json json = content.json();
        if (json.whole("version").orElse(-1) != NEWEST) {
            throw Stopped.damaged(Format.ENTE, Fault.NEWER);
        }
        byte[] opened = opened(json, unseal.password(password));
        try {
            Content inside = new Content(opened);
            if (inside.text().isEmpty()) {
                throw Stopped.damaged(Format.ENTE, Fault.INSIDE);
            }
            return Lines.read(inside);
        } finally {
            Arrays.fill(opened, (byte) 0);
        }
    }

    private byte[] opened(Json json, Secret password) throws Stopped {
        Json costs = json.get("kdfParams");
        byte[] salt = unseal.base64(costs.text("salt"));
        byte[] header = unseal.base64(json.text("encryptionNonce"));
        byte[] sealed = unseal.base64(json.text("encryptedData"));
        if (salt.length == 0 || header.length != SecretStream.HEADER_LENGTH) {
            throw Stopped.damaged(Format.ENTE, Fault.MISSING_PART);
        }
        long memory = costs.whole("memLimit").orElse(-1) / 1024;
        try (Secret key =
                unseal.argon2id(password, salt, memory, costs.whole("opsLimit").orElse(-1), 1)) {
            return SecretStream.open(key, header, sealed);
        } catch (AuthenticationFailed e) {
            throw Stopped.wrongPassword(Format.ENTE);
        }
    }
}
