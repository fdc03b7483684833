/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.testing;

import app.gatehouse.shell.FileChoice;
import java.nio.file.Path;
import java.util.Optional;

/** Somebody who always chooses the file that the test says; at first none. Screen's thread only. */
public final class ChosenFiles implements FileChoice {
    private volatile Optional<Path> next = Optional.empty();

    /** What is chosen from now on, whatever for. */
    public void choose(Path file) {
        next = Optional.of(file);
    }

    @Override
    public Optional<Path> save(Wanted wanted, String suggestedName) {
        return next;
    }

    @Override
    public Optional<Path> folder(String title) {
        return next;
    }

    @Override
    public Optional<Path> open(Wanted wanted) {
        return next;
    }
}
