/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

/** The station folder cannot be used. */
public final class StationFolderException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** A reason and what caused it. */
    public StationFolderException(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    /** Why. Its sentence has the key {@code app.start.folder.} and the reason's name. */
    public Reason reason() {
        return reason;
    }

    /** Why a folder cannot be used. */
    public enum Reason {
        /** Something that is no folder has this name. */
        NOT_A_FOLDER,
        /** It is not there and cannot be made. */
        CANNOT_BE_MADE,
        /** It is there, but nothing can be written into it. */
        CANNOT_BE_WRITTEN
    }
}
