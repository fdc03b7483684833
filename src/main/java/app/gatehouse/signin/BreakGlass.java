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

    BreakGlass(RecoveryKey recoveryKey, Person administrator, char[] oneTimePassword) {
        this.recoveryKey = recoveryKey;
        this.administrator = administrator;
        this.oneTimePassword = oneTimePassword;
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
