/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse;

import app.gatehouse.app.Start;

/**
 * Starts the program. Does not extend {@code Application}, so that Java can start it from the class path and so that a
 * machine without what JavaFX needs gets a sentence.
 */
public final class Launcher {
    private Launcher() {}

    /** Ends the process with one of the exit codes of {@link Start}, unless that is {@link Start#OK}. */
    public static void main(String[] arguments) {
        int code = new Start(System.out, System.err).run(arguments);
        if (code != Start.OK) {
            System.exit(code);
        }
    }
}
