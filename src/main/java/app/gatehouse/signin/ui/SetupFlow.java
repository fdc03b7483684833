/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.shell.DialogRoute;
import app.gatehouse.shell.Navigator;
import app.gatehouse.shell.Route;
import app.gatehouse.signin.BreakGlass;
import app.gatehouse.signin.SetupStep;
import java.util.Optional;

/**
 * The way from a locked or missing vault to the sign-in screen, and what one of its screens hands to the next. Screen's
 * thread only.
 */
public final class SetupFlow {
    private final Navigator navigator;
    private BreakGlass breakGlass;

    /** Nothing is under way. */
    public SetupFlow(Navigator navigator) {
        this.navigator = navigator;
    }

    /** The screen that a missing step is done on. */
    public static Route route(SetupStep step) {
        return switch (step) {
            case MASTER_PASSWORD -> Route.CREATE_VAULT;
            case RECOVERY_KEY -> Route.RECOVERY_KEY;
            case FIRST_ADMINISTRATOR -> Route.FIRST_ADMINISTRATOR;
            case DONE -> Route.SIGN_IN;
        };
    }

    /** Goes to the screen of a step; what was handed over is wiped. */
    void goOn(SetupStep step) {
        clear();
        navigator.go(route(step));
    }

    /** Goes to the entry of the recovery key. */
    void useRecoveryKey() {
        navigator.go(Route.UNLOCK_WITH_RECOVERY_KEY);
    }

    /** Goes back to the master password. */
    public void useMasterPassword() {
        clear();
        navigator.go(Route.UNLOCK);
    }

    /** There is no vault that can be opened: a backup may take its place. */
    void restoreBackup() {
        navigator.open(DialogRoute.RESTORE_BACKUP);
    }

    /** The vault was opened with the recovery key in order to reset an administrator. */
    void chooseAdministrator() {
        navigator.go(Route.RESET_ADMINISTRATOR);
    }

    /** An administrator was reset: the new key and the one-time password are shown. Takes both over. */
    void reset(BreakGlass done) {
        clear();
        breakGlass = done;
        navigator.go(Route.RECOVERY_KEY);
    }

    /** What a reset brought, still this flow's own. */
    Optional<BreakGlass> breakGlass() {
        return Optional.ofNullable(breakGlass);
    }

    /** Wipes what was handed over. Also to be called when the vault is locked. */
    public void clear() {
        if (breakGlass != null) {
            breakGlass.close();
            breakGlass = null;
        }
    }
}
