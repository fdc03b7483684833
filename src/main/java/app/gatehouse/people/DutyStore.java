/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people;

import org.jdbi.v3.core.Handle;

/**
 * What people owe before their next entry, because an administrator ordered it or a restore made it necessary. Every method
 * belongs inside a {@code vault.read} or {@code vault.write}. Stateless.
 */
public final class DutyStore {
    /** Whether the person must set up a second factor, also where policy does not demand one. */
    public boolean mustEnrol(Handle handle, long personId) {
        return flag(handle, "must_enrol", personId);
    }

    /** An administrator orders it. */
    public void orderEnrolment(Handle handle, long personId) {
        set(handle, "must_enrol = 1", personId);
    }

    /** The person did it. */
    public void enrolled(Handle handle, long personId) {
        set(handle, "must_enrol = 0", personId);
    }

    /** Whether the person's backup codes were made void by a restore, so that they must be given new ones. */
    public boolean codesDue(Handle handle, long personId) {
        return flag(handle, "codes_due", personId);
    }

    /** A restore made everybody's backup codes void. Does not touch the codes. */
    public void allCodesDue(Handle handle) {
        handle.execute("UPDATE person SET codes_due = 1 WHERE id IN (SELECT person_id FROM backup_code_set)");
    }

    /** The person has new ones, or none stand for anything any more. */
    public void codesGiven(Handle handle, long personId) {
        set(handle, "codes_due = 0", personId);
    }

    private static boolean flag(Handle handle, String column, long personId) {
        return handle.createQuery("SELECT " + column + " FROM person WHERE id = :id")
                .bind("id", personId)
                .mapTo(Integer.class)
                .findOne()
                .filter(value -> value == 1)
                .isPresent();
    }

    private static void set(Handle handle, String change, long personId) {
        handle.createUpdate("UPDATE person SET " + change + " WHERE id = :id")
                .bind("id", personId)
                .execute();
    }
}
