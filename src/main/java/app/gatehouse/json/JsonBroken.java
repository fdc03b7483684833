/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.json;

/** A text is not JSON, or more of it than is read. Holds nothing of the text. */
public final class JsonBroken extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final int line;

    JsonBroken(Reason reason, int line) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.line = line;
    }

    /** What is wrong. */
    public Reason reason() {
        return reason;
    }

    /** The line where it was noticed, from 1. */
    public int line() {
        return line;
    }

    /** What can be wrong. */
    public enum Reason {
        /** It ends in the middle. */
        CUT,
        /** It does not keep the rules of RFC 8259, or has one name twice. */
        MALFORMED,
        /** Deeper or longer than anything that we read. */
        TOO_LARGE
    }
}
