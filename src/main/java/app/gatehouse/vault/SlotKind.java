/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

/** What opens a key slot. */
enum SlotKind {
    MASTER(1),
    RECOVERY(2);

    private final int code;

    SlotKind(int code) {
        this.code = code;
    }

    /** Its number in the file. */
    int code() {
        return code;
    }

    /** The kind of a number in the file, or null: written by somebody else. */
    static SlotKind of(int code) {
        for (SlotKind kind : values()) {
            if (kind.code == code) {
                return kind;
            }
        }
        return null;
    }
}
