/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care.ui;

import app.gatehouse.care.Rescue;
import app.gatehouse.care.Restore;
import app.gatehouse.care.RestoreDesk;
import app.gatehouse.people.ui.ProofViewModel;

/** From where a backup is restored. */
public sealed interface RestoreSide {
    /** Where backups are looked at. */
    RestoreDesk desk();

    /**
     * By an administrator who is signed in.
     *
     * @param personId who that is
     * @param proof closed with the dialog
     */
    record Inside(Restore restore, long personId, ProofViewModel proof) implements RestoreSide {
        @Override
        public RestoreDesk desk() {
            return restore;
        }
    }

    /** Before the gate, where no vault can be opened. */
    record Gate(Rescue rescue) implements RestoreSide {
        @Override
        public RestoreDesk desk() {
            return rescue;
        }
    }
}
