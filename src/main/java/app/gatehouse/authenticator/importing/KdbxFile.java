/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.importing;

import app.gatehouse.crypto.AesRounds;
import app.gatehouse.crypto.Argon2d;
import app.gatehouse.crypto.Argon2id;
import app.gatehouse.crypto.AuthenticationFailed;
import app.gatehouse.crypto.CbcCipher;
import app.gatehouse.crypto.Hmac;
import app.gatehouse.crypto.Secret;
import app.gatehouse.crypto.Sha256;
import app.gatehouse.crypto.Sha512;
import app.gatehouse.crypto.StreamKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * KeePass, format 4, as KeePass, KeePassXC and others write it, opened by a password alone. Read here and not by a library:
 * those to be had bring an XML binding and more ciphers of their own than the rest of the program.
 */
final class KdbxFile implements ImportFormat {
    private static final byte[] MAGIC = HexFormat.of().parseHex("03d9a29a67fb4bb5");

    /** Opened and unpacked: what 20,000 entries need, and no more, however small it is packed. */
    private static final int MOST_INSIDE = 96 << 20;

    private final Unseal unseal = new Unseal(Format.KEEPASS);

    @Override
    public Format format() {
        return Format.KEEPASS;
    }

    @Override
    public boolean recognises(Content content) {
        return content.startsWith(MAGIC);
    }

    @Override
    public Found read(Content content, Optional<Secret> password) throws Stopped {
        byte[] file = content.bytes();
        KdbxHeader header = new KdbxHeader(file);
        byte[] start = unseal.part(file, 0, header.length());
        byte[] sum = unseal.part(file, header.length(), Sha256.LENGTH);
        if (!Arrays.equals(sum, Sha256.of(start)) || header.seed().length != 32) {
            throw Stopped.damaged(Format.KEEPASS, Fault.CONTRADICTION);
        }
        Secret typed = unseal.password(password);
        try (Secret transformed = transformed(header, typed);
                Secret base = Secret.taking(Sha512.of(header.seed(), transformed.bytes(), new byte[] {1}))) {
            byte[] code = unseal.part(file, header.length() + Sha256.LENGTH, Hmac.LENGTH);
            byte[] key = blockKey(base, -1);
            if (!MessageDigest.isEqual(code, Hmac.sha256(key, start))) {
                throw Stopped.wrongPassword(Format.KEEPASS);
            }
            byte[] sealed = blocks(file, header.length() + Sha256.LENGTH + Hmac.LENGTH, base);
            try (Secret master = Secret.taking(Sha256.of(header.seed(), transformed.bytes()))) {
                byte[] inside = unpacked(opened(header, master, sealed), header.compressed());
                try {
                    return KdbxInside.read(inside);
                } finally {
                    Arrays.fill(inside, (byte) 0);
                }
            }
        }
    }

    private static Secret transformed(KdbxHeader header, Secret password) throws Stopped {
        byte[] hashed = Sha256.of(password.bytes());
        try (Secret composite = Secret.taking(Sha256.of(hashed))) {
            return switch (HexFormat.of().formatHex(header.derivation("$UUID"))) {
                case "ef636ddf8c29444b91f7a9a403e30a0c" ->
                    Secret.taking(Argon2d.derive(composite.bytes(), header.derivation("S"), costs(header), 32));
                case "9e298b1956db4773b23dfc3ec6f0a1e6" ->
                    Secret.taking(Argon2id.derive(composite.bytes(), header.derivation("S"), costs(header), 32));
                case "c9d9f39a628a4460bf740d08c18a4fea", "7c02bb8279a74ac0927d114a00648238" ->
                    rounds(header, composite);
                default -> throw Stopped.damaged(Format.KEEPASS, Fault.NEWER);
            };
        } finally {
            Arrays.fill(hashed, (byte) 0);
        }
    }

