/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster;

import app.gatehouse.csv.CsvLines;
import app.gatehouse.signin.Session;
import app.gatehouse.station.Method;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The report of who has which second factor, since when, when it was last used, and how many backup codes are left: for
 * administrators. Blocks; thread-safe.
 */
public final class CoverageReport {
    private final Vault vault;
    private final Authority authority;
    private final CoverageStore store = new CoverageStore();

    /** Of the given vault. */
    public CoverageReport(Vault vault, Authority authority) {
        this.vault = vault;
        this.authority = authority;
    }

    /** As it is now; empty if whoever asks is no administrator (any more). */
    public Optional<Coverage> look(Session by) throws VaultException {
        return vault.read(handle -> authority
                .administrator(handle, by)
                .map(administrator ->
                        new Coverage(NameOrder.of(store.all(handle), CoverageRow::name, CoverageRow::username))));
    }

    /**
     * The same as a table for a spreadsheet, whose columns have the names of fields, not words. Times are ISO 8601 in UTC,
     * empty where there is none; no cell is a formula.
     */
    public static byte[] csv(Coverage coverage) {
        CsvLines lines = new CsvLines();
        lines.add(List.of(
                "name",
                "username",
                "role",
                "enabled",
                "covered",
                "app_since",
                "app_used",
                "email_since",
                "email_used",
                "token_since",
                "token_used",
                "backup_codes_left",
                "must_enrol"));
        for (CoverageRow row : coverage.rows()) {
            List<String> cells = new ArrayList<>(List.of(
                    row.name(), row.username(), lower(row.role().name()), yes(row.enabled()), yes(row.isCovered())));
            for (Method method : Method.values()) {
                Optional<HeldFactor> held = row.factors().stream()
                        .filter(factor -> factor.method() == method)
                        .findFirst();
                cells.add(held.map(factor -> factor.since().toString()).orElse(""));
                cells.add(held.flatMap(HeldFactor::used).map(Instant::toString).orElse(""));
            }
            cells.add(Integer.toString(row.codesLeft()));
            cells.add(yes(row.mustEnrol()));
            lines.add(cells);
        }
        return lines.bytes();
    }

    private static String yes(boolean value) {
        return value ? "yes" : "no";
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
