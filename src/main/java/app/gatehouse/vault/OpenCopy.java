/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import app.gatehouse.crypto.Secret;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * A vault file of another time with its database in memory, brought up to this program's schema; nothing of that is on a
 * disk. Not thread-safe. {@link #close()} wipes its keys.
 */
public final class OpenCopy implements AutoCloseable {
    private final VaultImage image;
    private final Database database;
    private final VaultKeys keys;
    private final SlotKind openedBy;

    private OpenCopy(VaultImage image, Database database, VaultKeys keys, SlotKind openedBy) {
        this.image = image;
        this.database = database;
        this.keys = keys;
        this.openedBy = openedBy;
    }

    /** Opens an image; the data key stays the caller's. DAMAGED, or NEWER. */
    static OpenCopy of(VaultImage image, Secret dataKey, SlotKind openedBy) throws VaultException {
        Migrations migrations = Migrations.standard();
        Database database = database(image.open(dataKey));
        boolean done = false;
        try {
            if (migrations.areDue(database)) {
                OpenVault.bringUpToDate(migrations, database, image.header());
            }
            VaultKeys keys = new VaultKeys(dataKey.copy(), OpenVault.slots(database, image.header()));
            done = true;
            return new OpenCopy(image, database, keys, openedBy);
        } finally {
            if (!done) {
                database.close();
            }
        }
    }

    private static Database database(byte[] content) throws VaultException {
        try {
            return Database.of(content);
        } finally {
            Arrays.fill(content, (byte) 0);
        }
    }

    /** The number of the vault it was. */
    public UUID id() {
        return image.header().id();
    }

    /** How many saves that vault had seen. */
    public long generation() {
        return image.header().generation();
    }

    /** When it was saved, by the wall clock of that time. */
    public Instant savedAt() throws VaultException {
        return database.read(new MetaStore()::savedAt);
    }

    /** Looks something up in it. */
    public <T> T read(Work<T> work) throws VaultException {
        return database.read(work);
    }

    /** A database of its own with the same content. */
    Database copyDatabase() throws VaultException {
        return database(database.image());
    }

    /** Its keys; they stay this copy's. */
    VaultKeys keys() {
        return keys;
    }

    VaultImage image() {
        return image;
    }

    /** What opened it. */
    Vault.Key key() {
        return new Vault.Key(openedBy, Optional.empty());
    }

    @Override
    public void close() {
        database.close();
        keys.close();
    }
}
