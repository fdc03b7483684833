/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit.ui;

import app.gatehouse.audit.LogPart;

/** Of which time the list shows events. */
public sealed interface Period {
    /** A stretch of the log that is written now. */
    enum Stretch implements Period {
        /** Since midnight. */
        TODAY,
        /** Today and the six days before it. */
        SEVEN_DAYS,
        /** This calendar month. */
        MONTH,
        /** Everything that is in the log. */
        ALL,
        /** From a day that is chosen to another. */
        FROM_TO
    }

    /** Another file of the log, as a month in the archive. */
    record Part(LogPart part) implements Period {}
}
