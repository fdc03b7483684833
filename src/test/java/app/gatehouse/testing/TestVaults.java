/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.testing;

import app.gatehouse.audit.AuditLog;
import app.gatehouse.crypto.Argon2id;
import app.gatehouse.vault.Disk;
import app.gatehouse.vault.FileDisk;
import app.gatehouse.vault.KdfPolicy;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;

/**
 * A station folder with a real vault whose key derivation is cheap. Give it a {@code @TempDir}.
 *
 * <pre>TestVaults station = TestVaults.create(folder);  station.vault.write(h -> …);  station.reopen();</pre>
 */
public final class TestVaults implements AutoCloseable {
    /** The master password of every vault made here. */
    public static final String PASSWORD = "orbit lantern gravel sunday kettle";

    /** Argon2id at its cheapest. */
    public static final KdfPolicy CHEAP = new KdfPolicy(new Argon2id.Parameters(64, 1, 1), Duration.ZERO);

    public final Path folder;
    public final Disk disk;
    public final MovableTime time;
    public final SecureRandom random = new SecureRandom();
    public Vault vault;
    public AuditLog audit;

    private TestVaults(Path folder, Disk disk, MovableTime time) {
        this.folder = folder;
        this.disk = disk;
        this.time = time;
        restart();
    }

    /** A new vault, open, with an open audit log. */
    public static TestVaults create(Path folder) throws VaultException {
        return create(folder, new FileDisk());
    }

    /** As {@link #create(Path)}, on a disk of the test's own. */
    public static TestVaults create(Path folder, Disk disk) throws VaultException {
        TestVaults station = new TestVaults(folder, disk, new MovableTime());
        station.vault.create(PASSWORD.toCharArray());
        station.audit.open();
        return station;
    }

    /** A station whose vault has not been made. */
    public static TestVaults absent(Path folder) {
        return new TestVaults(folder, new FileDisk(), new MovableTime());
    }

    /** A station as that disk has it; nothing is open. */
    public static TestVaults on(Path folder, Disk disk) {
        return new TestVaults(folder, disk, new MovableTime());
    }

    /** The program ends and starts again, the vault is locked: new {@link #vault} and {@link #audit}. */
    public void restart() {
        if (vault != null) {
            vault.close();
        }
        vault = new Vault(folder, disk, time, random, CHEAP);
        audit = new AuditLog(vault, folder, disk, time, random);
    }

    /** The program ends and starts again, and the vault is opened with {@link #PASSWORD}. */
    public void reopen() throws VaultException {
        restart();
        vault.open(PASSWORD.toCharArray());
        audit.open();
    }

    @Override
    public void close() {
        vault.close();
    }
}
