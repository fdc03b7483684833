/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.shell.Dialogs;
import app.gatehouse.shell.Messages;
import app.gatehouse.signin.VaultDoor;
import app.gatehouse.task.Background;

/** Locks the vault from the sign-in screen, after a question. Screen's thread only. */
public final class LockVault {
    private final VaultDoor door;
    private final SetupFlow flow;
    private final Dialogs dialogs;
    private final Messages messages;

    /** Locks by the given door. */
    public LockVault(VaultDoor door, SetupFlow flow, Dialogs dialogs, Messages messages) {
        this.door = door;
        this.flow = flow;
        this.dialogs = dialogs;
        this.messages = messages;
    }

    /** Asks; on yes locks and goes to the master password. The background is the asking screen's. */
    void ask(Background background) {
        Dialogs.Question question = new Dialogs.Question(
                messages.get("signin.in.lock.title"),
                messages.get("signin.in.lock.text"),
                messages.get("signin.in.lock.keep"),
                messages.get("signin.in.lock.act"),
                false);
        dialogs.confirm(question, () -> lock(background));
    }

    /** It was locked meanwhile, as after a disk that went away: goes to the master password. */
    void unlockAgain() {
        flow.useMasterPassword();
    }

    private void lock(Background background) {
        background.run(
                () -> {
                    door.lock();
                    return null;
                },
                nothing -> flow.useMasterPassword(),
                failure -> {
                    throw new IllegalStateException(failure);
                });
    }
}
