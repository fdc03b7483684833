/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.vault.RecoveryKey.Problem;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecoveryKeyTest {
    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final RecoveryKey key = RecoveryKey.random(new SecureRandom());

    private static Problem problem(String typed) {
        return RecoveryKey.parse(typed.toCharArray()).problem();
    }

    private static String read(String typed) {
        return new String(
                RecoveryKey.parse(typed.toCharArray()).key().orElseThrow().text());
    }

    @Test
    void hasEightGroupsOfFourSymbols() {
        assertTrue(new String(key.text()).matches("([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}"));
        StringBuilder groups = new StringBuilder();
        for (int i = 0; i < RecoveryKey.GROUPS; i++) {
            groups.append(i == 0 ? "" : "-").append(key.group(i));
        }
        assertEquals(new String(key.text()), groups.toString());
    }

    @Test
    void isNeverTheSame() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            assertTrue(
                    seen.add(new String(RecoveryKey.random(new SecureRandom()).text())));
        }
    }

    @Test
    void isReadAsItIsPrinted() {
        for (int i = 0; i < 200; i++) {
            String text = new String(RecoveryKey.random(new SecureRandom()).text());
            assertEquals(text, read(text));
        }
    }

    @Test
    void isReadAsPeopleTypeIt() {
        String text = new String(key.text());
        assertEquals(text, read(text.toLowerCase(Locale.ROOT)));
        assertEquals(text, read(text.replace("-", "")));
        assertEquals(text, read("  " + text.replace('-', ' ') + "\n"));
        assertEquals(text, read(text.replace('-', '\u2013')));
        assertEquals(text, read(text.replace("-", "\u00a0 - \t")));
        assertEquals(text, read(text.replace('0', 'O').replace('1', 'I')));
        assertEquals(text, read(text.replace('0', 'o').replace('1', 'l')));
        assertEquals(text, read(text.replace('0', 'O').replace('1', 'L')));
    }

    @Test
    void namesEverySlipInOneSymbol() {
        String text = new String(key.text()).replace("-", "");
        for (int at = 0; at < text.length(); at++) {
            for (int symbol = 0; symbol < SYMBOLS.length(); symbol++) {
                char other = SYMBOLS.charAt(symbol);
                Problem expected = text.charAt(at) == other ? Problem.NONE : Problem.SLIP;
                assertEquals(expected, problem(text.substring(0, at) + other + text.substring(at + 1)));
            }
        }
    }

    @Test
    void namesEveryExchangeOfTwoDifferentSymbols() {
        String text = new String(key.text()).replace("-", "");
        for (int a = 0; a < text.length(); a++) {
            for (int b = a + 1; b < text.length(); b++) {
                char[] bad = text.toCharArray();
                bad[a] = text.charAt(b);
                bad[b] = text.charAt(a);
                Problem expected = bad[a] == bad[b] ? Problem.NONE : Problem.SLIP;
                assertEquals(expected, problem(new String(bad)));
            }
        }
    }

    @Test
    void namesEverySlipInTwoSymbols() {
        String text = new String(key.text()).replace("-", "");
        for (int a = 0; a < text.length(); a++) {
            for (int b = a + 1; b < text.length(); b++) {
                char[] bad = text.toCharArray();
                bad[a] = SYMBOLS.charAt((SYMBOLS.indexOf(bad[a]) + 1 + a) % 32 ^ 1);
                bad[b] = SYMBOLS.charAt((SYMBOLS.indexOf(bad[b]) + 7) % 32);
                if (bad[a] != text.charAt(a)) {
                    assertEquals(Problem.SLIP, problem(new String(bad)));
                }
            }
        }
    }

    @Test
    void saysWhenItIsTooShortTooLongOrHasForeignCharacters() {
        String text = new String(key.text());
        assertEquals(Problem.TOO_SHORT, problem(""));
        assertEquals(Problem.TOO_SHORT, problem(" - "));
        assertEquals(Problem.TOO_SHORT, problem(text.substring(1)));
        assertEquals(Problem.TOO_LONG, problem(text + "0"));
        assertEquals(Problem.TOO_LONG, problem(text + text));
        assertEquals(Problem.NOT_A_SYMBOL, problem("U" + text.substring(1)));
        assertEquals(Problem.NOT_A_SYMBOL, problem(text + "."));
        assertEquals(Problem.NOT_A_SYMBOL, problem("\u0663" + text.substring(1)));
        assertEquals(Problem.NOT_A_SYMBOL, problem("\uff11" + text.substring(1)));
    }

    @Test
    void leavesWhatWasTypedAndIsWipedWhenClosed() {
        char[] typed = key.text();
        RecoveryKey read = RecoveryKey.parse(typed).key().orElseThrow();
        assertArrayEquals(key.text(), typed);
        read.close();
        assertArrayEquals(new char[4], read.group(0));
        assertFalse(read.toString().contains(new String(key.group(0))));
        assertFalse(RecoveryKey.parse(typed).toString().contains(new String(key.group(0))));
    }

    @Test
    void checksAsTheFormatPageSays() {
        byte[] values = new byte[32];
        for (int i = 0; i < 30; i++) {
            values[i] = (byte) (i * 7 % 32);
        }
        RecoveryKeyCheck.complete(values);
        assertTrue(RecoveryKeyCheck.fits(values));
        StringBuilder text = new StringBuilder();
        for (byte value : values) {
            text.append(SYMBOLS.charAt(value));
        }
        assertEquals(CHECKED, text.toString());
    }

    /** Worked out from docs/vault-format.md by another program. */
    private static final String CHECKED = "07ENW3AHRZ6DMV29GQY5CKT18FPX4BZM";
}
