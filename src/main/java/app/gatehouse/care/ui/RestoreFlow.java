/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care.ui;

import app.gatehouse.signin.SetupStep;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Where the dialog that restores leads. Screen's thread only. */
public interface RestoreFlow {
    /** Lets the person choose a backup. */
    void choose(Consumer<Path> chosen);

    /** Nothing was restored: back to what was there. */
    void keep();

    /** It is restored, by an administrator who was signed in: to the sign-in. */
    void restored();

    /** It is restored before the gate, and the vault is open. */
    void rescued(SetupStep next);
}
