/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import app.gatehouse.crypto.Argon2id;
import app.gatehouse.crypto.Secret;
import app.gatehouse.task.TimeSource;
import java.time.Duration;

/**
 * What a new key slot costs to open.
 *
 * @param least the cheapest parameters that are ever chosen
 * @param target how long one derivation should take on this machine; zero means {@code least} without measuring
 */
public record KdfPolicy(Argon2id.Parameters least, Duration target) {
    /** The program's own: 64 MiB, three passes (RFC 9106, second choice), raised to about half a second. */
    public static final KdfPolicy STANDARD =
            new KdfPolicy(new Argon2id.Parameters(64 * 1024, 3, 1), Duration.ofMillis(500));

    /** Passes are not raised beyond this, however fast the machine: slower ones must open the file too. */
    private static final int MOST_ITERATIONS = 24;

    /**
     * Parameters for this machine: blocks for one derivation with the cheapest ones and raises the passes, not the
     * memory, because the file may be carried to a machine with less of it.
     */
    Argon2id.Parameters choose(TimeSource time) {
        if (target.isZero()) {
            return least;
        }
        long start = time.monotonicNanos();
        Secret.taking(Argon2id.derive(new byte[16], new byte[16], least, 32)).close();
        long taken = Math.max(1, time.monotonicNanos() - start);
        double factor = (double) target.toNanos() / taken;
        int iterations = (int) Math.min(MOST_ITERATIONS, Math.floor(least.iterations() * factor));
        return new Argon2id.Parameters(
                least.memoryKiB(), Math.max(least.iterations(), iterations), least.parallelism());
    }
}
