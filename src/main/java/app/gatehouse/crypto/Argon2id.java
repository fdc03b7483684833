/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.crypto;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id, version 1.3 (RFC 9106). Slow on purpose: never call it on the screen's thread. Stateless, thread-safe. */
public final class Argon2id {
    private Argon2id() {}

    /**
     * Derives a key or hash.
     *
     * @param password the encoded password; not changed, the caller wipes it
     * @param salt at least 8 bytes
     * @param length bytes wanted, at least 4
     */
    public static byte[] derive(byte[] password, byte[] salt, Parameters parameters, int length) {
        return derive(Argon2Parameters.ARGON2_id, password, salt, parameters, length);
    }

    static byte[] derive(int type, byte[] password, byte[] salt, Parameters parameters, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(type)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(parameters.memoryKiB())
                .withIterations(parameters.iterations())
                .withParallelism(parameters.parallelism())
                .withSalt(salt)
                .build());
        byte[] out = new byte[length];
        generator.generateBytes(password, out);
        return out;
    }

    /**
     * What one derivation costs.
     *
     * @param memoryKiB memory in KiB, at least 8 for each lane
     * @param iterations passes over the memory
     * @param parallelism lanes; this implementation computes them one after the other
     */
    public record Parameters(int memoryKiB, int iterations, int parallelism) {
        /** Refuses what RFC 9106 refuses. */
        public Parameters {
            if (parallelism < 1 || iterations < 1 || memoryKiB < 8L * parallelism) {
                throw new IllegalArgumentException("Argon2 parameters out of range");
            }
        }
    }

    /**
     * The most that parameters from a file may ask for, so that a foreign file cannot eat the machine.
     *
     * @param memoryKiB highest memory
     * @param work highest product of memory and iterations: the time it takes
     * @param parallelism highest number of lanes
     */
    public record Limits(int memoryKiB, long work, int parallelism) {
        /** 512 MiB, and about six seconds on a two-core desktop computer of 2020. */
        public static final Limits FOR_FILES = new Limits(512 * 1024, 4L * 1024 * 1024, 16);

        /** For files of other programs: up to 1 GiB where the memory is there, and the same time. */
        public static final Limits FOR_IMPORTS = new Limits(1024 * 1024, 4L * 1024 * 1024, 16);

        /** As {@link #allow}, and the memory is there just now. */
        public boolean allowHere(long memory, long iterations, long lanes) {
            return allow(memory, iterations, lanes) && memory * 1024 <= FreeHeap.bytes();
        }

        /** Whether a derivation with these numbers is legal and affordable here. Takes numbers as read from a file. */
        public boolean allow(long memory, long iterations, long lanes) {
            return lanes >= 1
                    && lanes <= parallelism
                    && iterations >= 1
                    && iterations <= work
                    && memory >= 8 * lanes
                    && memory <= memoryKiB
                    && memory * iterations <= work;
        }
    }
}
