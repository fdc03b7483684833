/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.importing;

import app.gatehouse.crypto.AuthenticationFailed;
import app.gatehouse.crypto.CbcCipher;
import app.gatehouse.crypto.Hkdf;
import app.gatehouse.crypto.Hmac;
import app.gatehouse.crypto.Secret;
import app.gatehouse.crypto.Sha256;
import app.gatehouse.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/**
 * Bitwarden and Bitwarden Authenticator, plain or protected by a password. Items without a code are no accounts. Protected:
 * PBKDF2 or Argon2id, two keys by HKDF-Expand, AES-256-CBC with HMAC-SHA-256. What is sealed under the key of an account at
 * Bitwarden can be opened there alone.
 */
final class BitwardenJson implements ImportFormat {
    private static final int MAC = 32;

    private final Unseal unseal = new Unseal(Format.BITWARDEN);

    @Override
    public Format format() {
        return Format.BITWARDEN;
    }

    @Override
    public boolean recognises(Content content) {
        Json json = content.json();
        return json.has("encrypted")
                && (json.get("items").isList() || json.has("data") || json.has("encKeyValidation_DO_NOT_EDIT"));
    }

    @Override
    public Found read(Content content, Optional<Secret> password) throws Stopped {
        Json json = content.json();
        if (json.get("passwordProtected").isTrue()) {
            json = opened(json, unseal.password(password));
        } else if (json.get("encrypted").isTrue()) {
            throw Stopped.damaged(Format.BITWARDEN, Fault.OTHER_KEY);
        }
        if (!json.get("items").isList()) {
            throw Stopped.damaged(Format.BITWARDEN, Fault.MISSING_PART);
        }
        return Items.read(json.get("items").items(), (position, item) -> {
            Json login = item.get("login");
            String code = login.text("totp");
            return code.isBlank()
                    ? Optional.empty()
                    : Optional.of(BitwardenCode.entry(position, code, item.text("name"), login.text("username")));
        });
    }

    private Json opened(Json json, Secret password) throws Stopped {
        try (Secret master = master(json, password);
                Secret encryption = Hkdf.expand(master, "enc".getBytes(StandardCharsets.US_ASCII), 32);
                Secret mac = Hkdf.expand(master, "mac".getBytes(StandardCharsets.US_ASCII), MAC)) {
            return unseal.json(opened(json.text("data"), encryption, mac));
        }
    }

    private Secret master(Json json, Secret password) throws Stopped {
        byte[] salt = json.text("salt").getBytes(StandardCharsets.UTF_8);
        long passes = json.whole("kdfIterations").orElse(-1);
        return switch ((int) json.whole("kdfType").orElse(-1)) {
            case 0 -> unseal.pbkdf2(Hmac.Hash.SHA256, password, salt, passes);
            case 1 ->
                unseal.argon2id(
                        password,
                        Sha256.of(salt),
                        json.whole("kdfMemory").orElse(-1) * 1024,
                        passes,
                        json.whole("kdfParallelism").orElse(-1));
            default -> throw Stopped.damaged(Format.BITWARDEN, Fault.NEWER);
        };
    }

    /** {@code 2.vector|text|code}, each in Base64. */
    private byte[] opened(String text, Secret encryption, Secret macKey) throws Stopped {
        String[] parts = text.startsWith("2.") ? text.substring(2).split("\\|", -1) : new String[0];
        if (parts.length != 3) {
            throw Stopped.damaged(Format.BITWARDEN, Fault.MISSING_PART);
        }
        byte[] vector = unseal.base64(parts[0]);
        byte[] sealed = unseal.base64(parts[1]);
        byte[] mac = unseal.base64(parts[2]);
        if (vector.length != CbcCipher.BLOCK) {
            throw Stopped.damaged(Format.BITWARDEN, Fault.MISSING_PART);
        }
        byte[] wanted = Hmac.sha256(macKey.bytes(), vector, sealed);
        if (!MessageDigest.isEqual(wanted, mac)) {
            throw Stopped.wrongPassword(Format.BITWARDEN);
        }
        try {
            return CbcCipher.AES.decrypt(encryption, vector, sealed);
        } catch (AuthenticationFailed e) {
            throw Stopped.damaged(Format.BITWARDEN, Fault.INSIDE);
        } finally {
            Arrays.fill(wanted, (byte) 0);
        }
    }
}
