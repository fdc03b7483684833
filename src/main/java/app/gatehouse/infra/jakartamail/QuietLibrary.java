/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.jakartamail;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Silences the mail library. Where the JVM's logging is set to its finest, it would write down the dialogue, and with it the
 * code in the mail.
 */
final class QuietLibrary {
    /** Kept, because the JDK forgets a logger that nobody holds, and its level with it. */
    private static final List<Logger> LOGGERS = List.of(
            // The library names its logger by the package of the class it is extended by.
            Logger.getLogger("app.gatehouse.infra.jakartamail"),
            Logger.getLogger("app.gatehouse.infra.jakartamail.protocol"),
            Logger.getLogger("jakarta.mail"),
            Logger.getLogger("jakarta.activation"),
            Logger.getLogger("org.eclipse.angus"),
            Logger.getLogger("org.eclipse.angus.mail"),
            Logger.getLogger("org.eclipse.angus.mail.smtp"),
            Logger.getLogger("org.eclipse.angus.mail.smtp.protocol"),
            Logger.getLogger("org.eclipse.angus.mail.util"),
            Logger.getLogger("org.eclipse.angus.mail.util.socket"));

    private QuietLibrary() {}

    /** From now on; to be said before each use, since somebody may have read another configuration. */
    static void hush() {
        LOGGERS.forEach(logger -> logger.setLevel(Level.OFF));
    }
}
