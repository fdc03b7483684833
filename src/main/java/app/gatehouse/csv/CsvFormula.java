/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.csv;

/**
 * Cells that a spreadsheet would run instead of showing them (OWASP, "CSV injection"). Stateless.
 */
public final class CsvFormula {
    private static final String BEGINNINGS = "=+-@\t\r\n|%\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvFormula() {}

    /** Whether the cell begins as a formula does, also behind blanks. */
    public static boolean looksLikeOne(String cell) {
        return !cell.isEmpty()
                && (BEGINNINGS.indexOf(cell.charAt(0)) >= 0
                        || (!cell.isBlank() && BEGINNINGS.indexOf(cell.strip().charAt(0)) >= 0));
    }
}
