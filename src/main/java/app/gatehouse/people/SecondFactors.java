/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people;

import org.jdbi.v3.core.Handle;

/** Whether somebody has a second factor. A port, since factors know people and not the other way round. */
@FunctionalInterface
public interface SecondFactors {
    /** Whether a second factor of this person is on. */
    boolean on(Handle handle, long personId);
}
