/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyEvent;

/**
 * What keys do to a {@link SecretBuffer}. A secret never goes out: there is no copy and no cut, and no step by words,
 * which would tell where they end.
 */
final class SecretKeys {
    private final SecretBuffer buffer;
    private final Runnable changed;

    /** @param changed runs after a key that moved or changed something */
    SecretKeys(SecretBuffer buffer, Runnable changed) {
        this.buffer = buffer;
        this.changed = changed;
    }

    void pressed(KeyEvent event) {
        if (act(event)) {
            event.consume();
            changed.run();
        }
    }

    private boolean act(KeyEvent event) {
        if (event.isAltDown()) {
            return false;
        }
        boolean shift = event.isShiftDown();
        switch (event.getCode()) {
            case LEFT, KP_LEFT ->
                buffer.move(event.isShortcutDown() ? SecretBuffer.Step.HOME : SecretBuffer.Step.LEFT, shift);
            case RIGHT, KP_RIGHT ->
                buffer.move(event.isShortcutDown() ? SecretBuffer.Step.END : SecretBuffer.Step.RIGHT, shift);
            case HOME -> buffer.move(SecretBuffer.Step.HOME, shift);
            case END -> buffer.move(SecretBuffer.Step.END, shift);
            case BACK_SPACE -> {
                if (event.isShortcutDown()) {
                    buffer.move(SecretBuffer.Step.HOME, true);
                }
                buffer.backspace();
            }
            case DELETE -> buffer.delete();
            case A -> {
                if (!event.isShortcutDown()) {
                    return false;
                }
                buffer.selectAll();
            }
            case V, INSERT, PASTE -> {
                if (!PasteKey.is(event)) {
                    return false;
                }
                paste();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Line ends of a copied line are left out, as other control characters are. */
    void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text != null) {
            buffer.insert(text);
        }
    }

    void typed(KeyEvent event) {
        String text = event.getCharacter();
        if (isCommand(event) || text.isEmpty() || Character.isISOControl(text.charAt(0))) {
            return;
        }
        buffer.insert(text);
        event.consume();
        changed.run();
    }

    /** Ctrl with Alt is AltGr on some platforms, and types. */
    private static boolean isCommand(KeyEvent event) {
        return event.isMetaDown() || event.isControlDown() != event.isAltDown();
    }
}
