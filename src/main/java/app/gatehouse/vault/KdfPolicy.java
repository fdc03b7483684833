/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import app.gatehouse.crypto.Argon2id;
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
}
