/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.importing;

import java.util.Optional;

/** Carries the answer out of the reading of a file that cannot be read to its end; never leaves this package. */
final class Stopped extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient ImportResult result;

    private Stopped(ImportResult result) {
        super("stopped", null, false, false);
        this.result = result;
    }

    static Stopped needsPassword(Format format) {
        return new Stopped(new ImportResult.NeedsPassword(format));
    }

    static Stopped wrongPassword(Format format) {
        return new Stopped(new ImportResult.WrongPassword(format));
    }

    static Stopped tooCostly(Format format) {
        return new Stopped(new ImportResult.TooCostly(format));
    }

    static Stopped tooLarge() {
        return new Stopped(new ImportResult.TooLarge());
    }

    static Stopped damaged(Format format, Fault fault) {
        return new Stopped(new ImportResult.Damaged(Optional.of(format), fault, 0));
    }

    ImportResult result() {
        return result;
    }
}
