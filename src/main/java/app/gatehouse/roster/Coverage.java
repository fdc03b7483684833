/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster;

import java.util.List;
import java.util.function.Predicate;

/**
 * Who has which second factor at one moment.
 *
 * @param rows everybody, by name, people who are switched off too
 */
public record Coverage(List<CoverageRow> rows) {
    /** From so few unused backup codes on new ones should be made. */
    public static final int FEW_CODES = 3;

    /** Copies the list. */
    public Coverage {
        rows = List.copyOf(rows);
    }

    /** How many may sign in; the other figures count among these alone. */
    public int people() {
        return count(row -> true);
    }

    /** How many of them have a second factor. */
    public int covered() {
        return count(CoverageRow::isCovered);
    }

    /** How many have mailed codes and nothing else. */
    public int byEmailAlone() {
        return count(CoverageRow::byEmailAlone);
    }

    /** How many of the covered have few backup codes left, or none. */
    public int shortOfCodes() {
        return count(row -> row.isCovered() && row.codesLeft() <= FEW_CODES);
    }

    private int count(Predicate<CoverageRow> which) {
        return (int) rows.stream().filter(CoverageRow::enabled).filter(which).count();
    }
}
