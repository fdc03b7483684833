/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.shell.ui.Area;
import javafx.scene.layout.VBox;

/** Builds the page of the people and its dialogs. */
final class RosterScreens {
    private final InsideScreens inside;

    RosterScreens(InsideScreens inside) {
        this.inside = inside;
    }

    WindowNavigator.Shown people() {
        return inside.inShell(Area.PEOPLE, new VBox(), () -> {});
    }
}
