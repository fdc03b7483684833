/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care;

import app.gatehouse.vault.OpenCopy;
import java.util.Optional;

/** A backup whose vault is open in memory, and what is known of it. Nothing is changed yet. {@link #close()} wipes it. */
public final class OpenedBackup implements AutoCloseable {
    private final BackupFile file;
    private final OpenCopy copy;
    private final Contents contents;
    private final Optional<Losses> losses;

    OpenedBackup(BackupFile file, OpenCopy copy, Contents contents, Optional<Losses> losses) {
        this.file = file;
        this.copy = copy;
        this.contents = contents;
        this.losses = losses;
    }

    /** The file's name. */
    public String name() {
        return file.name();
    }

    /** How much is in it. */
    public Contents contents() {
        return contents;
    }

    /** What would be lost; empty where nothing is here that can be read. */
    public Optional<Losses> losses() {
        return losses;
    }

    BackupFile file() {
        return file;
    }

    OpenCopy copy() {
        return copy;
    }

    @Override
    public void close() {
        copy.close();
    }
}
