/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.importing;

import app.gatehouse.crypto.Secret;
import app.gatehouse.csv.CsvTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A table with names on top, one of them for the key or the address; the others as people and programs call them. Rows
 * without a key are refused, not passed over: in such a table each row is meant to be an account.
 */
final class CsvFile implements ImportFormat {
    private static final String[] SECRET = {
        "secret", "key", "seed", "otp_secret", "totp_secret", "secretkey", "secret key"
    };
    private static final String[] ADDRESS = {"otpauth", "uri", "otp", "totp", "otpauth_uri", "otpauth uri", "otp uri"};
    private static final String[] ISSUER = {"issuer", "service", "name", "title", "site", "provider"};
    private static final String[] ACCOUNT = {"account", "username", "user", "login", "email", "label", "account name"};

    @Override
    public Format format() {
        return Format.CSV;
    }

    @Override
    public boolean recognises(Content content) {
        if (content.json().isObject() || content.json().isList()) {
            return false;
        }
        String top = Lines.first(content).orElse("").toLowerCase(Locale.ROOT);
        return top.length() < 4096
                && CsvTable.read(top + "\n", 1)
                        .filter(table -> hasOne(table, SECRET) || hasOne(table, ADDRESS))
                        .filter(table -> hasOne(table, ISSUER) || hasOne(table, ACCOUNT))
                        .isPresent();
    }

    private static boolean hasOne(CsvTable table, String... columns) {
        for (String column : columns) {
            if (table.has(column)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Found read(Content content, Optional<Secret> password) throws Stopped {
        CsvTable table = CsvTable.read(content.text().orElse(""), Importers.MOST_ENTRIES + 1)
                .orElseThrow(() -> Stopped.damaged(Format.CSV, Fault.MALFORMED));
        List<Entry> entries = new ArrayList<>();
        for (CsvTable.Row row : table.rows()) {
            entries.add(entry(row));
        }
        return Found.of(entries);
    }

    private static Entry entry(CsvTable.Row row) {
        String address = row.get(ADDRESS);
        String issuer = row.get(ISSUER);
        String account = row.get(ACCOUNT);
        int line = (int) row.line();
        if (Address.isOne(address)) {
            return Address.entry(line, address, issuer, account);
        }
        String key = row.get(SECRET);
        return new Draft(line, issuer, account)
                .type(row.get("type", "kind"))
                .algorithm(row.get("algorithm", "algo", "hash"))
                .digits(whole(row.get("digits", "length")))
                .period(whole(row.get("period", "step", "interval", "timestep")))
                .counter(whole(row.get("counter")))
                .secret(key.isEmpty() ? address : key)
                .made();
    }

    private static OptionalLong whole(String text) {
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1);
    }
}
