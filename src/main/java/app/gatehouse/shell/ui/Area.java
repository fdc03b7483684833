/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.shell.ui;

import app.gatehouse.shell.Route;

/** A part of the program that the side bar leads to, in its order from above. */
public enum Area {
    /** The person's accounts and their codes. */
    AUTHENTICATOR(Route.AUTHENTICATOR, "fltrmz-shield-keyhole-24", "fltfmz-shield-keyhole-24"),
    /** The person's own page. */
    PROFILE(Route.PROFILE, "fltrmz-person-24", "fltfmz-person-24");

    private final Route route;
    private final String icon;
    private final String selectedIcon;

    Area(Route route, String icon, String selectedIcon) {
        this.route = route;
        this.icon = icon;
        this.selectedIcon = selectedIcon;
    }

    /** Where it begins. */
    public Route route() {
        return route;
    }

    /** Its icon. */
    public String icon() {
        return icon;
    }

    /** The filled twin, worn while the area is shown. */
    public String selectedIcon() {
        return selectedIcon;
    }
}
