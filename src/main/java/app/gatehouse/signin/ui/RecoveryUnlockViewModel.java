/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.shell.Messages;
import app.gatehouse.signin.Opening;
import app.gatehouse.signin.VaultDoor;
import app.gatehouse.task.Background;
import app.gatehouse.ui.WorkingViewModel;
import app.gatehouse.vault.RecoveryKey;
import java.util.Arrays;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** The recovery key in place of the master password (22). Screen's thread only. */
public final class RecoveryUnlockViewModel extends WorkingViewModel {
    private final VaultDoor door;
    private final SetupFlow flow;
    private final ObjectProperty<Then> then = new SimpleObjectProperty<>(this, "then", Then.OPEN);
    private final ReadOnlyBooleanWrapper plausible = new ReadOnlyBooleanWrapper(this, "plausible");

    /** For one visit. */
    public RecoveryUnlockViewModel(VaultDoor door, SetupFlow flow, Background background, Messages messages) {
        super(background, messages);
        this.door = door;
        this.flow = flow;
    }

    /** What is to happen with the open vault. */
    public ObjectProperty<Then> thenProperty() {
        return then;
    }

    public Then getThen() {
        return then.get();
    }

    public void setThen(Then value) {
        then.set(value);
    }

    /** Whether the 32 characters belong together. Not whether they open this vault. */
    public ReadOnlyBooleanProperty plausibleProperty() {
        return plausible.getReadOnlyProperty();
    }

    public boolean isPlausible() {
        return plausible.get();
    }

    /** The text changed: names a slip at once when it is complete. Takes the copy over and wipes it. */
    public void typed(char[] text) {
        RecoveryKey.ParseResult result = parse(text);
        result.key().ifPresent(RecoveryKey::close);
        plausible.set(result.problem() == RecoveryKey.Problem.NONE);
        say(slip(result.problem()));
    }

    /** Tries the key, and goes where the choice says. Takes the copy over and wipes it. */
    public void unlock(char[] text) {
        if (isBusy()) {
            Arrays.fill(text, '\0');
            return;
        }
        RecoveryKey.ParseResult result = parse(text);
        say(slip(result.problem()));
        if (result.key().isEmpty()) {
            return;
        }
        RecoveryKey key = result.key().get();
        Then choice = then.get();
        work(
                () -> {
                    try (key) {
                        return door.open(key);
                    }
                },
                opening -> answer(opening, choice));
    }

    /** Goes back to the master password. */
    public void back() {
        if (!isBusy()) {
            flow.useMasterPassword();
        }
    }

    private void answer(Opening opening, Then choice) {
        if (opening instanceof Opening.Opened opened) {
            if (choice == Then.RESET) {
                flow.chooseAdministrator();
            } else {
                flow.goOn(opened.next());
            }
        } else {
            say(words("signin.recovery.wrong"));
        }
    }

    private static RecoveryKey.ParseResult parse(char[] text) {
        try {
            return RecoveryKey.parse(text);
        } finally {
            Arrays.fill(text, '\0');
        }
    }

    private String slip(RecoveryKey.Problem problem) {
        return switch (problem) {
            case NONE, TOO_SHORT -> "";
            case SLIP, NOT_A_SYMBOL, TOO_LONG -> words("signin.recovery.slip");
        };
    }

    /** What follows the opening. */
    public enum Then {
        /** Nothing: the master password stays. */
        OPEN,
        /** One administrator is reset. */
        RESET
    }
}
