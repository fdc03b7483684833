/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

/** A way to add an account, in the order of the menu (13b) and of the cards (18a). */
public enum AddWay {
    /** Held before a camera. */
    SCAN("fltral-camera-24", "fltral-camera-24"),
    /** Out of a picture file. */
    IMAGE("fltral-image-24", "fltral-image-24"),
    /** Off the monitors; on the cards it is one with {@link #IMAGE}. */
    SCREEN("fltrmz-screenshot-24", "fltrmz-screenshot-24"),
    /** By hand. */
    TYPE("fltral-keyboard-24", "fltral-keyboard-24"),
    /** Out of a file of another authenticator. */
    IMPORT("fltral-arrow-import-24", "fltral-arrow-import-24");

    private final String icon;
    private final String cardIcon;

    AddWay(String icon, String cardIcon) {
        this.icon = icon;
        this.cardIcon = cardIcon;
    }

    /** Icon literal in the menu. */
    public String icon() {
        return icon;
    }

    /** Icon literal on the card of the empty list. */
    public String cardIcon() {
        return cardIcon;
    }
}
