/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import app.gatehouse.authenticator.Account;
import app.gatehouse.shell.Clipboard;
import app.gatehouse.shell.Dialogs;
import app.gatehouse.shell.Messages;
import app.gatehouse.task.Countdown;
import java.time.Duration;
import java.util.Arrays;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/** Puts codes on the clipboard for a while and says so. Screen's thread only. */
public final class CodeCopyViewModel implements AutoCloseable {
    /** How long a code stays on the clipboard. */
    public static final Duration ON_CLIPBOARD = Duration.ofSeconds(30);

    /** How long a row shows that it was copied. */
    public static final Duration TICKED = Duration.ofSeconds(2);

    private static final long NOBODY = -1;

    private final Clipboard clipboard;
    private final Dialogs dialogs;
    private final Countdown countdown;
    private final Messages messages;
    private final ReadOnlyLongWrapper copied = new ReadOnlyLongWrapper(this, "copied", NOBODY);

    /** Nothing is copied yet; closes the countdown with itself. */
    public CodeCopyViewModel(Clipboard clipboard, Dialogs dialogs, Countdown countdown, Messages messages) {
        this.clipboard = clipboard;
        this.dialogs = dialogs;
        this.countdown = countdown;
        this.messages = messages;
    }

    /** The id of the account that was copied a moment ago; -1 for none. */
    public ReadOnlyLongProperty copiedProperty() {
        return copied.getReadOnlyProperty();
    }

    /** Whether this account was copied a moment ago. */
    public boolean isCopied(Account account) {
        return copied.get() == account.id();
    }

    /**
     * Copies a code.
     *
     * @param title what the account is called
     * @param code taken over: wiped
     */
    public void copy(Account account, String title, char[] code) {
        clipboard.copySecret(code, ON_CLIPBOARD);
        Arrays.fill(code, '\0');
        copied.set(account.id());
        dialogs.toast(messages.get("authenticator.copied", title, ON_CLIPBOARD.toSeconds()));
        countdown.start(TICKED, () -> copied.set(NOBODY));
    }

    @Override
    public void close() {
        countdown.close();
    }
}
