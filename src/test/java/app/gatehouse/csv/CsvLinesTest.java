/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLinesTest {
    private static String text(List<String> cells) {
        CsvLines lines = new CsvLines();
        lines.add(cells);
        return new String(lines.bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void aTableBeginsWithAMarkAndItsLinesEndAsTheRfcSays() {
        assertEquals("\uFEFFa,b\r\n", text(List.of("a", "b")));
    }

    @Test
    void whatComesBackIsWhatWasWritten() {
        List<String> cells = List.of("Weber, Jonas", "say \"hi\"", "two\nlines", " blank ", "", "a;b", "Šimić 田中");
        CsvLines lines = new CsvLines();
        lines.add(cells);
        String read = CsvText.of(lines.bytes()).orElseThrow();
        CsvTable.Row row = CsvTable.readBare(read, 10).orElseThrow().rows().get(0);
        for (int i = 0; i < cells.size(); i++) {
            assertEquals(cells.get(i).strip(), row.get(Integer.toString(i + 1)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "+1", "-1", "@a", "|a", "%a", "\t=1", " =1", "＝1", "\r=1"})
    void noCellIsAFormula(String cell) {
        assertTrue(CsvFormula.looksLikeOne(cell));
        assertTrue(text(List.of(cell)).replace("\"", "").startsWith("\uFEFF'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a=1", "O'Neil", "1+1", "Anna-Lena", "x@y.example"})
    void anOrdinaryCellStaysAsItIs(String cell) {
        assertFalse(CsvFormula.looksLikeOne(cell));
    }

    @Test
    void anOldTableOfWindowsKeepsItsLetters() {
        byte[] old = "Šebek;Žižka;Müller;5 €".getBytes(Charset.forName("windows-1252"));
        assertEquals(Optional.of("Šebek;Žižka;Müller;5 €"), CsvText.of(old));
    }
}
