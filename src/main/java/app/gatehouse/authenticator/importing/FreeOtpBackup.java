/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.importing;

import app.gatehouse.crypto.Hmac;
import app.gatehouse.crypto.Secret;
import app.gatehouse.json.Json;
import app.gatehouse.json.JsonBroken;
import app.gatehouse.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * FreeOTP 2: Java's serialized map of texts ({@link SerializedMap}), each of them JSON. {@code masterKey} is a random key,
 * sealed under PBKDF2 of the password; under it each token's key is sealed by itself with AES-256-GCM, bound to the name of
 * its hash.
 */
final class FreeOtpBackup implements ImportFormat {
    private static final String MASTER = "masterKey";
    private static final String TOKEN = "-token";

    /** DER of "a nonce of 12 bytes, a tag of 16", before the nonce and after it. */
    private static final byte[] GCM_BEFORE = HexFormat.of().parseHex("3011040c");

    private static final byte[] GCM_AFTER = HexFormat.of().parseHex("020110");

    private final Unseal unseal = new Unseal(Format.FREEOTP);

    @Override
    public Format format() {
        return Format.FREEOTP;
    }

    @Override
    public boolean recognises(Content content) {
        return SerializedMap.isOne(content);
    }

    @Override
    public Found read(Content content, Optional<Secret> password) throws Stopped {
        Map<String, String> map = SerializedMap.read(content.bytes());
        if (map.keySet().stream().noneMatch(name -> name.equals(MASTER))) {
            throw Stopped.damaged(Format.FREEOTP, Fault.MISSING_PART);
        }
        List<String> names = map.keySet().stream()
                .filter(name -> name.endsWith(TOKEN))
                .map(name -> name.substring(0, name.length() - TOKEN.length()))
                .sorted()
                .toList();
        if (names.size() > Importers.MOST_ENTRIES) {
            throw Stopped.tooLarge();
        }
        List<Entry> entries = new ArrayList<>();
        try (Secret master = master(json(map, MASTER), unseal.password(password))) {
            for (String name : names) {
                entries.add(entry(entries.size() + 1, map, name, master));
            }
        } catch (Stopped stopped) {
            Found.wipe(entries);
            throw stopped;
        }
        return Found.of(entries);
    }

    private static Json json(Map<String, String> map, String name) {
        return parsed(map.getOrDefault(name, ""));
    }

    private static Json parsed(String text) {
        try {
            return JsonReader.read(text.getBytes(StandardCharsets.UTF_8));
        } catch (JsonBroken e) {
            return Json.nothing();
        }
    }

    private Secret master(Json key, Secret password) throws Stopped {
        String algorithm = key.text("mAlgorithm");
        Hmac.Hash hash = switch (algorithm) {
            case "PBKDF2withHmacSHA512" -> Hmac.Hash.SHA512;
            case "PBKDF2withHmacSHA1" -> Hmac.Hash.SHA1;
            default -> throw Stopped.damaged(Format.FREEOTP, algorithm.isEmpty() ? Fault.MISSING_PART : Fault.NEWER);
        };
        byte[] salt = key.get("mSalt").bytes().orElse(new byte[0]);
        try (Secret wrapping =
                unseal.pbkdf2(hash, password, salt, key.whole("mIterations").orElse(-1))) {
            byte[] master = opened(key.get("mEncryptedKey"), wrapping);
            if (master.length != 32) {
                throw Stopped.damaged(Format.FREEOTP, Fault.CONTRADICTION);
            }
            return Secret.taking(master);
        }
    }

    private byte[] opened(Json sealed, Secret key) throws Stopped {
        byte[] parameters = sealed.get("mParameters").bytes().orElse(new byte[0]);
        int before = GCM_BEFORE.length;
        boolean gcm = parameters.length == before + 12 + GCM_AFTER.length
                && Arrays.equals(parameters, 0, before, GCM_BEFORE, 0, before)
                && Arrays.equals(parameters, before + 12, parameters.length, GCM_AFTER, 0, GCM_AFTER.length)
                && sealed.text("mCipher").equals("AES/GCM/NoPadding");
        if (!gcm) {
            throw Stopped.damaged(Format.FREEOTP, Fault.MISSING_PART);
        }
        return unseal.gcm(
                key,
                Arrays.copyOfRange(parameters, before, before + 12),
                sealed.get("mCipherText").bytes().orElse(new byte[0]),
                sealed.text("mToken").getBytes(StandardCharsets.UTF_8));
    }

    private Entry entry(int position, Map<String, String> map, String name, Secret master) {
        Json token = json(map, name + TOKEN);
        byte[] secret;
        try {
            secret = opened(parsed(json(map, name).text("key")), master);
        } catch (Stopped stopped) {
            return new Draft(position, token.text("issuerExt"), token.text("label")).refused(Reason.SEALED, "");
        }
        OptionalLong next = token.has("counter") ? token.whole("counter") : OptionalLong.of(0);
        return FreeOtpPlusJson.token(position, token, next, secret);
    }
}
