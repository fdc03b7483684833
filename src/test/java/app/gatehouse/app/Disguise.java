/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import java.security.SecureRandom;
import java.util.HexFormat;

/** A secret that a process keeps for its test in a form in which no search of its memory finds it. ASCII only. */
final class Disguise {
    private static final HexFormat HEX = HexFormat.of();

    private final byte[] pad;
    private final byte[] masked;

    private Disguise(byte[] pad, byte[] masked) {
        this.pad = pad;
        this.masked = masked;
    }

    static Disguise of(CharSequence secret) {
        byte[] pad = new byte[secret.length()];
        new SecureRandom().nextBytes(pad);
        byte[] masked = new byte[pad.length];
        for (int i = 0; i < pad.length; i++) {
            masked[i] = (byte) (secret.charAt(i) ^ pad[i]);
        }
        return new Disguise(pad, masked);
    }

    /** Random letters of the given number, which never stood anywhere together. */
    static Disguise random(SecureRandom random, int length) {
        byte[] pad = new byte[length];
        random.nextBytes(pad);
        byte[] masked = new byte[length];
        for (int i = 0; i < length; i++) {
            masked[i] = (byte) (('a' + random.nextInt(26)) ^ pad[i]);
        }
        return new Disguise(pad, masked);
    }

    int length() {
        return pad.length;
    }

    char at(int place) {
        return (char) (pad[place] ^ masked[place]);
    }

    /** The secret as it is, for the moment in which it is needed. */
    String reveal() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length(); i++) {
            text.append(at(i));
        }
        return text.toString();
    }

    /** One line for the pipe. */
    String line() {
        return HEX.formatHex(pad) + " " + HEX.formatHex(masked);
    }

    static String read(String line) {
        int middle = line.indexOf(' ');
        return new Disguise(HEX.parseHex(line.substring(0, middle)), HEX.parseHex(line.substring(middle + 1))).reveal();
    }
}
