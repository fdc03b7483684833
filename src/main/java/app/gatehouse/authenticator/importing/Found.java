/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.importing;

import java.util.List;

/** What a format found in a file. */
record Found(List<Entry> entries, List<Integer> missingParts) {
    static Found of(List<Entry> entries) {
        return new Found(entries, List.of());
    }

    static void wipe(List<Entry> entries) {
        for (Entry entry : entries) {
            if (entry instanceof Entry.Good good) {
                good.uri().close();
            }
        }
    }
}
