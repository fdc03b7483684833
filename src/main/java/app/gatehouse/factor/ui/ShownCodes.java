/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import app.gatehouse.factor.BackupCode;
import java.util.List;

/**
 * Backup codes on their way to the screen. Closing it wipes them.
 *
 * @param list in the order of their numbers
 */
public record ShownCodes(List<BackupCode> list) implements AutoCloseable {
    /** No codes. */
    public static final ShownCodes NONE = new ShownCodes(List.of());

    /** Takes the codes over. */
    public ShownCodes {
        list = List.copyOf(list);
    }

    /** How many still work. */
    public int left() {
        return (int) list.stream().filter(code -> code.usedAt().isEmpty()).count();
    }

    @Override
    public void close() {
        list.forEach(BackupCode::close);
    }

    /** Says nothing of the codes. */
    @Override
    public String toString() {
        return "ShownCodes " + list.size();
    }
}
