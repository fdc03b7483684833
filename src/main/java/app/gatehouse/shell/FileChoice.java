/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The desktop's own way of choosing a file. Screen's thread only; both methods return when the person has chosen. */
public interface FileChoice {
    /**
     * A file to save to, which may be there already: the desktop has asked.
     *
     * @return empty if the person chose none
     */
    Optional<Path> save(Wanted wanted, String suggestedName);

    /**
     * A file that is there.
     *
     * @return empty if the person chose none
     */
    Optional<Path> open(Wanted wanted);

    /**
     * A folder that is there.
     *
     * @return empty if the person chose none
     */
    Optional<Path> folder(String title);

    /**
     * What is asked for.
     *
     * @param title of the window
     * @param kind what its files are called
     * @param endings as patterns ("*.pdf")
     */
    record Wanted(String title, String kind, List<String> endings) {}
}
