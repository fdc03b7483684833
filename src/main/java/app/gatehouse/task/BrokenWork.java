/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.task;

/**
 * Work ended in an {@link Error}: memory or stack ran out, or a bug. The last-resort handler hears of the error itself from
 * the thread that worked, so whoever is handed this only lets go of what waited, and says nothing of their own.
 */
public final class BrokenWork extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** For what was thrown. */
    public BrokenWork(Error error) {
        super(error);
    }
}
