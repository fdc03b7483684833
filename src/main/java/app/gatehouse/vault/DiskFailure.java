/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import java.io.IOException;

/** A step on the disk failed. */
public final class DiskFailure extends IOException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** A kind with what the system said. */
    public DiskFailure(Kind kind, IOException cause) {
        super(kind.toString(), cause);
        this.kind = kind;
    }

    /** A kind alone. */
    public DiskFailure(Kind kind) {
        super(kind.toString());
        this.kind = kind;
    }

    /** What failed. */
    public Kind kind() {
        return kind;
    }

    /** How it failed. */
    public enum Kind {
        /** No room, or no quota left. */
        FULL,
        /** No right to, or a file system mounted for reading. */
        READ_ONLY,
        /** No such file. */
        MISSING,
        /** Anything else. */
        FAILED
    }
}
