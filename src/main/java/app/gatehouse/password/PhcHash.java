/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.password;

import app.gatehouse.crypto.Argon2id;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A hash as one line of text, in the PHC string format. */
final class PhcHash {
    private static final Pattern FORMAT = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=([0-9]{1,9}),t=([0-9]{1,9}),p=([0-9]{1,3})\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

    private final Argon2id.Parameters parameters;
    private final byte[] salt;
    private final byte[] hash;

    PhcHash(Argon2id.Parameters parameters, byte[] salt, byte[] hash) {
        this.parameters = parameters;
        this.salt = salt;
        this.hash = hash;
    }

    /** Reads one, and refuses a cost that would eat the machine. The text is not repeated in the exception. */
    static PhcHash parse(String text) {
        Matcher matcher = FORMAT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a hash of this program");
        }
        int memory = Integer.parseInt(matcher.group(1));
        int iterations = Integer.parseInt(matcher.group(2));
        int parallelism = Integer.parseInt(matcher.group(3));
        if (!Argon2id.Limits.FOR_FILES.allow(memory, iterations, parallelism)) {
            throw new IllegalArgumentException("A hash that costs too much");
        }
        return new PhcHash(
                new Argon2id.Parameters(memory, iterations, parallelism),
                Base64.getDecoder().decode(matcher.group(4)),
                Base64.getDecoder().decode(matcher.group(5)));
    }

    Argon2id.Parameters parameters() {
        return parameters;
    }

    byte[] salt() {
        return salt;
    }

    byte[] hash() {
        return hash;
    }

    /** The line that is stored. */
    @Override
    public String toString() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + parameters.memoryKiB() + ",t=" + parameters.iterations() + ",p="
                + parameters.parallelism() + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }
}
