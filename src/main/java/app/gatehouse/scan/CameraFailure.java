/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.scan;

import app.gatehouse.task.Explained;

/** A camera gives no picture. */
public final class CameraFailure extends Exception implements Explained {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** What happened; the message is for the log. */
    public CameraFailure(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    /** What happened, where nothing else caused it. */
    public CameraFailure(Reason reason) {
        this(reason, null);
    }

    /** What happened. */
    public Reason reason() {
        return reason;
    }

    @Override
    public String messageKey() {
        return "scan.camera." + reason.name();
    }

    /** What can be wrong with a camera. */
    public enum Reason {
        /** There is none, or it is not there any more when it is opened. */
        NONE,
        /** It is there and does not open: another program has it. */
        BUSY,
        /** It was open and gives no more pictures. */
        UNPLUGGED
    }
}
