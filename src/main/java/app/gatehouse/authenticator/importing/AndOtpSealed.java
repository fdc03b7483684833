/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.importing;

import app.gatehouse.crypto.AuthenticationFailed;
import app.gatehouse.crypto.Hmac;
import app.gatehouse.crypto.Pbkdf2;
import app.gatehouse.crypto.Sealed;
import app.gatehouse.crypto.Secret;
import app.gatehouse.crypto.Sha256;
import app.gatehouse.json.Json;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * andOTP, sealed. Now: rounds, salt, nonce, AES-256-GCM under PBKDF2 with SHA-1. Before: nonce, AES-256-GCM under the bare
 * SHA-256 of the password. Neither has a mark of its own, so this comes after all others, and takes what looks like chance.
 */
final class AndOtpSealed implements ImportFormat {
    private static final int SALT = 12;
    private static final int HEAD = Integer.BYTES + SALT + Sealed.NONCE_LENGTH;
    private static final int FEWEST_ROUNDS = 1000;

    /** The shortest list with one entry, sealed. */
    private static final int SHORTEST = 64;

    private final Unseal unseal = new Unseal(Format.ANDOTP);

    @Override
    public Format format() {
        return Format.ANDOTP;
    }

    @Override
    public boolean recognises(Content content) {
        return content.text().isEmpty()
                && content.bytes().length >= SHORTEST
                && !KnownFiles.isOne(content)
                && looksLikeChance(content.bytes());
    }

    /** In sealed bytes no value stands out: the sum of squares of what is too much or too little stays near 255. */
    private static boolean looksLikeChance(byte[] bytes) {
        long[] counts = new long[256];
        // The first four may be a number of rounds, which is no chance.
        for (int i = Integer.BYTES; i < bytes.length; i++) {
            counts[bytes[i] & 0xff]++;
        }
        double wanted = (bytes.length - Integer.BYTES) / 256.0;
        double sum = 0;
        for (long count : counts) {
            sum += (count - wanted) * (count - wanted) / wanted;
        }
        return sum < 400;
    }

    @Override
    public Found read(Content content, Optional<Secret> password) throws Stopped {
        Secret typed = unseal.password(password);
        Optional<Json> list = opened(content.bytes(), typed);
        if (list.isEmpty()) {
            list = openedOld(content.bytes(), typed);
        }
        Json entries = list.orElseThrow(() -> Stopped.wrongPassword(Format.ANDOTP));
        if (!entries.isList()) {
            throw Stopped.damaged(Format.ANDOTP, Fault.INSIDE);
        }
        return AndOtpJson.entries(entries);
    }

    private Optional<Json> opened(byte[] file, Secret password) throws Stopped {
        int rounds = ByteBuffer.wrap(file).getInt();
        if (rounds < FEWEST_ROUNDS || rounds > Pbkdf2.MOST_ROUNDS || file.length < HEAD) {
            // Not too costly: in the old kind these four bytes are chance.
            return Optional.empty();
        }
        byte[] salt = unseal.part(file, Integer.BYTES, SALT);
        byte[] nonce = unseal.part(file, Integer.BYTES + SALT, Sealed.NONCE_LENGTH);
        try (Secret key = unseal.pbkdf2(Hmac.Hash.SHA1, password, salt, rounds)) {
            return opened(key, nonce, unseal.part(file, HEAD, file.length - HEAD));
        }
    }

    private Optional<Json> openedOld(byte[] file, Secret password) throws Stopped {
        byte[] nonce = unseal.part(file, 0, Sealed.NONCE_LENGTH);
        byte[] text = unseal.part(file, Sealed.NONCE_LENGTH, file.length - Sealed.NONCE_LENGTH);
        try (Secret key = Secret.taking(Sha256.of(password.bytes()))) {
            return opened(key, nonce, text);
        }
    }

    private Optional<Json> opened(Secret key, byte[] nonce, byte[] text) throws Stopped {
        try {
            return Optional.of(unseal.json(Sealed.open(key, nonce, text, new byte[0])));
        } catch (AuthenticationFailed e) {
            return Optional.empty();
        }
    }
}
