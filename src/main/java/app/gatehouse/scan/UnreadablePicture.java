/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.scan;

import app.gatehouse.task.Explained;

/** A file could not be taken as a picture. Whether a picture shows a code is another question. */
public final class UnreadablePicture extends Exception implements Explained {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** What happened; the message is for the log and holds no file name. */
    public UnreadablePicture(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    /** What happened, where nothing else caused it. */
    public UnreadablePicture(Reason reason) {
        this(reason, null);
    }

    /** What happened. */
    public Reason reason() {
        return reason;
    }

    @Override
    public String messageKey() {
        return "scan.picture." + reason.name();
    }

    /** What can be wrong with a picture file. */
    public enum Reason {
        /** No bytes in it. */
        EMPTY,
        /** More bytes or more pixels than are looked at. */
        TOO_LARGE,
        /** None of the kinds of picture that can be read. */
        NOT_A_PICTURE,
        /** Of a known kind, but cut off or damaged. */
        DAMAGED,
        /** Not there, not a file, or not ours to read. */
        OUT_OF_REACH
    }
}
