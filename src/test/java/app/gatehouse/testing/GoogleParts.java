/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Makes the codes of an export from Google Authenticator, as that app writes them. Small numbers only: each is one byte. */
public final class GoogleParts {
    private GoogleParts() {}

    /** All parts of an export, one account each; the account of part 1 is {@code issuer 1}. */
    public static List<String> of(int export, int parts, String issuer) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            ByteArrayOutputStream message = new ByteArrayOutputStream();
            bytes(message, 1, account(issuer + " " + (i + 1), (byte) (export + i)));
            number(message, 2, 1);
            number(message, 3, parts);
            number(message, 4, i);
            number(message, 5, export);
            texts.add("otpauth-migration://offline?data="
                    + Base64.getEncoder()
                            .encodeToString(message.toByteArray())
                            .replace("+", "%2B")
                            .replace("/", "%2F")
                            .replace("=", "%3D"));
        }
        return texts;
    }

    private static byte[] account(String issuer, byte seed) {
        byte[] secret = new byte[20];
        secret[7] = seed;
        ByteArrayOutputStream account = new ByteArrayOutputStream();
        bytes(account, 1, secret);
        bytes(account, 2, "anna".getBytes(StandardCharsets.UTF_8));
        bytes(account, 3, issuer.getBytes(StandardCharsets.UTF_8));
        number(account, 4, 1);
        number(account, 5, 1);
        number(account, 6, 2);
        return account.toByteArray();
    }

    private static void bytes(ByteArrayOutputStream message, int field, byte[] value) {
        message.write(field << 3 | 2);
        message.write(value.length);
        message.writeBytes(value);
    }

    private static void number(ByteArrayOutputStream message, int field, int value) {
        message.write(field << 3);
        message.write(value);
    }
}
