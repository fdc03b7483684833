/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.shell.Messages;
import app.gatehouse.signin.VaultDoor;
import app.gatehouse.task.Background;
import app.gatehouse.ui.WorkingViewModel;
import app.gatehouse.vault.Vault;
import java.util.Arrays;

/** First run, step 1: the master password of a new vault (01). Screen's thread only. */
public final class CreateVaultViewModel extends WorkingViewModel {
    private final VaultDoor door;
    private final PasswordAdvice advice;
    private final SetupFlow flow;
    private final NewPasswordViewModel password;

    /** For one visit. */
    public CreateVaultViewModel(
            VaultDoor door, PasswordAdvice advice, SetupFlow flow, Background background, Messages messages) {
        super(background, messages);
        this.door = door;
        this.advice = advice;
        this.flow = flow;
        this.password = NewPasswordViewModel.master(advice, background, messages);
    }

    /** The password being chosen. */
    public NewPasswordViewModel getPassword() {
        return password;
    }

    /** A passphrase to fill in, which the caller wipes. */
    public char[] suggest() {
        return advice.passphrase();
    }

    /** Creates the vault if the password may be taken. Takes the copy over and wipes it. */
    public void create(char[] master) {
        if (isBusy() || !password.isReady()) {
            Arrays.fill(master, '\0');
            return;
        }
        say("");
        work(
                () -> {
                    try {
                        return door.create(master);
                    } finally {
                        Arrays.fill(master, '\0');
                    }
                },
                flow::goOn,
                this::goOnIfMade);
    }

    /** Goes to the choice of a backup, which takes the place of a new vault. */
    public void restoreBackup() {
        if (!isBusy()) {
            flow.restoreBackup();
        }
    }

    /** The vault was made and something after that failed: only its password leads on from here. */
    private void goOnIfMade() {
        if (door.state() == Vault.State.LOCKED) {
            flow.useMasterPassword();
        }
    }

    @Override
    public void close() {
        super.close();
        password.close();
    }
}
