/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import app.gatehouse.vault.VaultException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The scripts that bring a database to this program's schema, in order. Immutable. */
final class Migrations {
    private final List<String> scripts;

    /** Scripts as text: the first makes schema 1 out of nothing. */
    Migrations(List<String> scripts) {
        this.scripts = List.copyOf(scripts);
    }

    /** The program's own. */
    static Migrations standard() {
        return new Migrations(List.of(
                resource("migrations/V1__station.sql"),
                resource("migrations/V2__mail.sql"),
                resource("migrations/V3__accounts.sql"),
                resource("migrations/V4__tokens.sql"),
                resource("migrations/V5__floor.sql")));
    }

    /** Whether the database is older than the program. NEWER if it is newer. */
    boolean areDue(Database database) throws VaultException {
        int version = database.schemaVersion();
        if (version > scripts.size()) {
            throw new VaultException(Reason.NEWER, "schema " + version);
        }
        return version < scripts.size();
    }

    /** Runs what is missing, each script in a transaction of its own; stops at the first that fails. */
    void run(Database database) {
        for (int version = database.schemaVersion() + 1; version <= scripts.size(); version++) {
            database.migrate(scripts.get(version - 1), version);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Migrations.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
