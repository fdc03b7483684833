/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.paper;

import app.gatehouse.task.Explained;

/** A sheet could not be printed or saved. Nothing of the sheet is in it, nor is the file's name. */
public final class PaperFailure extends Exception implements Explained {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** A failure without a cause worth keeping. */
    public PaperFailure(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** A failure with the exception that brought it. */
    public PaperFailure(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    @Override
    public String messageKey() {
        return "paper.failure." + reason;
    }

    /** Why a sheet is not on paper. */
    public enum Reason {
        /** There is no printer. */
        NO_PRINTER,
        /** The printer or its queue refused the job. */
        PRINTER_FAILED,
        /** The place cannot be written to. */
        NOT_WRITABLE,
        /** The place is full. */
        DISK_FULL
    }
}
