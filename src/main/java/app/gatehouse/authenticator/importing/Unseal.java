/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.importing;

import app.gatehouse.crypto.Argon2id;
import app.gatehouse.crypto.AuthenticationFailed;
import app.gatehouse.crypto.Hmac;
import app.gatehouse.crypto.Pbkdf2;
import app.gatehouse.crypto.Scrypt;
import app.gatehouse.crypto.Sealed;
import app.gatehouse.crypto.Secret;
import app.gatehouse.json.Json;
import app.gatehouse.json.JsonBroken;
import app.gatehouse.json.JsonReader;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What opening sealed files has in common, for one format: costs are bounded before they are paid, and each thing that can
 * go wrong has its answer. Immutable.
 */
final class Unseal {
    private static final byte[] NOTHING = {};

    private final Format format;

    Unseal(Format format) {
        this.format = format;
    }

    /** The password, which is still to be asked for if there is none. */
    Secret password(Optional<Secret> typed) throws Stopped {
        return typed.orElseThrow(() -> Stopped.needsPassword(format));
    }

    Secret argon2id(Secret password, byte[] salt, long memoryKiB, long passes, long lanes) throws Stopped {
        if (!Argon2id.Limits.FOR_IMPORTS.allowHere(memoryKiB, passes, lanes)) {
            throw Stopped.tooCostly(format);
        }
        return Secret.taking(Argon2id.derive(
                password.bytes(),
                salt,
                new Argon2id.Parameters((int) memoryKiB, (int) passes, (int) lanes),
                Sealed.KEY_LENGTH));
    }

    Secret scrypt(Secret password, byte[] salt, long n, long r, long p) throws Stopped {
        if (!Scrypt.allows(n, r, p)) {
            throw Stopped.tooCostly(format);
        }
        return Scrypt.derive(password, salt, n, r, p, Sealed.KEY_LENGTH);
    }

    Secret pbkdf2(Hmac.Hash hash, Secret password, byte[] salt, long rounds) throws Stopped {
        if (!Pbkdf2.allows(rounds)) {
            throw Stopped.tooCostly(format);
        }
        return Pbkdf2.derive(hash, password, salt, rounds, Sealed.KEY_LENGTH);
    }

    /** AES-256-GCM; what does not open is taken for a wrong password. */
    byte[] gcm(Secret key, byte[] nonce, byte[] sealed) throws Stopped {
        return gcm(key, nonce, sealed, NOTHING);
    }

    byte[] gcm(Secret key, byte[] nonce, byte[] sealed, byte[] associated) throws Stopped {
        if (nonce.length != Sealed.NONCE_LENGTH) {
            throw Stopped.damaged(format, Fault.MISSING_PART);
        }
        try {
            return Sealed.open(key, nonce, sealed, associated);
        } catch (AuthenticationFailed e) {
            throw Stopped.wrongPassword(format);
        }
    }

    byte[] base64(String text) throws Stopped {
        try {
            return Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            throw Stopped.damaged(format, Fault.MISSING_PART);
        }
    }

    byte[] hex(String text) throws Stopped {
        try {
            return HexFormat.of().parseHex(text.strip());
        } catch (IllegalArgumentException e) {
            throw Stopped.damaged(format, Fault.MISSING_PART);
        }
    }

    /** Bytes of a file from a place on; its end is checked. */
    byte[] part(byte[] file, int from, int length) throws Stopped {
        if (length < 0 || from < 0 || file.length - from < length) {
            throw Stopped.damaged(format, Fault.CUT);
        }
        return Arrays.copyOfRange(file, from, from + length);
    }

    /** What an opened part is as JSON. The bytes are wiped. */
    Json json(byte[] opened) throws Stopped {
        try {
            return JsonReader.read(opened);
        } catch (JsonBroken e) {
            throw e.reason() == JsonBroken.Reason.TOO_LARGE
                    ? Stopped.tooLarge()
                    : Stopped.damaged(format, Fault.INSIDE);
        } finally {
            Arrays.fill(opened, (byte) 0);
        }
    }
}
