/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import java.nio.file.Path;
import java.util.List;

/** Whether a station was here before, judged without its vault file. */
final class StationTraces {
    private final Disk disk;
    private final List<Path> folders;

    StationTraces(Disk disk, Path... folders) {
        this.disk = disk;
        this.folders = List.of(folders);
    }

    /** Whether there is a log or a copy. A folder that cannot be listed may hold some. */
    boolean any() {
        try {
            for (Path folder : folders) {
                if (disk.list(folder).stream().anyMatch(file -> file.toString().endsWith(".gatehouse"))) {
                    return true;
                }
            }
            return false;
        } catch (DiskFailure e) {
            return true;
        }
    }
}
