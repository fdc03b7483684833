/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.shell.Messages;
import app.gatehouse.signin.Opening;
import app.gatehouse.signin.VaultDoor;
import app.gatehouse.task.Background;
import app.gatehouse.task.Countdown;
import app.gatehouse.ui.WorkingViewModel;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.time.Duration;
import java.util.Arrays;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** The master password at the start of a shift (02, 02b). Screen's thread only. */
public final class UnlockViewModel extends WorkingViewModel {
    private final VaultDoor door;
    private final SetupFlow flow;
    private final Countdown countdown;
    private final Messages messages;
    private final ReadOnlyBooleanWrapper lost = new ReadOnlyBooleanWrapper(this, "lost");
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper(this, "waiting");

    /** For one visit; a wait that runs already goes on. */
    public UnlockViewModel(
            VaultDoor door, SetupFlow flow, Countdown countdown, Background background, Messages messages) {
        super(background, messages);
        this.door = door;
        this.flow = flow;
        this.countdown = countdown;
        this.messages = messages;
        lost.set(door.state() == Vault.State.MISSING);
        waitFor(door.waitLeft());
    }

    /** Whether there is no vault that a key opens, so that a backup may take its place. */
    public ReadOnlyBooleanProperty lostProperty() {
        return lost.getReadOnlyProperty();
    }

    /** The value of {@link #lostProperty()}. */
    public boolean isLost() {
        return lost.get();
    }

    /** Goes to the choice of a backup. */
    public void restoreBackup() {
        if (!isBusy()) {
            flow.restoreBackup();
        }
    }

    @Override
    protected String sentence(Exception failure) {
        if (failure instanceof VaultException broken) {
            lost.set(lost.get()
                    || broken.reason() == VaultException.Reason.MISSING
                    || broken.reason() == VaultException.Reason.FOREIGN
                    || broken.reason() == VaultException.Reason.DAMAGED);
        }
        return super.sentence(failure);
    }

    /** While nothing may be tried, because too many tries were wrong. */
    public ReadOnlyBooleanProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    public boolean isWaiting() {
        return waiting.get();
    }

    /** Something was typed: a sentence about the last try is old. That of a wait stays. */
    public void typed() {
        if (!isBusy() && !waiting.get()) {
            say("");
        }
    }

    /** Tries a master password. Takes the copy over and wipes it. */
    public void unlock(char[] master) {
        if (isBusy() || waiting.get() || master.length == 0) {
            Arrays.fill(master, '\0');
            return;
        }
        say("");
        work(
                () -> {
                    try {
                        return door.open(master);
                    } finally {
                        Arrays.fill(master, '\0');
                    }
                },
                this::answer);
    }

    /** Goes to the recovery key (22). */
    public void useRecoveryKey() {
        if (!isBusy()) {
            flow.useRecoveryKey();
        }
    }

    private void answer(Opening opening) {
        if (opening instanceof Opening.Opened opened) {
            flow.goOn(opened.next());
        } else if (opening instanceof Opening.Wait wait) {
            waitFor(wait.left());
        } else {
            say(words("signin.unlock.wrong"));
        }
    }

    private void waitFor(Duration left) {
        if (left.isZero()) {
            return;
        }
        waiting.set(true);
        countdown.start(left, this::showWait, this::waitOver);
    }

    private void showWait(long seconds) {
        say(words("signin.unlock.wait", Spoken.length(messages, Duration.ofSeconds(seconds))));
    }

    private void waitOver() {
        waiting.set(false);
        say("");
    }

    @Override
    public void close() {
        super.close();
        countdown.close();
    }
}
