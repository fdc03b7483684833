/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

/** A file was not replaced, or perhaps it was. */
final class ReplaceFailed extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean perhapsDone;
    private final DiskFailure failure;

    ReplaceFailed(DiskFailure failure, boolean perhapsDone) {
        super(failure);
        this.failure = failure;
        this.perhapsDone = perhapsDone;
    }

    /** Whether the file may have its new content all the same: only the disk can tell. */
    boolean perhapsDone() {
        return perhapsDone;
    }

    DiskFailure failure() {
        return failure;
    }
}
