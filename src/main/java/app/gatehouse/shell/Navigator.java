/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.shell;

/** Moves between screens. Screen's thread only. The screen that is left is closed before the next one is built. */
public interface Navigator {
    /** Shows a screen afresh; going to the present one builds it anew. Closes any dialog. */
    void go(Route route);

    /** Opens a dialog over the present screen. */
    void open(DialogRoute dialog);

    /** Closes the open dialog, if any, and gives the focus back to what opened it. */
    void closeDialog();
}
