/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.gatehouse.factor.PrintedSheet.Pick;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PrintedSheetTest {
    private static final UUID HERE = new UUID(1, 2);
    private static final UUID ELSEWHERE = new UUID(1, 3);

    private final PrintedSheet sheet = new PrintedSheet(HERE, 7, Set.of(3, 4, 10));

    @Test
    void takesTheNextUnusedOfASheetInView() {
        assertPicks("00000003", code(HERE, 7, 10), code(HERE, 7, 1), code(HERE, 7, 4), code(HERE, 7, 3));
        assertPicks("00000010", code(HERE, 7, 10), code(HERE, 7, 2));
    }

    @Test
    void passesOverWhatIsNoneOfItsCodes() {
        assertPicks(
                "00000004",
                "https://example.com/",
                code(ELSEWHERE, 7, 3),
                code(HERE, 6, 3),
                code(HERE, 8, 3),
                code(HERE, 7, 4));
    }

    @Test
    void namesWhatIsUsed() {
        assertEquals(new Pick.Used(), sheet.pick(List.of(code(HERE, 7, 1), code(HERE, 7, 2), code(HERE, 6, 3))));
    }

    @Test
    void namesAnotherSetWithoutSayingWhose() {
        assertEquals(new Pick.OtherSet(), sheet.pick(List.of(code(HERE, 6, 3), code(ELSEWHERE, 7, 3))));
        assertEquals(new Pick.OtherSet(), sheet.pick(List.of(code(HERE, 8, 3))));
    }

    @Test
    void namesAnotherStation() {
        assertEquals(new Pick.OtherStation(), sheet.pick(List.of(code(ELSEWHERE, 7, 3), "words")));
    }

    @Test
    void findsNothingInWhatIsNoBackupCode() {
        assertEquals(new Pick.Nothing(), sheet.pick(List.of("words", "GH1:", "")));
        assertEquals(new Pick.Nothing(), sheet.pick(List.of()));
    }

    @Test
    void takesOneCodeWhereManyClaimOneNumber() {
        String first = code(HERE, 7, 3);
        String second = first.substring(0, first.length() - 8) + "99999999";
        assertPicks("00000003", first, second);
    }

    @Test
    void saysNoDigits() {
        assertFalse(sheet.pick(List.of(code(HERE, 7, 3))).toString().contains("00000003"));
    }

    private void assertPicks(String digits, String... texts) {
        Pick.Next next = assertInstanceOf(Pick.Next.class, sheet.pick(List.of(texts)));
        assertArrayEquals(digits.toCharArray(), next.code().digits());
    }

    private static String code(UUID station, int set, int number) {
        char[] digits = String.format(java.util.Locale.ROOT, "%08d", number).toCharArray();
        return new String(PrintedCode.write(station, new BackupCode(set, number, digits, Optional.empty())));
    }
}
