/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.shell.ui.Area;
import javafx.scene.layout.VBox;

/** Builds the page of the audit log and its dialogs. */
final class AuditScreens {
    private final InsideScreens inside;

    AuditScreens(InsideScreens inside) {
        this.inside = inside;
    }

    WindowNavigator.Shown log() {
        return inside.inShell(Area.AUDIT_LOG, new VBox(), () -> {});
    }
}
