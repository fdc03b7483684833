/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import app.gatehouse.task.Explained;

/**
 * The proof is too old, another person's, was used up, or is of a kind that does not allow this: ask the person again.
 * Screens ask right before, so this is rare; it has no reasons to tell apart.
 */
public final class NotProven extends Exception implements Explained {
    private static final long serialVersionUID = 1L;

    NotProven() {
        super("No standing proof for this", null, false, false);
    }

    @Override
    public String messageKey() {
        return "factor.ask.not-proven";
    }
}
