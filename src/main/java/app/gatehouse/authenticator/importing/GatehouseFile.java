/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.importing;

import app.gatehouse.authenticator.exporting.SealedExport;
import app.gatehouse.crypto.Argon2id;
import app.gatehouse.crypto.AuthenticationFailed;
import app.gatehouse.crypto.Secret;
import app.gatehouse.crypto.Utf8;
import app.gatehouse.json.Json;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Our own sealed export ({@code docs/export-format.md}). */
final class GatehouseFile implements ImportFormat {
    private final Unseal unseal = new Unseal(Format.GATEHOUSE);

    @Override
    public Format format() {
        return Format.GATEHOUSE;
    }

    @Override
    public boolean recognises(Content content) {
        return SealedExport.isOne(content.bytes());
    }

    @Override
    public Found read(Content content, Optional<Secret> password) throws Stopped {
        byte[] file = content.bytes();
        if (file.length <= SealedExport.HEADER) {
            throw Stopped.damaged(Format.GATEHOUSE, Fault.CUT);
        }
        if (SealedExport.version(file) != 1) {
            throw Stopped.damaged(Format.GATEHOUSE, Fault.NEWER);
        }
        Secret typed = unseal.password(password);
        long[] costs = SealedExport.costs(file);
        if (!Argon2id.Limits.FOR_IMPORTS.allowHere(costs[0], costs[1], costs[2])) {
            throw Stopped.tooCostly(Format.GATEHOUSE);
        }
        Json accounts;
        try (Secret composed = composed(typed)) {
            accounts = unseal.json(SealedExport.open(
                            file, composed, new Argon2id.Parameters((int) costs[0], (int) costs[1], (int) costs[2])))
                    .get("accounts");
        } catch (AuthenticationFailed e) {
            throw Stopped.wrongPassword(Format.GATEHOUSE);
        }
        if (!accounts.isList()) {
            throw Stopped.damaged(Format.GATEHOUSE, Fault.INSIDE);
        }
        return Items.read(
                accounts.items(),
                (position, item) -> Optional.of(new Draft(position, item.text("issuer"), item.text("account"))
                        .type(item.text("type"))
                        .algorithm(item.text("algorithm"))
                        .numbers(item)
                        .secret(item.text("secret"))
                        .made()));
    }

    /** Our own files take a password in NFC, other programs' as it was typed. */
    private static Secret composed(Secret typed) {
        CharBuffer letters = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(typed.bytes()));
        char[] text = Arrays.copyOfRange(letters.array(), 0, letters.limit());
        Arrays.fill(letters.array(), '\0');
        try {
            return Utf8.encode(text);
        } finally {
            Arrays.fill(text, '\0');
        }
    }
}
