/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import app.gatehouse.csv.CsvTable.Row;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the cells of a list without names stand. Serial number, key, type, digits, interval, as LinOTP, privacyIDEA and
 * NetIQ have it; serial number, key, counter, as Duo and PingID have it; person, serial number, key, interval, which is
 * Entra's without its names; and the two logs of Yubico's personalization tool. Stateless.
 */
final class BareTokenList {
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T.*");
    private static final Set<String> USUAL_INTERVALS = Set.of("30", "60");
    private static final String OATH_EVENT = "oath-hotp";

    private BareTokenList() {}

    /** The cells; empty for a line that is none of a token: a remark, or the beginning of a log. */
    static Optional<TokenCells> cells(Row row) {
        String first = row.get("1").toLowerCase(Locale.ROOT);
        if (first.startsWith("#") || first.equals("logging start")) {
            return Optional.empty();
        }
        if (isYubicoEvent(first)) {
            return Optional.of(yubicoEvent(row, first));
        }
        if (DATE.matcher(row.get("6")).matches()) {
            return Optional.of(yubicoShort(row));
        }
        TokenCells withPerson = entra(row);
        boolean person = first.contains("@") || (first.isEmpty() && TokenKeyText.couldBe(withPerson.bareKey()));
        return Optional.of(person ? withPerson : usual(row));
    }

    private static boolean isYubicoEvent(String first) {
        return first.equals(OATH_EVENT)
                || first.startsWith("yubico otp")
                || first.startsWith("static password")
                || first.startsWith("challenge-response");
    }

    /** Event, date, slot, public id, private id, key, two access codes, three flags, digits, counter, five flags. */
    private static TokenCells yubicoEvent(Row row, String event) {
        boolean oath = event.equals(OATH_EVENT);
        return new TokenCells(
                line(row),
                row.get("4"),
                row.get("6"),
                oath ? "hotp" : row.get("1"),
                oath ? row.get("12") : "",
                "",
                "",
                oath ? row.get("13") : "");
    }

    /** Serial number, public id, private id (0: OATH), key, access code, date. */
    private static TokenCells yubicoShort(Row row) {
        boolean oath = row.get("3").equals("0");
        return new TokenCells(line(row), row.get("1"), row.get("4"), oath ? "hotp" : "Yubico", "", "", "", "");
    }

    private static TokenCells entra(Row row) {
        return new TokenCells(line(row), row.get("2"), row.get("3"), "", "", row.get("4"), "", "");
    }

    private static TokenCells usual(Row row) {
        String third = row.get("3");
        if (!DIGITS.matcher(third).matches()) {
            return new TokenCells(line(row), row.get("1"), row.get("2"), third, row.get("4"), row.get("5"), "", "");
        }
        // A number alone is the counter, unless it is what intervals are: a new token has not shown so many codes.
        boolean interval = USUAL_INTERVALS.contains(third);
        return new TokenCells(
                line(row), row.get("1"), row.get("2"), "", "", interval ? third : "", "", interval ? "" : third);
    }

    private static int line(Row row) {
        return (int) row.line();
    }
}
