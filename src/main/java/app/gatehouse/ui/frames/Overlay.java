/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.frames;

import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

/** The whole window: a screen, dialogs over it, toasts over both. The program’s scene has exactly one. */
@SuppressWarnings("DoNotCallSuggester")
public final class Overlay extends StackPane {
    /** Shows a screen in place of the present one; closes any dialog. */
    public void setScreen(Parent screen) {
        throw new UnsupportedOperationException();
    }

    /** Opens a dialog over the screen, in place of an open one; Esc runs {@code onEscape}. The first field takes the focus. */
    public void openDialog(Parent dialog, Runnable onEscape) {
        throw new UnsupportedOperationException();
    }

    /** Closes the dialog, if any, and gives the focus back to what had it. */
    public void closeDialog() {
        throw new UnsupportedOperationException();
    }

    /** Whether a dialog is open. */
    public boolean isDialogOpen() {
        throw new UnsupportedOperationException();
    }

    /** Shows a sentence at the lower edge for four seconds. */
    public void toast(String sentence) {
        throw new UnsupportedOperationException();
    }
}
