/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.shell.ui;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys that every screen of a signed-in person has: F1 for the list of keys, Ctrl+L to sign out. */
public final class SignedInKeys {
    private SignedInKeys() {}

    /** Listens on a screen's root for as long as it lives. */
    public static void on(Node root, Runnable signOut, Runnable showKeys) {
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F1) {
                showKeys.run();
                event.consume();
            } else if (event.getCode() == KeyCode.L && event.isShortcutDown()) {
                signOut.run();
                event.consume();
            }
        });
    }
}
