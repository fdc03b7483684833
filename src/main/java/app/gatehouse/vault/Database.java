/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import app.gatehouse.vault.VaultException.Reason;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConnection;

/**
 * The open vault's SQLite database, in memory alone. Not thread-safe: the vault's lock guards it.
 *
 * <p>Committing makes nothing durable; the vault saves {@link #image()}.
 */
final class Database implements AutoCloseable {
    private final SQLiteConnection connection;
    private final Handle handle;
    private boolean busy;

    private Database(SQLiteConnection connection) {
        this.connection = connection;
        this.handle = Jdbi.open(connection);
    }

    /** A database without a table. */
    static Database empty() {
        try {
            return connect(null);
        } catch (SQLException e) {
            throw new IllegalStateException("No database in memory", e);
        }
    }

    /** A database out of an image, which the caller wipes. DAMAGED if it is none. */
    static Database of(byte[] image) throws VaultException {
        try {
            return connect(image);
        } catch (SQLException e) {
            throw new VaultException(Reason.DAMAGED, "not a database image", e);
        }
    }

    private static Database connect(byte[] image) throws SQLException {
        SQLiteConnection connection = (SQLiteConnection) DriverManager.getConnection("jdbc:sqlite::memory:");
        try {
            if (image != null) {
                connection.deserialize("main", image);
            }
            try (var statement = connection.createStatement()) {
                // Many small tables: with small pages a save is a third as long. An image keeps the size it has.
                statement.execute("PRAGMA page_size = 1024");
                // Without the first, a large sort spills rows in clear into the system's temp folder.
                statement.execute("PRAGMA temp_store = MEMORY");
                statement.execute("PRAGMA secure_delete = ON");
                statement.execute("PRAGMA foreign_keys = ON");
                statement.execute("PRAGMA trusted_schema = OFF");
                statement.execute("PRAGMA cell_size_check = ON");
                statement.executeQuery("SELECT count(*) FROM sqlite_schema").close();
            }
            return new Database(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** The number of the last migration that ran; 0 for an empty database. */
    int schemaVersion() {
        return handle.createQuery("PRAGMA user_version").mapTo(int.class).one();
    }

    /** One migration in one transaction, with its number. */
    void migrate(String script, int version) {
        handle.useTransaction(h -> {
            h.createScript(script).execute();
            h.execute("PRAGMA user_version = " + version);
        });
    }

    /** Whether work is running. */
    boolean isBusy() {
        return busy;
    }

    /** Runs work that only looks; joins work that is running. */
    <T> T read(Work<T> work) throws VaultException {
        if (busy) {
            return work.run(handle);
        }
        busy = true;
        handle.execute("PRAGMA query_only = ON");
        try {
            return work.run(handle);
        } finally {
            handle.execute("PRAGMA query_only = OFF");
            busy = false;
        }
    }

    /** Runs work in a transaction: committed when it returns, rolled back when it throws. */
    <T> T write(Work<T> work) throws VaultException {
        busy = true;
        boolean done = false;
        handle.begin();
        try {
            T result = work.run(handle);
            handle.commit();
            done = true;
            return result;
        } finally {
            busy = false;
            if (!done) {
                handle.rollback();
            }
        }
    }

    /** The committed content as one array, in clear: the caller wipes it. */
    byte[] image() {
        try {
            return connection.serialize("main");
        } catch (SQLException e) {
            throw new IllegalStateException("No image of the database", e);
        }
    }

    @Override
    public void close() {
        handle.close();
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("The database in memory does not close", e);
        }
    }
}
