/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.importing;

import app.gatehouse.crypto.AuthenticationFailed;
import app.gatehouse.crypto.CbcCipher;
import app.gatehouse.crypto.Hmac;
import app.gatehouse.crypto.Sealed;
import app.gatehouse.crypto.Secret;
import app.gatehouse.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Stratum or Authenticator Pro, sealed. Now: {@code AUTHENTICATORPRO}, salt, nonce, AES-256-GCM under Argon2id with fixed
 * costs. Before: {@code AuthenticatorPro}, salt, vector, AES-256-CBC without a code under PBKDF2 with SHA-1; there a wrong
 * password can have right padding, and then what comes out is no JSON.
 */
final class StratumSealed implements ImportFormat {
    private static final byte[] MAGIC = "AUTHENTICATORPRO".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OLD_MAGIC = "AuthenticatorPro".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 16;
    private static final int OLD_SALT = 20;
    private static final int OLD_ROUNDS = 64_000;

    private final Unseal unseal = new Unseal(Format.STRATUM);

    @Override
    public Format format() {
        return Format.STRATUM;
    }

    @Override
    public boolean recognises(Content content) {
        return content.startsWith(MAGIC) || content.startsWith(OLD_MAGIC);
    }

    @Override
    public Found read(Content content, Optional<Secret> password) throws Stopped {
        Secret typed = unseal.password(password);
        Json backup = content.startsWith(MAGIC) ? opened(content.bytes(), typed) : openedOld(content.bytes(), typed);
        if (!StratumJson.isBackup(backup)) {
            throw Stopped.damaged(Format.STRATUM, Fault.INSIDE);
        }
        return StratumJson.entries(backup);
    }

    private Json opened(byte[] file, Secret password) throws Stopped {
        int at = MAGIC.length;
        byte[] salt = unseal.part(file, at, SALT);
        byte[] nonce = unseal.part(file, at + SALT, Sealed.NONCE_LENGTH);
        int head = at + SALT + Sealed.NONCE_LENGTH;
        byte[] text = unseal.part(file, head, file.length - head);
        try (Secret key = unseal.argon2id(password, salt, 64 * 1024, 3, 4)) {
            return unseal.json(unseal.gcm(key, nonce, text));
        }
    }

    private Json openedOld(byte[] file, Secret password) throws Stopped {
        int at = OLD_MAGIC.length;
        byte[] salt = unseal.part(file, at, OLD_SALT);
        byte[] vector = unseal.part(file, at + OLD_SALT, CbcCipher.BLOCK);
        int head = at + OLD_SALT + CbcCipher.BLOCK;
        byte[] text = unseal.part(file, head, file.length - head);
        if (text.length == 0 || text.length % CbcCipher.BLOCK != 0) {
            throw Stopped.damaged(Format.STRATUM, Fault.CUT);
        }
        byte[] opened;
        try (Secret key = unseal.pbkdf2(Hmac.Hash.SHA1, password, salt, OLD_ROUNDS)) {
            opened = CbcCipher.AES.decrypt(key, vector, text);
        } catch (AuthenticationFailed e) {
            throw Stopped.wrongPassword(Format.STRATUM);
        }
        try {
            return unseal.json(opened);
        } catch (Stopped notJson) {
            throw Stopped.wrongPassword(Format.STRATUM);
        }
    }
}
