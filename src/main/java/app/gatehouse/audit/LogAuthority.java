/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Whose word an act on the log rests on; who they are is looked up anew in the same read or write as the act. The log sees
 * no people: {@code app} makes these out of a session or a proof of an administrator.
 */
@FunctionalInterface
public interface LogAuthority {
    /** Who acts; empty if they may not, or may not any more. Called inside a {@code vault.read} or {@code vault.write}. */
    Optional<Actor> actor(Handle handle);

    /** Somebody who may. */
    record Actor(long personId, String username) {}
}
