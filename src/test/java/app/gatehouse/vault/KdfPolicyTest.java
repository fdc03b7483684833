/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.crypto.Argon2id.Limits;
import app.gatehouse.crypto.Argon2id.Parameters;
import app.gatehouse.task.SystemTime;
import app.gatehouse.task.TimeSource;
import app.gatehouse.testing.MemoryDisk;
import app.gatehouse.testing.MovableTime;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class KdfPolicyTest {
    private static final KdfPolicy POLICY = new KdfPolicy(new Parameters(64, 3, 1), Duration.ofMillis(500));

    /** A clock on which each look takes that long. */
    private static TimeSource machine(Duration derivation) {
        return new TimeSource() {
            private long nanos;

            @Override
            public Instant now() {
                return MovableTime.MOCK_UP;
            }

            @Override
            public long monotonicNanos() {
                nanos += derivation.toNanos();
                return nanos;
            }

            @Override
            public ZoneId zone() {
                return ZoneOffset.UTC;
            }
        };
    }

    private static int passes(long millis) {
        return POLICY.choose(machine(Duration.ofMillis(millis))).iterations();
    }

    @Test
    void raisesThePassesToTheTarget() {
        assertEquals(6, passes(250));
        assertEquals(7, passes(200));
    }

    @Test
    void neverFallsBelowTheLeast() {
        assertEquals(3, passes(500));
        assertEquals(3, passes(5000));
    }

    @Test
    void staysWithinWhatSlowerMachinesOpen() {
        assertEquals(24, passes(1));
        Parameters least = KdfPolicy.STANDARD.least();
        assertTrue(Limits.FOR_FILES.allow(least.memoryKiB(), 24, least.parallelism()));
    }

    @Test
    void asksForWhatTheProductDemands() {
        Parameters least = KdfPolicy.STANDARD.least();
        assertTrue(least.memoryKiB() >= 64 * 1024);
        assertTrue(least.iterations() >= 3);
        assertTrue(least.parallelism() >= 1);
        assertEquals(Duration.ofMillis(500), KdfPolicy.STANDARD.target());
    }

    @Test
    void putsItsChoiceIntoTheFile() throws VaultException {
        MemoryDisk disk = new MemoryDisk();
        Path folder = Path.of("station");
        char[] password = "orbit lantern".toCharArray();
        try (Vault vault = new Vault(folder, disk, new SystemTime(), new SecureRandom(), KdfPolicy.STANDARD)) {
            vault.create(password);
            vault.lock();
            vault.open(password);
        }
        byte[] file = disk.content(folder.resolve(Vault.FILE_NAME));
        Parameters chosen = VaultHeader.read(file).slots().get(0).stretch().parameters();
        assertEquals(64 * 1024, chosen.memoryKiB());
        assertTrue(chosen.iterations() >= 3);
    }
}
