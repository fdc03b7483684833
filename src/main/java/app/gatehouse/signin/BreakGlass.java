/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import app.gatehouse.people.Person;
import app.gatehouse.vault.RecoveryKey;
import java.util.Arrays;

/** An administrator was reset with the recovery key: two secrets to be shown once. Closing it wipes both. */
public final class BreakGlass implements AutoCloseable {
    private final RecoveryKey recoveryKey;
    private final Person administrator;
    private final char[] oneTimePassword;
    private final boolean copiesLeft;

    BreakGlass(RecoveryKey recoveryKey, Person administrator, char[] oneTimePassword, boolean copiesLeft) {
        this.recoveryKey = recoveryKey;
        this.administrator = administrator;
        this.oneTimePassword = oneTimePassword;
        this.copiesLeft = copiesLeft;
    }

    /** The new key, closed with this; the old one opens only older copies of the vault. */
    public RecoveryKey recoveryKey() {
        return recoveryKey;
    }

    /** Who was reset. */
    public Person administrator() {
        return administrator;
    }

    /** Signs the administrator in once, to choose another: a copy that the caller wipes. */
    public char[] oneTimePassword() {
        return oneTimePassword.clone();
    }

    /** Whether the old daily copies were to be destroyed and could not be: they still open with the old keys. */
    public boolean copiesLeft() {
        return copiesLeft;
    }

    @Override
    public void close() {
        recoveryKey.close();
        Arrays.fill(oneTimePassword, '\0');
    }

    @Override
    public String toString() {
        return "BreakGlass";
    }
}
