/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.paper.Page.Mark;
import app.gatehouse.paper.Page.Style;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetLayoutTest {
    private static final Page.Measure HALF = (style, text) -> text.codePointCount(0, text.length()) * style.size() / 2;

    @ParameterizedTest
    @CsvSource({
        "10, 481, 728",
        "10, 540, 700",
        "10, 300, 728",
        "25, 481, 728",
        "3, 481, 200",
        "11, 444, 500",
        "7, 443, 120"
    })
    void everyCodeIsThereInOrderAndInsideThePage(int count, double width, double height) {
        List<Page> pages = SheetLayout.pages(sheet("Station", count), width, height, HALF);
        List<String> codes = new ArrayList<>();
        for (Page page : pages) {
            List<Mark.Text> texts = of(page, Style.CODE);
            texts.forEach(text -> codes.add(text.text()));
            for (Mark.Qr qr : qrs(page)) {
                assertTrue(qr.x() >= 0 && qr.x() + qr.side() <= width, "QR beside the page");
                assertTrue(qr.y() >= 0 && qr.y() + qr.side() <= height, "QR above or below the page");
            }
            for (Mark mark : page.marks()) {
                assertTrue(!(mark instanceof Mark.Text text) || text.baseline() <= height, "text below the page");
            }
            assertEquals(texts.size(), qrs(page).size());
            assertEquals(texts.size(), of(page, Style.NUMBER).size());
        }
        List<String> wanted = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            wanted.add("0000 00" + (i < 10 ? "0" : "") + i);
        }
        assertEquals(wanted, codes);
    }

    @ParameterizedTest
    @CsvSource({"1, 481, 728", "12, 481, 728", "200, 300, 120"})
    void stripsToCutOffStayInsideThePageAndWhole(int count, double width, double height) {
        List<Sheet.Code> codes = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            codes.add(Sheet.Code.addressed("user." + i + " · " + "x".repeat(200), ("amber-fjord-" + i).toCharArray()));
        }
        Sheet sheet = new Sheet("Title", "24 Nov 2026", List.of("Press shop"), codes, List.of("A note."));
        int seen = 0;
        for (Page page : SheetLayout.pages(sheet, width, height, HALF)) {
            List<Mark> marks = page.marks();
            for (int i = 0; i < marks.size(); i++) {
                if (marks.get(i) instanceof Mark.Text code && code.style() == Style.CODE) {
                    seen++;
                    assertEquals("amber-fjord-" + seen, code.text());
                    Mark.Text address = (Mark.Text) marks.get(i - 1);
                    assertTrue(address.text().startsWith("user." + seen + " · x"), "whom it is for is not above it");
                    assertTrue(HALF.width(Style.LINE, address.text()) <= width, "beside the page");
                    Mark.Rule cut = (Mark.Rule) marks.get(i + 1);
                    assertTrue(cut.y() > code.baseline() && cut.y() <= height, "no cut below it");
                }
            }
        }
        assertEquals(count, seen);
    }

    @ParameterizedTest
    @CsvSource({"1, 481, 728", "9, 481, 728", "40, 540, 700", "7, 300, 400"})
    void labelledCodesStayInsideThePageWithTheirNames(int count, double width, double height) {
        List<Sheet.Code> codes = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            codes.add(Sheet.Code.labelled(i, List.of("Issuer " + i, "x".repeat(200)), ("qr " + i).toCharArray()));
        }
        Sheet sheet = new Sheet("Title", "24 Nov 2026", List.of("anna"), codes, List.of("A note."));
        List<String> seen = new ArrayList<>();
        List<String> named = new ArrayList<>();
        for (Page page : SheetLayout.pages(sheet, width, height, HALF)) {
            List<Mark.Qr> qrs = qrs(page);
            for (Mark.Qr qr : qrs) {
                seen.add(qr.text());
                assertTrue(qr.x() >= 0 && qr.x() + qr.side() <= width, "QR beside the page");
                assertTrue(qr.y() >= 0 && qr.y() + qr.side() <= height, "QR above or below the page");
                assertTrue(qrs.stream().filter(other -> overlap(qr, other)).count() == 1, "QR codes lie on each other");
            }
            for (Mark.Text text : of(page, Style.LINE)) {
                assertTrue(text.x() + HALF.width(text.style(), text.text()) <= width + 0.01, "name beside the page");
                if (text.text().startsWith("Issuer")) {
                    named.add(text.text());
                }
            }
        }
        assertEquals(count, seen.size());
        assertEquals(count, named.size());
    }

    private static boolean overlap(Mark.Qr one, Mark.Qr other) {
        return Math.abs(one.x() - other.x()) < one.side() && Math.abs(one.y() - other.y()) < one.side();
    }

    @ParameterizedTest
    @CsvSource({"481, 728", "481, 678", "540, 700"})
    void tenCodesFitOnOnePageOfOurPapers(double width, double height) {
        List<Page> pages = SheetLayout.pages(sheet("Station", 10), width, height, HALF);
        assertEquals(1, pages.size());
        for (Mark mark : pages.get(0).marks()) {
            if (mark instanceof Mark.Text text) {
                assertTrue(text.baseline() <= height);
                assertTrue(text.x() + HALF.width(text.style(), text.text()) <= width + 0.01);
            }
        }
    }

    @Test
    void qrCodesDoNotTouch() {
        List<Mark.Qr> qrs =
                qrs(SheetLayout.pages(sheet("Station", 10), 481, 728, HALF).get(0));
        for (Mark.Qr one : qrs) {
            for (Mark.Qr other : qrs) {
                double gap = Math.max(Math.abs(one.x() - other.x()), Math.abs(one.y() - other.y())) - one.side();
                // Four modules of the smallest code that holds a payload, 29 modules wide.
                assertTrue(one.equals(other) || gap >= 4 * one.side() / 29, "too close for a quiet zone");
            }
        }
    }

    @Test
    void codesAndTheirQrCodesStandSideBySide() {
        Page page = SheetLayout.pages(sheet("Station", 10), 481, 728, HALF).get(0);
        for (int i = 0; i < 10; i++) {
            Mark.Text code = of(page, Style.CODE).get(i);
            Mark.Qr qr = qrs(page).get(i);
            assertEquals("qr " + code.text(), qr.text());
            assertTrue(code.baseline() > qr.y() && code.baseline() < qr.y() + qr.side());
            assertTrue(qr.x() > code.x() + HALF.width(Style.CODE, code.text()));
        }
    }

    @Test
    void longLinesAreBroken() {
        String name = "Very long station name ".repeat(13) + "x".repeat(300);
        Page page = SheetLayout.pages(sheet(name, 10), 481, 728, HALF).get(0);
        StringBuilder all = new StringBuilder();
        for (Mark.Text line : of(page, Style.LINE)) {
            assertTrue(HALF.width(Style.LINE, line.text()) <= 481, line.text());
            all.append(line.text());
        }
        assertTrue(all.toString().contains("x".repeat(300)));
        assertTrue(all.toString().contains("Very long station name Very"));
    }

    @Test
    void lettersOutsideThePlaneAreNotCut() {
        // Seven letters of Java's fit a line: half a letter of a person's would.
        Page page = SheetLayout.pages(sheet("🔑".repeat(200), 1), 45, 7280, (style, text) -> text.length() * 6.0)
                .get(0);
        for (Mark.Text line : of(page, Style.LINE)) {
            assertFalse(Character.isLowSurrogate(line.text().charAt(0)));
        }
    }

    @Test
    void aPageThinnerThanALetterStillEnds() {
        assertFalse(SheetLayout.pages(sheet("Station", 2), 3, 20, HALF).isEmpty());
    }

    @Test
    void aKeyHasLinesToItself() {
        Sheet sheet = new Sheet(
                "Title",
                "Date",
                List.of(),
                List.of(Sheet.Code.plain("AAAA BBBB".toCharArray()), Sheet.Code.plain("CCCC DDDD".toCharArray())),
                List.of("Note"));
        Page page = SheetLayout.pages(sheet, 481, 728, HALF).get(0);
        List<Mark.Text> lines = of(page, Style.KEY);
        assertEquals("AAAA BBBB", lines.get(0).text());
        assertEquals("CCCC DDDD", lines.get(1).text());
        assertEquals(0, lines.get(0).x());
        assertEquals(Style.KEY.height(), lines.get(1).baseline() - lines.get(0).baseline());
        assertTrue(of(page, Style.NOTE).get(0).baseline() > lines.get(1).baseline());
        assertEquals(List.of(), qrs(page));
    }

    private static Sheet sheet(String line, int count) {
        List<Sheet.Code> codes = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            String text = "0000 00" + (i < 10 ? "0" : "") + i;
            codes.add(Sheet.Code.numbered(i, text.toCharArray(), ("qr " + text).toCharArray()));
        }
        return new Sheet(
                "Gatehouse backup codes",
                "24 Nov 2026",
                List.of("maria", line),
                codes,
                List.of("One.", "Two.", "Three."));
    }

    private static List<Mark.Text> of(Page page, Style style) {
        return page.marks().stream()
                .filter(mark -> mark instanceof Mark.Text text && text.style() == style)
                .map(Mark.Text.class::cast)
                .toList();
    }

    private static List<Mark.Qr> qrs(Page page) {
        return page.marks().stream()
                .filter(Mark.Qr.class::isInstance)
                .map(Mark.Qr.class::cast)
                .toList();
    }
}
