/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import java.util.Locale;

/** What a coloured part means; the only reason for a colour besides the accent. */
public enum Tone {
    NEUTRAL("fltral-info-24"),
    INFO("fltfal-info-24"),
    SUCCESS("fltfal-checkmark-circle-24"),
    WARNING("fltfmz-warning-24"),
    DANGER("fltfal-error-circle-24");

    private final String icon;

    Tone(String icon) {
        this.icon = icon;
    }

    /** The style class that colours a part. */
    public String styleClass() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The literal of the icon that always goes with it. */
    public String icon() {
        return icon;
    }
}
