/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

/** Builds the dialogs of the vault's care: its keys, backups, copies and checks. */
final class CareScreens {
    private final InsideScreens inside;

    CareScreens(InsideScreens inside) {
        this.inside = inside;
    }

    WindowNavigator.Shown changeMasterPassword() {
        return inside.changePassword();
    }

    WindowNavigator.Shown backUp() {
        throw new NotAllowed();
    }

    WindowNavigator.Shown restoreBackup() {
        throw new NotAllowed();
    }

    WindowNavigator.Shown checkVault() {
        throw new NotAllowed();
    }

    WindowNavigator.Shown copies() {
        throw new NotAllowed();
    }
}
