/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.csv;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a table that a spreadsheet opens as it is meant (RFC 4180): UTF-8 with a mark in front, commas, every cell that
 * needs it in quotes, lines ended by CR LF, and no cell that would be run as a formula: an apostrophe before it makes it
 * text. For no secrets: they could not be wiped. For one table; not thread-safe.
 */
public final class CsvLines {
    private static final String MARK = "\uFEFF";
    private static final String IN_QUOTES = ",;\t\"\r\n";

    private final StringBuilder text = new StringBuilder(MARK);

    /** Adds a line. */
    public void add(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
        }
        text.append("\r\n");
    }

    /** What was added. */
    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(String value) {
        String safe = CsvFormula.looksLikeOne(value) ? "'" + value : value;
        boolean quoted = safe.chars().anyMatch(each -> IN_QUOTES.indexOf(each) >= 0) || !safe.equals(safe.strip());
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
