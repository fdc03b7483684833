/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.shell.ui;

import app.gatehouse.shell.DialogRoute;
import app.gatehouse.shell.Navigator;
import app.gatehouse.shell.Route;

/** A part of the program that the side bar leads to, in its order from above. */
public enum Area {
    /** The person's accounts and their codes. */
    AUTHENTICATOR("fltrmz-shield-keyhole-24", "fltfmz-shield-keyhole-24", false),
    /** The person's own page. */
    PROFILE("fltrmz-person-24", "fltfmz-person-24", false),
    /** Who may sign in here. */
    PEOPLE("fltrmz-people-24", "fltfmz-people-24", true),
    /** What happened here. */
    AUDIT_LOG("fltral-history-24", "fltfal-history-24", true),
    /** The station's settings: a dialog over whatever page is shown. */
    SETTINGS("fltrmz-settings-24", "fltfmz-settings-24", true);

    private final String icon;
    private final String selectedIcon;
    private final boolean administration;

    Area(String icon, String selectedIcon, boolean administration) {
        this.icon = icon;
        this.selectedIcon = selectedIcon;
        this.administration = administration;
    }

    /** Goes to where it begins. */
    void show(Navigator navigator) {
        switch (this) {
            case AUTHENTICATOR -> navigator.go(Route.AUTHENTICATOR);
            case PROFILE -> navigator.go(Route.PROFILE);
            case PEOPLE -> navigator.go(Route.PEOPLE);
            case AUDIT_LOG -> navigator.go(Route.AUDIT_LOG);
            case SETTINGS -> navigator.open(DialogRoute.SETTINGS);
        }
    }

    /** Its icon. */
    public String icon() {
        return icon;
    }

    /** The filled twin, worn while the area is shown. */
    public String selectedIcon() {
        return selectedIcon;
    }

    /** Whether it stands below the caption of the administration. */
    public boolean isAdministration() {
        return administration;
    }
}
