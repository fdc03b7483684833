/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.shell.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SheetsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 4);

    private final Messages messages = new Messages(Locale.ENGLISH);
    private final Sheets sheets = new Sheets(messages);

    @Test
    void recoveryKeyStandsInTwoLinesOfFourGroups() {
        Sheet sheet = sheets.recoveryKey(groups("7KQM 2XVD 9RTA HC4E PW6J N83F YB5S 4GZT"), "Press shop, line 4", DAY);
        assertEquals("Gatehouse recovery key", sheet.title());
        assertEquals("4 Nov 2026", sheet.date());
        assertEquals(List.of("Press shop, line 4"), sheet.lines());
        assertEquals(List.of("7KQM 2XVD 9RTA HC4E", "PW6J N83F YB5S 4GZT"), texts(sheet));
        assertEquals(Optional.empty(), sheet.codes().get(0).qrText());
        assertEquals(List.of(), sheets.recoveryKey(groups("AAAA"), "", DAY).lines());
    }

    @Test
    void backupCodesAreNumberedAndInGroupsOfFour() {
        Sheet sheet = backupCodes();
        assertEquals("Gatehouse backup codes", sheet.title());
        assertEquals(List.of("maria.kowalska", "Press shop, line 4"), sheet.lines());
        assertEquals(List.of("4821 7730", "0056 1284"), texts(sheet));
        assertEquals(1, sheet.codes().get(0).number());
        assertEquals(2, sheet.codes().get(1).number());
        assertArrayEquals(
                "GH1:X:1:2:00561284".toCharArray(),
                sheet.codes().get(1).qrText().orElseThrow());
    }

    @Test
    void saysItInPlainText() {
        assertEquals(
                String.join(
                        "\n",
                        "Gatehouse backup codes",
                        "maria.kowalska",
                        "Press shop, line 4",
                        "4 Nov 2026",
                        "",
                        " 1  4821 7730",
                        " 2  0056 1284",
                        "",
                        messages.get("paper.backup-codes.what"),
                        messages.get("paper.backup-codes.scan"),
                        messages.get("paper.backup-codes.keep"),
                        ""),
                new String(SheetText.of(backupCodes())));
    }

    @Test
    void firstPasswordsStandBehindTheirPeople() {
        Sheet sheet = sheets.firstPasswords(
                "Press shop, line 4",
                List.of(Sheet.Code.addressed("elena.petrova · Elena Petrova", "amber-quiet-47-fjord".toCharArray())),
                LocalDate.of(2026, 11, 24));
        String text = new String(SheetText.of(sheet));
        assertTrue(text.startsWith("Gatehouse first passwords\nPress shop, line 4\n24 Nov 2026\n"), text);
        assertTrue(text.contains("\nelena.petrova · Elena Petrova  amber-quiet-47-fjord\n"), text);
    }

    @Test
    void plainTextOfAKeyHasNoNumbers() {
        Sheet sheet = new Sheet("T", "D", List.of(), List.of(Sheet.Code.plain("ABCD".toCharArray())), List.of());
        assertEquals("T\nD\n\nABCD\n\n", new String(SheetText.of(sheet)));
    }

    @Test
    void copiesItsCodesAndWipesThem() {
        char[] digits = "48217730".toCharArray();
        Sheet.Code code = Sheets.backupCode(1, digits, "GH1".toCharArray());
        digits[0] = 'x';
        code.text()[0] = 'x';
        assertArrayEquals("4821 7730".toCharArray(), code.text());
        Sheet sheet = sheets.backupCodes("m", "s", List.of(code), DAY);
        sheet.close();
        assertThrows(IllegalStateException.class, code::text);
        assertThrows(IllegalStateException.class, code::qrText);
        assertThrows(IllegalStateException.class, () -> SheetText.of(sheet));
    }

    @Test
    void saysNothingOfItsCodes() {
        Sheet sheet = backupCodes();
        assertEquals("Sheet of 2", sheet.toString());
        assertEquals("[Code 1, Code 2]", sheet.codes().toString());
        assertFalse(pages(sheet, 480, 700).stream()
                .flatMap(page -> page.marks().stream())
                .anyMatch(mark -> mark.toString().contains("4821")));
        assertEquals("Page", pages(sheet, 480, 700).get(0).toString());
    }

    @ParameterizedTest
    @EnumSource(PaperFailure.Reason.class)
    void everyFailureHasItsSentence(PaperFailure.Reason reason) {
        assertTrue(messages.get("paper.failure." + reason).endsWith("."));
        assertEquals(reason, new PaperFailure(reason).reason());
    }

    private Sheet backupCodes() {
        return sheets.backupCodes(
                "maria.kowalska",
                "Press shop, line 4",
                List.of(
                        Sheets.backupCode(1, "48217730".toCharArray(), "GH1:X:1:1:48217730".toCharArray()),
                        Sheets.backupCode(2, "00561284".toCharArray(), "GH1:X:1:2:00561284".toCharArray())),
                DAY);
    }

    private static List<Page> pages(Sheet sheet, double width, double height) {
        return SheetLayout.pages(sheet, width, height, (style, text) -> text.length() * style.size() / 2);
    }

    private static List<char[]> groups(String key) {
        List<char[]> groups = new ArrayList<>();
        for (String group : key.split(" ", -1)) {
            groups.add(group.toCharArray());
        }
        return groups;
    }

    private static List<String> texts(Sheet sheet) {
        return sheet.codes().stream().map(code -> new String(code.text())).toList();
    }
}
