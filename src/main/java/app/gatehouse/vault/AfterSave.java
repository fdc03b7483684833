/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import java.util.ArrayList;
import java.util.List;

/**
 * What waits for one running {@link Vault#write}: it happens when the save is durable, and never when it fails. Only for the
 * thread that writes.
 */
public final class AfterSave {
    private final List<Runnable> actions = new ArrayList<>();
    private boolean saved;

    AfterSave() {}

    /** Runs the action after the save, on the writing thread, when the vault's lock is free again. It must throw nothing. */
    public void then(Runnable action) {
        actions.add(action);
    }

    void saved() {
        saved = true;
    }

    /** Runs what waited, if the save came to be. */
    void run() {
        if (saved) {
            actions.forEach(Runnable::run);
        }
    }
}
