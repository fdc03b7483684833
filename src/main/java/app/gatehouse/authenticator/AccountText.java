/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator;

/**
 * What can stand in a row as issuer or name of an account, out of any text that came from outside. Stateless.
 *
 * <p>Takes away what breaks a line or turns the direction of what stands beside it; keeps every script, emoji, colons and
 * per cent signs as they are.
 */
public final class AccountText {
    /** The most code points that are kept; no row shows more. */
    public static final int LONGEST = 120;

    private AccountText() {}

    /** The text as it is kept. */
    public static String of(String text) {
        return shown(text)
                .codePoints()
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    /** Whether {@link #of} cuts its end off. */
    public static boolean isCut(String text) {
        String shown = shown(text);
        return shown.codePointCount(0, shown.length()) > LONGEST;
    }

    private static String shown(String text) {
        return text.codePoints()
                .filter(AccountText::canStand)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private static boolean canStand(int codePoint) {
        boolean turns = (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
        return !turns
                && switch (Character.getType(codePoint)) {
                    case Character.CONTROL,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> false;
                    default -> true;
                };
    }
}
