/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.jakartamail;

import app.gatehouse.crypto.Secret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** What is said to sign in, in bytes that the caller wipes: a secret never becomes a {@code String}. */
final class SignInCommands {
    private static final byte[] NUL = {0};
    private static final byte[] SEPARATOR = {1};

    private SignInCommands() {}

    /** RFC 4616, with the first answer in the command (RFC 4954 §4). */
    static byte[] plain(String username, Secret password) {
        return line("AUTH PLAIN ", joined(NUL, utf8(username), NUL, password.bytes()));
    }

    /** Google's and Microsoft's mechanism: the account and its access token. */
    static byte[] xoauth2(String username, Secret token) {
        byte[] text =
                joined(utf8("user=" + username), SEPARATOR, utf8("auth=Bearer "), token.bytes(), SEPARATOR, SEPARATOR);
        return line("AUTH XOAUTH2 ", text);
    }

    /** LOGIN asks for the name first. */
    static byte[] loginName(String username) {
        return line("", utf8(username));
    }

    /** And then for the password. */
    static byte[] loginPassword(Secret password) {
        return line("", password.bytes().clone());
    }

    private static byte[] line(String command, byte[] text) {
        byte[] encoded = Base64.getEncoder().encode(text);
        byte[] line = joined(utf8(command), encoded);
        Arrays.fill(text, (byte) 0);
        Arrays.fill(encoded, (byte) 0);
        return line;
    }

    private static byte[] joined(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        ByteBuffer all = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            all.put(part);
        }
        return all.array();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
