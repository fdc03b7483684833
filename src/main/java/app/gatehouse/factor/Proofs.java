/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import app.gatehouse.people.Proof;
import app.gatehouse.task.TimeSource;
import java.util.Arrays;

/** Whether a proof is enough. Stateless. */
public final class Proofs {
    private Proofs() {}

    /**
     * Passes if the proof stands for the person and was given in one of these ways. Does not use it up.
     *
     * @throws NotProven otherwise
     */
    public static void require(Proof proof, long personId, TimeSource time, Proof.How... enough) throws NotProven {
        if (!proof.standsFor(personId, time) || !Arrays.asList(enough).contains(proof.how())) {
            throw new NotProven();
        }
    }
}
