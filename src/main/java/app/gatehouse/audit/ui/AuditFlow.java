/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit.ui;

import app.gatehouse.shell.DialogRoute;
import app.gatehouse.shell.Navigator;
import java.util.Optional;

/**
 * Leads from a row of the log to the dialog that tells all of it. One for the program; screen's thread only. Whoever ends a
 * session calls {@link #clear()}.
 */
public final class AuditFlow {
    private final Navigator navigator;
    private EventRow row;

    /** Nothing is shown. */
    public AuditFlow(Navigator navigator) {
        this.navigator = navigator;
    }

    /** Tells all of an event. */
    void show(EventRow chosen) {
        row = chosen;
        navigator.open(DialogRoute.AUDIT_EVENT);
    }

    /** The event that is to be told. */
    Optional<EventRow> row() {
        return Optional.ofNullable(row);
    }

    /** Closes the dialog. */
    void end() {
        clear();
        navigator.closeDialog();
    }

    /** Forgets everything. */
    public void clear() {
        row = null;
    }
}
