/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster;

import app.gatehouse.csv.CsvTable;
import app.gatehouse.csv.CsvTable.Row;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where the cells of a list of people stand, after the names in its first line: in any order, as this program, directories
 * and spreadsheets call them, in English or German. What else the list has is not looked at.
 */
final class PeopleColumns {
    private static final Map<String, Kind> NAMES = new HashMap<>();

    static {
        add(Kind.NAME, "name", "fullname", "displayname", "person", "vollername", "anzeigename");
        add(Kind.FIRST_NAME, "firstname", "givenname", "forename", "vorname");
        add(Kind.LAST_NAME, "lastname", "surname", "familyname", "sn", "nachname", "familienname");
        add(Kind.USERNAME, "username", "user", "userid", "login", "loginname", "samaccountname", "uid");
        add(Kind.USERNAME, "benutzername", "benutzer", "anmeldename");
        add(Kind.EMAIL, "email", "emailaddress", "mail", "emailadresse");
        add(Kind.ROLE, "role", "rolle");
    }

    private final Map<Kind, String> columns = new EnumMap<>(Kind.class);
    private int last;

    /** Reads the first line. */
    PeopleColumns(Row first) {
        for (int i = 1; i <= CsvTable.MOST_BARE_COLUMNS; i++) {
            String name = first.get(Integer.toString(i));
            last = name.isEmpty() ? last : i;
            Kind kind = NAMES.get(plain(name));
            if (kind != null) {
                columns.putIfAbsent(kind, Integer.toString(i));
            }
        }
    }

    /** Whether it names what everybody must have. */
    boolean areThere() {
        return columns.containsKey(Kind.USERNAME)
                && (columns.containsKey(Kind.NAME)
                        || (columns.containsKey(Kind.FIRST_NAME) && columns.containsKey(Kind.LAST_NAME)));
    }

    /** The full name, put together where the list has it in two. */
    String name(Row row) {
        String whole = get(row, Kind.NAME);
        return whole.isEmpty() ? (get(row, Kind.FIRST_NAME) + " " + get(row, Kind.LAST_NAME)).strip() : whole;
    }

    String username(Row row) {
        return get(row, Kind.USERNAME);
    }

    String email(Row row) {
        return get(row, Kind.EMAIL);
    }

    String role(Row row) {
        return get(row, Kind.ROLE);
    }

    /** Every cell that is used. */
    Stream<String> cells(Row row) {
        return columns.values().stream().map(column -> row.get(column));
    }

    /** Whether something stands beyond the last name: a comma in a cell without quotes has shifted the rest. */
    boolean areTooFewFor(Row row) {
        for (int i = last + 1; i <= CsvTable.MOST_BARE_COLUMNS; i++) {
            if (!row.get(Integer.toString(i)).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private String get(Row row, Kind kind) {
        String column = columns.get(kind);
        return column == null ? "" : row.get(column);
    }

    /** Letters and digits alone, in lower case. */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static void add(Kind kind, String... names) {
        for (String name : names) {
            NAMES.put(name, kind);
        }
    }

    private enum Kind {
        NAME,
        FIRST_NAME,
        LAST_NAME,
        USERNAME,
        EMAIL,
        ROLE
    }
}
