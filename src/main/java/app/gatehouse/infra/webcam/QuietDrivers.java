/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.webcam;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the libraries from writing of their own accord: what they have to say is in what they return and throw. */
final class QuietDrivers {
    /** Held here, because the logging only holds loggers weakly and an own level would be lost with one. */
    private static final List<Logger> LOGGERS =
            List.of(Logger.getLogger("com.github.sarxos.webcam"), Logger.getLogger("com.github.eduramiba"));

    private QuietDrivers() {}

    /** From the first camera on; a second call changes nothing. */
    static void quieten() {
        LOGGERS.forEach(logger -> logger.setLevel(Level.OFF));
        System.setProperty("bridj.quiet", "true");
    }
}
