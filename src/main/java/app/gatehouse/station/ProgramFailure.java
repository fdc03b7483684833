/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.station;

/** A program could not be started. Its message names the reason alone: arguments may be confidential. */
public final class ProgramFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** For that reason. */
    public ProgramFailure(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** Why a program did not start. Names are stored in the audit log: never rename one. */
    public enum Reason {
        /** There is no such file. */
        NOT_THERE,
        /** The system did not start it: no right, no program, no memory. */
        NOT_STARTED
    }
}
