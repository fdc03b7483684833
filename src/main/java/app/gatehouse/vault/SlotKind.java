/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import java.util.Locale;

/** What opens a key slot. */
public enum SlotKind {
    /** The master password. */
    MASTER(1, 1),
    /** The recovery key. */
    RECOVERY(2, 1),
    /** The opening password of one person, who need not know the master password. */
    LEADER(3, 12);

    private final int code;
    private final int most;

    SlotKind(int code, int most) {
        this.code = code;
        this.most = most;
    }

    /** Its number in the file. */
    int code() {
        return code;
    }

    /** How many of it a file may have. */
    int most() {
        return most;
    }

    /** Whether a password opens it, so that it shares its stretching with the others of which that is true. */
    boolean isPassword() {
        return this != RECOVERY;
    }

    /** Its word in the log. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
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
