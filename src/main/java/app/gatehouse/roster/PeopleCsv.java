/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster;

import app.gatehouse.csv.CsvFormula;
import app.gatehouse.csv.CsvTable;
import app.gatehouse.csv.CsvTable.Row;
import app.gatehouse.csv.CsvText;
import app.gatehouse.people.NewPerson;
import app.gatehouse.people.Role;
import app.gatehouse.people.Username;
import app.gatehouse.roster.PeopleFileFailure.Reason;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads lists of people: a table whose first line names the columns ({@link PeopleColumns}), each further line somebody.
 * Without a role somebody is an operator. Cells are text and nothing else: one that a spreadsheet would take for a formula
 * is refused, since these names come back in every table that is exported from here. Compares with nobody who is here.
 * Stateless.
 */
public final class PeopleCsv {
    /** The most people of one list. */
    public static final int MOST_LINES = 5_000;

    /** The most bytes of one list. */
    public static final int MOST_BYTES = 4 << 20;

    private static final int LONGEST_SHOWN = 60;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}]");
    private static final Map<String, Role> ROLES = roles();

    private PeopleCsv() {}

    /**
     * Reads a list.
     *
     * @return its lines in their order; blank ones are left out
     * @throws PeopleFileFailure if it is none; never {@link Reason#UNREADABLE}
     */
    public static List<PeopleLine> read(byte[] content) throws PeopleFileFailure {
        if (content.length > MOST_BYTES) {
            throw new PeopleFileFailure(Reason.TOO_LARGE);
        }
        // One more for the names, and one to see that there are too many.
        Optional<CsvTable> table = CsvText.of(content).flatMap(text -> CsvTable.readBare(text, MOST_LINES + 2));
        if (table.isEmpty() || table.get().rows().isEmpty()) {
            throw new PeopleFileFailure(Reason.NOT_A_LIST);
        }
        List<Row> rows = table.get().rows();
        PeopleColumns columns = new PeopleColumns(rows.get(0));
        if (!columns.areThere()) {
            throw new PeopleFileFailure(Reason.NO_NAMES);
        }
        if (rows.size() > MOST_LINES + 1) {
            throw new PeopleFileFailure(Reason.TOO_LARGE);
        }
        return read(columns, rows.subList(1, rows.size()));
    }

    private static List<PeopleLine> read(PeopleColumns columns, List<Row> rows) {
        Map<Username, Integer> seen = new HashMap<>();
        List<PeopleLine> lines = new ArrayList<>();
        for (Row row : rows) {
            if (columns.cells(row).allMatch(String::isEmpty)) {
                continue;
            }
            int line = (int) row.line();
            List<PeopleLine.Problem> problems = problems(columns, row);
            Username.of(columns.username(row)).ifPresent(username -> {
                Integer earlier = seen.putIfAbsent(username, line);
                if (earlier != null) {
                    problems.add(problem(PeopleFault.USERNAME_TWICE, earlier.toString()));
                }
            });
            if (problems.isEmpty()) {
                NewPerson person = NewPerson.of(columns.name(row), columns.username(row), columns.email(row));
                lines.add(new PeopleLine.Good(
                        line, person, role(columns.role(row)).orElseThrow()));
            } else {
                lines.add(new PeopleLine.Bad(line, shown(columns.name(row)), problems));
            }
        }
        return lines;
    }

    private static List<PeopleLine.Problem> problems(PeopleColumns columns, Row row) {
        List<PeopleLine.Problem> problems = new ArrayList<>();
        if (columns.areTooFewFor(row)) {
            // Whatever else is wrong comes from that.
            problems.add(problem(PeopleFault.TOO_MANY_CELLS, ""));
            return problems;
        }
        Set<NewPerson.Problem> found = EnumSet.noneOf(NewPerson.Problem.class);
        found.addAll(NewPerson.problems(columns.name(row), columns.username(row), columns.email(row)));
        columns.cells(row)
                .filter(CsvFormula::looksLikeOne)
                .forEach(cell -> problems.add(problem(PeopleFault.FORMULA, cell)));
        found.forEach(each -> problems.add(problem(each, columns.email(row))));
        String role = columns.role(row);
        if (role(role).isEmpty() && !CsvFormula.looksLikeOne(role)) {
            problems.add(problem(PeopleFault.ROLE_UNKNOWN, role));
        }
        return problems;
    }

    private static PeopleLine.Problem problem(NewPerson.Problem found, String email) {
        return switch (found) {
            case NAME_EMPTY -> problem(PeopleFault.NAME_EMPTY, "");
            case NAME_TOO_LONG -> problem(PeopleFault.NAME_TOO_LONG, Integer.toString(NewPerson.LONGEST_NAME));
            case NAME_NOT_TEXT -> problem(PeopleFault.NAME_NOT_TEXT, "");
            case USERNAME_EMPTY -> problem(PeopleFault.USERNAME_EMPTY, "");
            case USERNAME_TOO_LONG -> problem(PeopleFault.USERNAME_TOO_LONG, Integer.toString(Username.LONGEST));
            case USERNAME_NOT_TEXT -> problem(PeopleFault.USERNAME_NOT_TEXT, "");
            case EMAIL_WRONG -> problem(PeopleFault.EMAIL_WRONG, email);
        };
    }

    private static PeopleLine.Problem problem(PeopleFault fault, String detail) {
        return new PeopleLine.Problem(fault, shown(detail));
    }

    private static Optional<Role> role(String cell) {
        return Optional.ofNullable(ROLES.get(PeopleColumns.plain(cell)));
    }

    private static Map<String, Role> roles() {
        Map<String, Role> roles = new HashMap<>();
        roles.put("", Role.OPERATOR);
        for (Role role : Role.values()) {
            roles.put(PeopleColumns.plain(role.name()), role);
        }
        return roles;
    }

    /** What may stand on a screen. */
    private static String shown(String cell) {
        String seen = UNSEEN.matcher(cell).replaceAll(" ").strip();
        return seen.codePointCount(0, seen.length()) <= LONGEST_SHOWN
                ? seen
                : seen.substring(0, seen.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
    }
}
