/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.importing;

import app.gatehouse.crypto.Secret;
import app.gatehouse.csv.CsvTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Bitwarden as a table: an address or a bare key in {@code login_totp}. Rows without one are no accounts. */
final class BitwardenCsv implements ImportFormat {
    @Override
    public Format format() {
        return Format.BITWARDEN;
    }

    @Override
    public boolean recognises(Content content) {
        return Lines.first(content).filter(line -> line.contains("login_totp")).isPresent();
    }

    @Override
    public Found read(Content content, Optional<Secret> password) throws Stopped {
        CsvTable table = CsvTable.read(content.text().orElse(""), Importers.MOST_ENTRIES + 1)
                .orElseThrow(() -> Stopped.damaged(Format.BITWARDEN, Fault.MALFORMED));
        List<Entry> entries = new ArrayList<>();
        for (CsvTable.Row row : table.rows()) {
            String code = row.get("login_totp");
            if (!code.isEmpty()) {
                entries.add(BitwardenCode.entry((int) row.line(), code, row.get("name"), row.get("login_username")));
            }
        }
        return Found.of(entries);
    }
}
