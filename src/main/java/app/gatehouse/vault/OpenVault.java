/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.VaultException.Reason;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database, the keys and the last saved file of an open vault, kept in step. Not thread-safe: the vault's lock guards
 * it.
 */
final class OpenVault implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenVault.class);

    private final StationFile file;
    private final DailyCopies copies;
    private final TimeSource time;
    private final SecureRandom random;
    private final List<Consumer<Handle>> beforeSave;
    private final UUID id;
    private Database database;
    private VaultKeys keys;
    private VaultImage saved;
    /** Saves of another vault that this one goes on after: the next one gets a higher number. */
    private long after;

    private boolean lost;

    private OpenVault(Surroundings around, UUID id, Database database, VaultKeys keys, VaultImage saved) {
        this.file = around.file();
        this.copies = around.copies();
        this.time = around.time();
        this.random = around.random();
        this.beforeSave = around.beforeSave();
        this.id = id;
        this.database = database;
        this.keys = keys;
        this.saved = saved;
    }

    /** Makes and saves a vault with one slot. */
    static OpenVault create(Surroundings around, SlotKey master) throws VaultException {
        Database database = Database.empty();
        around.migrations().run(database);
        VaultKeys none = VaultKeys.fresh(List.of(), around.random());
        OpenVault vault = new OpenVault(around, randomId(around.random()), database, none, null);
        boolean done = false;
        try {
            vault.write(h -> {
                new SlotStore().put(h, master, around.time().now());
                new MetaStore().putAuditKey(h, around.random());
                return null;
            });
            done = true;
            return vault;
        } finally {
            if (!done) {
                vault.close();
            }
        }
    }

    /** Opens a file whose slot has proved right; brings an older schema up to date and saves it then. */
    static OpenVault open(Surroundings around, VaultImage image, VaultImage.Unwrapped unwrapped) throws VaultException {
        byte[] content = image.open(unwrapped.dataKey());
        Database database;
        try {
            database = Database.of(content);
        } finally {
            Arrays.fill(content, (byte) 0);
        }
        OpenVault vault = null;
        try {
            boolean older = around.migrations().areDue(database);
            if (older) {
                keepCopy(around, image);
                bringUpToDate(around.migrations(), database, image.header());
            }
            VaultKeys keys = new VaultKeys(unwrapped.dataKey().copy(), slots(database, image.header()));
            vault = new OpenVault(around, image.header().id(), database, keys, image);
            around.file().deleteTemp();
            around.copies().deleteTemps();
            if (older) {
                vault.write(h -> null);
            }
            OpenVault opened = vault;
            vault = null;
            database = null;
            return opened;
        } finally {
            if (vault != null) {
                vault.close();
            } else if (database != null) {
                database.close();
            }
        }
    }

    /**
     * Goes on from a copy, under its keys, where there is no other vault. Nothing is saved yet; the first save gets a number
     * above {@code after}.
     */
    static OpenVault of(Surroundings around, OpenCopy copy, long after) throws VaultException {
        OpenVault vault = new OpenVault(
                around, copy.id(), copy.copyDatabase(), copy.keys().copy(), copy.image());
        vault.after = after;
        return vault;
    }

    private static UUID randomId(SecureRandom random) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        return new UUID(in.getLong(), in.getLong());
    }

    private static void keepCopy(Surroundings around, VaultImage image) throws VaultException {
        try {
            around.copies().keep(today(around.time()), image);
        } catch (DiskFailure e) {
            throw VaultException.saving(e);
        }
    }

    /** An older database becomes one of this program's schema, with the slots that the header knows. */
    static void bringUpToDate(Migrations migrations, Database database, VaultHeader header) throws VaultException {
        SlotStore store = new SlotStore();
        boolean wrapped = header.format() == VaultFormat.WRAPPED;
        List<SlotStore.Older> slots = wrapped ? database.read(h -> store.older(h, header.slots())) : List.of();
        migrations.run(database);
        database.write(h -> {
            store.putOlder(h, slots);
            return null;
        });
    }

    /** The slots that the image knows. DAMAGED if the header has others. */
    static List<SlotKey> slots(Database database, VaultHeader header) throws VaultException {
        List<SlotKey> slots = database.read(new SlotStore()::all);
        List<KeySlot> fronts = header.slots();
        if (slots.size() != fronts.size()
                || !slots.stream().allMatch(slot -> fronts.stream().anyMatch(slot::matches))) {
            throw new VaultException(Reason.DAMAGED, "slots of header and image differ");
        }
        return slots;
    }

    <T> T read(Work<T> work) throws VaultException {
        return database.read(work);
    }

    /** One transaction and one save, under a new data key where the work has changed the key slots. */
    <T> T write(Work<T> work) throws VaultException {
        List<SlotKey> slots = new ArrayList<>();
        T result = database.write(h -> finish(h, work.run(h), slots));
        save(keys.forSlots(slots, random));
        return result;
    }

    /** One transaction and one save, after which a copy's content, as the work left it, is this vault's. */
    <T> T replace(OpenCopy copy, Replacing<T> work) throws VaultException {
        Database next = copy.copyDatabase();
        List<SlotKey> slots = new ArrayList<>();
        boolean committed = false;
        try {
            T result = next.write(h -> database.read(present -> {
                new SlotStore().takeOver(present, h);
                return finish(h, work.run(present, h), slots);
            }));
            committed = true;
            database.close();
            database = next;
            after = Math.max(generation(), copy.generation());
            save(keys.forSlots(slots, random));
            return result;
        } finally {
            if (!committed) {
                next.close();
            }
        }
    }

    /** What belongs to each save, at the end of its transaction. */
    private <T> T finish(Handle handle, T out, List<SlotKey> slots) {
        new MetaStore().putSavedAt(handle, time.now());
        beforeSave.forEach(listener -> listener.accept(handle));
        slots.addAll(new SlotStore().all(handle));
        if (!SlotFront.allows(slots)) {
            throw new IllegalStateException("No vault can have these key slots");
        }
        return out;
    }

    private void save(VaultKeys next) throws VaultException {
        keepDailyCopy();
        VaultImage image = null;
        boolean settled = false;
        try {
            image = seal(next);
            file.replace(image.file());
            adopt(image, next);
            settled = true;
        } catch (ReplaceFailed e) {
            if (!e.perhapsDone()) {
                throw VaultException.saving(e.failure());
            }
            settled = adoptIfOnDisk(image, next);
            throw settled
                    ? new VaultException(Reason.UNCONFIRMED, "the folder was not forced", e)
                    : VaultException.saving(e.failure());
        } finally {
            if (!settled) {
                goBack(next);
            }
        }
    }

    private VaultImage seal(VaultKeys next) {
        byte[] content = database.image();
        try {
            return VaultImage.seal(content, next, id, generation() + 1, random);
        } finally {
            Arrays.fill(content, (byte) 0);
        }
    }

    private void keepDailyCopy() {
        if (saved == null) {
            return;
        }
        try {
            copies.beforeSave(today(time), saved);
        } catch (DiskFailure e) {
            // A count of wrong tries must be saved even where a copy cannot be: it is tried again at the next save.
            LOG.warn("The daily copy of the vault was not made", e);
        }
    }

    private static LocalDate today(TimeSource time) {
        return time.now().atZone(time.zone()).toLocalDate();
    }

    private void adopt(VaultImage image, VaultKeys next) {
        saved = image;
        if (next != keys) {
            keys.close();
            keys = next;
        }
    }

    /** After a rename that may have happened only the disk says what is there. Unreadable: the vault is lost. */
    private boolean adoptIfOnDisk(VaultImage image, VaultKeys next) throws VaultException {
        byte[] there;
        try {
            there = file.exists() ? file.read() : new byte[0];
        } catch (VaultException e) {
            lost = true;
            throw new VaultException(Reason.UNCONFIRMED, "the disk cannot be read back", e);
        }
        if (Arrays.equals(there, image.file())) {
            adopt(image, next);
            return true;
        }
        if (saved == null || !Arrays.equals(there, saved.file())) {
            lost = true;
        }
        return false;
    }

    /** Memory becomes what the last save left. */
    private void goBack(VaultKeys next) throws VaultException {
        drop(next);
        if (saved == null) {
            lost = true;
        }
        if (lost) {
            return;
        }
        lost = true;
        byte[] content = saved.open(keys.dataKey());
        try {
            Database old = Database.of(content);
            database.close();
            database = old;
            lost = false;
        } finally {
            Arrays.fill(content, (byte) 0);
        }
    }

    private void drop(VaultKeys next) {
        if (next != keys) {
            next.close();
        }
    }

    /** Whether memory and disk could not be brought together: close it, and open anew from the disk. */
    boolean isLost() {
        return lost;
    }

    byte[] plainImage() {
        return database.image();
    }

    boolean isBusy() {
        return database.isBusy();
    }

    /** Which key a slot that has opened is. */
    Vault.Key key(VaultImage.Unwrapped unwrapped) throws VaultException {
        return new Vault.Key(unwrapped.kind(), database.read(h -> new SlotStore().opener(h, unwrapped.number())));
    }

    VaultKeys keys() {
        return keys;
    }

    UUID id() {
        return id;
    }

    long generation() {
        return saved == null ? after : Math.max(after, saved.header().generation());
    }

    /** The file as it was saved last; not to be changed. */
    byte[] file() {
        return saved.file();
    }

    Instant savedAt() throws VaultException {
        return database.read(new MetaStore()::savedAt);
    }

    @Override
    public void close() {
        database.close();
        keys.close();
    }

    /** What an open vault works with. */
    record Surroundings(
            StationFile file,
            DailyCopies copies,
            Migrations migrations,
            TimeSource time,
            SecureRandom random,
            List<Consumer<Handle>> beforeSave) {}
}
