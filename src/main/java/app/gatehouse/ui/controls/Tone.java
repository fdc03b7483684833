/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import java.util.Locale;

/** What a coloured part means; the only reason for a colour besides the accent. */
public enum Tone {
    NEUTRAL,
    INFO,
    SUCCESS,
    WARNING,
    DANGER;

    /** The style class that colours a part. */
    public String styleClass() {
        return name().toLowerCase(Locale.ROOT);
    }
}
