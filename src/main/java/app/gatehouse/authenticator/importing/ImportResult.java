/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.importing;

import java.util.List;
import java.util.Optional;

/** What reading a file gave. */
public sealed interface ImportResult {
    /** It is sealed; ask for its password and read again. */
    record NeedsPassword(Format format) implements ImportResult {}

    /** The password does not open it, or a byte of it was changed: for most files nobody can tell which. */
    record WrongPassword(Format format) implements ImportResult {}

    /** No format that we read. */
    record NotKnown() implements ImportResult {}

    /** More than {@link Importers#MOST_BYTES} bytes or {@link Importers#MOST_ENTRIES} entries. */
    record TooLarge() implements ImportResult {}

    /** Opening it would take more time or memory than this machine may spend on a foreign file. */
    record TooCostly(Format format) implements ImportResult {}

    /**
     * It cannot be read as a whole.
     *
     * @param format whose it is, as far as one can tell
     * @param line where, from 1; 0 if that says nothing
     */
    record Damaged(Optional<Format> format, Fault fault, int line) implements ImportResult {}

    /**
     * It was read.
     *
     * @param entries what was in it, in its order; the receiver closes the accounts ({@link #close})
     * @param missingParts numbers of the parts of a Google export that are not there, from 1
     */
    record Read(Format format, List<Entry> entries, List<Integer> missingParts) implements ImportResult, AutoCloseable {
        /** Takes copies of the lists. */
        public Read {
            entries = List.copyOf(entries);
            missingParts = List.copyOf(missingParts);
        }

        /** Wipes the secrets of all accounts in it. */
        @Override
        public void close() {
            Found.wipe(entries);
        }
    }
}
