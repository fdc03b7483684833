/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import app.gatehouse.csv.CsvTable;
import app.gatehouse.csv.CsvTable.Row;
import app.gatehouse.otp.KeyText;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where the cells of a list stand, after the names in its first line: in any order, as vendors and servers call them. */
final class TokenColumns {
    /** What they are called, letters and digits alone. */
    private static final Map<String, Kind> NAMES = names();

    private final Map<Kind, String> columns = new EnumMap<>(Kind.class);
    private Optional<KeyText.Form> writing = Optional.empty();

    /** Reads a first line that may have names. */
    TokenColumns(Row first) {
        for (int i = 1; i <= CsvTable.MOST_BARE_COLUMNS; i++) {
            String name = plain(first.get(Integer.toString(i)));
            Kind kind = NAMES.get(name);
            if (kind != null && columns.putIfAbsent(kind, Integer.toString(i)) == null && kind == Kind.KEY) {
                writing = writing(name);
            }
        }
    }

    private static Optional<KeyText.Form> writing(String name) {
        if (name.contains("hex")) {
            return Optional.of(KeyText.Form.HEX);
        }
        return name.contains("32") ? Optional.of(KeyText.Form.BASE32) : Optional.empty();
    }

    /** Whether there are names for serial number and key, so that this is a list with names. */
    boolean areThere() {
        return columns.containsKey(Kind.SERIAL) && columns.containsKey(Kind.KEY);
    }

    /** How keys are written, where the name of their column says so. */
    Optional<KeyText.Form> writing() {
        return writing;
    }

    /** Whether it is a list for Entra, which has people's names and keys in Base32. */
    boolean havePeople() {
        return columns.containsKey(Kind.PERSON);
    }

    TokenCells cells(Row row) {
        String type = get(row, Kind.TYPE);
        String hash = get(row, Kind.HASH);
        // Some vendors say by "algorithm" whether it goes by time or by counter.
        boolean swapped = type.isEmpty() && TokenType.of(hash).isPresent();
        return new TokenCells(
                (int) row.line(),
                get(row, Kind.SERIAL),
                get(row, Kind.KEY),
                swapped ? hash : type,
                get(row, Kind.DIGITS),
                get(row, Kind.INTERVAL),
                swapped ? "" : hash,
                get(row, Kind.COUNTER));
    }

    private String get(Row row, Kind kind) {
        String column = columns.get(kind);
        return column == null ? "" : row.get(column);
    }

    /** Letters and digits alone, in lower case. */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static Map<String, Kind> names() {
        Map<String, Kind> names = new HashMap<>();
        add(names, Kind.PERSON, "upn", "userprincipalname");
        add(
                names,
                Kind.SERIAL,
                "serialnumber",
                "serial",
                "serialno",
                "serialnr",
                "sn",
                "seriennummer",
                "token",
                "tokenserial",
                "tokenserialnumber",
                "tokensn",
                "tokenid",
                "deviceserial",
                "deviceserialnumber",
                "deviceid");
        add(
                names,
                Kind.KEY,
                "secretkey",
                "secret",
                "seed",
                "key",
                "otpkey",
                "tokenseed",
                "tokensecret",
                "sharedsecret",
                "hexseed",
                "seedhex",
                "hexsecret",
                "secrethex",
                "hexkey",
                "keyhex",
                "secretkeyhex",
                "seedinhex",
                "base32seed",
                "seedbase32",
                "base32secret",
                "secretbase32",
                "base32key",
                "keybase32",
                "secretkeybase32",
                "seedinbase32");
        add(names, Kind.TYPE, "type", "tokentype", "otptype", "mode", "otpmode");
        add(
                names,
                Kind.DIGITS,
                "digits",
                "otplen",
                "otplength",
                "otpdigits",
                "length",
                "codelength",
                "codedigits",
                "numberofdigits");
        add(
                names,
                Kind.INTERVAL,
                "timeinterval",
                "timeintervalinseconds",
                "interval",
                "timestep",
                "step",
                "period",
                "timeperiod",
                "refreshinterval");
        add(
                names,
                Kind.HASH,
                "hash",
                "hashfunction",
                "hashlib",
                "hashalgorithm",
                "algorithm",
                "algo",
                "hmac",
                "hmacalgorithm");
        add(names, Kind.COUNTER, "counter", "movingfactor", "startcounter", "initialcounter", "hotpcounter");
        return names;
    }

    private static void add(Map<String, Kind> names, Kind kind, String... called) {
        for (String name : called) {
            names.put(name, kind);
        }
    }

    private enum Kind {
        PERSON,
        SERIAL,
        KEY,
        TYPE,
        DIGITS,
        INTERVAL,
        HASH,
        COUNTER
    }
}
