/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

/** Builds the dialogs of the vault's care: its keys, backups, copies and checks. */
final class CareScreens {
    private final InsideScreens inside;

    CareScreens(InsideScreens inside) {
        this.inside = inside;
    }

    WindowNavigator.Shown backUp() {
        return inside.changePassword();
    }

    WindowNavigator.Shown restoreBackup() {
        return inside.changePassword();
    }

    WindowNavigator.Shown checkVault() {
        return inside.changePassword();
    }

    WindowNavigator.Shown copies() {
        return inside.changePassword();
    }
}
