/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.importing;

import app.gatehouse.crypto.AuthenticationFailed;
import app.gatehouse.crypto.Sealed;
import app.gatehouse.crypto.Secret;
import app.gatehouse.json.Json;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Aegis, sealed or not (its {@code docs/vault.md}): a random key, sealed once for each password under scrypt, seals the
 * content. Slots that a fingerprint opens are of no use here.
 */
final class AegisFile implements ImportFormat {
    private static final int NEWEST = 1;
    private static final int NEWEST_CONTENT = 3;
    private static final int MOST_SLOTS = 8;

    private final Unseal unseal = new Unseal(Format.AEGIS);

    @Override
    public Format format() {
        return Format.AEGIS;
    }

    @Override
    public boolean recognises(Content content) {
        Json json = content.json();
        return json.get("header").isObject() && json.has("db");
    }

    @Override
    public Found read(Content content, Optional<Secret> password) throws Stopped {
        Json json = content.json();
        if (json.whole("version").orElse(-1) != NEWEST) {
            throw Stopped.damaged(Format.AEGIS, Fault.NEWER);
        }
        Json database = json.get("db").isText() ? opened(json, unseal.password(password)) : json.get("db");
        long version = database.whole("version").orElse(-1);
        if (!database.get("entries").isList() || version < 0) {
            throw Stopped.damaged(Format.AEGIS, Fault.MISSING_PART);
        }
        if (version > NEWEST_CONTENT) {
            throw Stopped.damaged(Format.AEGIS, Fault.NEWER);
        }
        return Items.read(database.get("entries").items(), (position, item) -> Optional.of(entry(position, item)));
    }

    private static Entry entry(int position, Json item) {
        Json info = item.get("info");
        return new Draft(position, item.text("issuer"), item.text("name"))
                .type(item.text("type"))
                .algorithm(info.text("algo"))
                .numbers(info)
                .secret(info.text("secret"))
                .made();
    }

    private Json opened(Json json, Secret password) throws Stopped {
        Json parameters = json.get("header").get("params");
        byte[] sealed = unseal.base64(json.text("db"));
        byte[] nonce = unseal.hex(parameters.text("nonce"));
        byte[] tag = unseal.hex(parameters.text("tag"));
        try (Secret key = key(json.get("header").get("slots"), password)) {
            if (nonce.length != Sealed.NONCE_LENGTH) {
                throw Stopped.damaged(Format.AEGIS, Fault.MISSING_PART);
            }
            return unseal.json(Sealed.open(key, nonce, joined(sealed, tag), new byte[0]));
        } catch (AuthenticationFailed e) {
            // The password did open its slot.
            throw Stopped.damaged(Format.AEGIS, Fault.INSIDE);
        }
    }

    private Secret key(Json slots, Secret password) throws Stopped {
        List<Json> ours = new ArrayList<>();
        for (Json slot : slots.items()) {
            if (slot.whole("type").orElse(-1) == 1) {
                ours.add(slot);
            }
        }
        if (ours.isEmpty() || ours.size() > MOST_SLOTS) {
            throw Stopped.damaged(Format.AEGIS, ours.isEmpty() ? Fault.OTHER_KEY : Fault.CONTRADICTION);
        }
        for (Json slot : ours) {
            Optional<Secret> key = keyOfSlot(slot, password);
            if (key.isPresent()) {
                return key.get();
            }
        }
        throw Stopped.wrongPassword(Format.AEGIS);
    }

    private Optional<Secret> unwrapped(Secret wrapping, byte[] nonce, byte[] sealed) throws Stopped {
        try {
            byte[] key = Sealed.open(wrapping, nonce, sealed, new byte[0]);
            if (key.length != Sealed.KEY_LENGTH) {
                throw Stopped.damaged(Format.AEGIS, Fault.CONTRADICTION);
            }
            return Optional.of(Secret.taking(key));
        } catch (AuthenticationFailed e) {
            return Optional.empty();
        }
    }

    private Optional<Secret> keyOfSlot(Json slot, Secret password) throws Stopped {
        Json parameters = slot.get("key_params");
        byte[] nonce = unseal.hex(parameters.text("nonce"));
        byte[] sealed = joined(unseal.hex(slot.text("key")), unseal.hex(parameters.text("tag")));
        if (nonce.length != Sealed.NONCE_LENGTH) {
            throw Stopped.damaged(Format.AEGIS, Fault.MISSING_PART);
        }
        try (Secret wrapping = unseal.scrypt(
                password,
                unseal.hex(slot.text("salt")),
                slot.whole("n").orElse(-1),
                slot.whole("r").orElse(-1),
                slot.whole("p").orElse(-1))) {
            return unwrapped(wrapping, nonce, sealed);
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }
}
