/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import app.gatehouse.authenticator.importing.ImportResult;
import app.gatehouse.authenticator.importing.Importers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Where the accounts of a preview come from. One preview reads it, as often as it must, and closes it. */
public interface ImportSource extends AutoCloseable {
    /** The file's name, to be shown; empty where there is none. */
    String name();

    /**
     * Reads it. Blocks, so never on the screen's thread; answers as {@link Importers} does.
     *
     * @param password what was typed, if anything was; the caller wipes it
     * @throws IOException if the disk says no
     */
    ImportResult read(Optional<char[]> password) throws IOException;

    /** Wipes what it holds. A reading that still runs gives rubbish then. */
    @Override
    void close();

    /** A file. */
    static ImportSource of(Path file) {
        return new ImportSource() {
            @Override
            public String name() {
                Path name = file.getFileName();
                return name == null ? "" : name.toString().replaceAll("\\p{Cntrl}", "");
            }

            @Override
            public ImportResult read(Optional<char[]> password) throws IOException {
                return Importers.read(file, password);
            }

            @Override
            public void close() {
                // It holds nothing: the bytes are wiped after each reading.
            }
        };
    }

    /**
     * What codes said or was pasted.
     *
     * @param content as a file would hold it; the source's from now on, wiped by it
     */
    static ImportSource of(byte[] content) {
        return new ImportSource() {
            @Override
            public String name() {
                return "";
            }

            @Override
            public ImportResult read(Optional<char[]> password) {
                return Importers.read(content, password);
            }

            @Override
            public void close() {
                Arrays.fill(content, (byte) 0);
            }
        };
    }
}