    private static Argon2id.Parameters costs(KdbxHeader header) throws Stopped {
        // A secret or associated data beside it, and the version before RFC 9106: nobody writes them.
        if (header.hasDerivation("K") || header.hasDerivation("A") || header.derivationNumber("V") != 0x13) {
            throw Stopped.damaged(Format.KEEPASS, Fault.NEWER);
        }
        long memory = header.derivationNumber("M") / 1024;
        long passes = header.derivationNumber("I");
        long lanes = header.derivationNumber("P");
        if (!Argon2id.Limits.FOR_IMPORTS.allowHere(memory, passes, lanes)) {
            throw Stopped.tooCostly(Format.KEEPASS);
        }
        return new Argon2id.Parameters((int) memory, (int) passes, (int) lanes);
    }

    private static Secret rounds(KdbxHeader header, Secret composite) throws Stopped {
        long rounds = header.derivationNumber("R");
        byte[] seed = header.derivation("S");
        if (!AesRounds.allows(rounds)) {
            throw Stopped.tooCostly(Format.KEEPASS);
        }
        if (seed.length != 32) {
            throw Stopped.damaged(Format.KEEPASS, Fault.CONTRADICTION);
        }
        return AesRounds.derive(composite, seed, rounds);
    }

    private static byte[] blockKey(Secret base, long number) {
        return Sha512.of(number(number, Long.BYTES), base.bytes());
    }

    private static byte[] number(long value, int bytes) {
        return Arrays.copyOf(
                ByteBuffer.allocate(Long.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(value)
                        .array(),
                bytes);
    }

    /** The text out of blocks, each with its code; an empty one ends it. */
    private byte[] blocks(byte[] file, int from, Secret base) throws Stopped {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int at = from;
        for (long number = 0; ; number++) {
            byte[] code = unseal.part(file, at, Hmac.LENGTH);
            byte[] size = unseal.part(file, at + Hmac.LENGTH, Integer.BYTES);
            int length = ByteBuffer.wrap(size).order(ByteOrder.LITTLE_ENDIAN).getInt();
            byte[] block = unseal.part(file, at + Hmac.LENGTH + Integer.BYTES, length);
            byte[] wanted = Hmac.sha256(blockKey(base, number), number(number, Long.BYTES), size, block);
            if (!MessageDigest.isEqual(code, wanted)) {
                throw Stopped.damaged(Format.KEEPASS, Fault.CONTRADICTION);
            }
            if (length == 0) {
                return all.toByteArray();
            }
            all.writeBytes(block);
            at += Hmac.LENGTH + Integer.BYTES + length;
        }
    }

    private static byte[] opened(KdbxHeader header, Secret key, byte[] sealed) throws Stopped {
        byte[] vector = header.vector();
        boolean stream = header.cipher().equals("d6038a2b8b6f4cb5a524339a31dbb59a");
        if (vector.length != (stream ? 12 : CbcCipher.BLOCK)) {
            throw Stopped.damaged(Format.KEEPASS, Fault.CONTRADICTION);
        }
        try {
            return switch (header.cipher()) {
                case "31c1f2e6bf714350be5805216afc5aff" -> CbcCipher.AES.decrypt(key, vector, sealed);
                case "ad68f29f576f4bb9a36ad47af965346c" -> CbcCipher.TWOFISH.decrypt(key, vector, sealed);
                case "d6038a2b8b6f4cb5a524339a31dbb59a" ->
                    StreamKey.chaCha20(key, vector).over(sealed);
                default -> throw Stopped.damaged(Format.KEEPASS, Fault.NEWER);
            };
        } catch (AuthenticationFailed e) {
            throw Stopped.damaged(Format.KEEPASS, Fault.INSIDE);
        }
    }

    private static byte[] unpacked(byte[] packed, boolean compressed) throws Stopped {
        if (!compressed) {
            return packed;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] out = in.readNBytes(MOST_INSIDE + 1);
            if (out.length > MOST_INSIDE) {
                throw Stopped.tooLarge();
            }
            return out;
        } catch (IOException e) {
            throw Stopped.damaged(Format.KEEPASS, Fault.INSIDE);
        } finally {
            Arrays.fill(packed, (byte) 0);
        }
    }
}
