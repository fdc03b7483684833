/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The codes that are mailed to one person for one thing they want to do (one sign-in, one change), as a screen sees them.
 * At most the newest code is alive. No call blocks; thread-safe.
 */
public interface CodeMail {
    /** Kills the code before, makes a new one and sends it on its way; {@link #state()} then tells how it went. */
    Request send();

    /** How it stands now. */
    State state();

    /** Where the codes go. */
    EmailAddress to();

    /** What came of asking for a mail. */
    enum Request {
        /** It is on its way. */
        ON_ITS_WAY,
        /** The last one was asked for less than a minute ago; nothing changed, its code is still alive. */
        TOO_SOON,
        /** So many were sent that no more may be now; nothing changed. */
        NO_MORE,
        /** This was ended: nothing is sent any more. */
        OVER
    }

    /** Where the newest mail is. */
    enum Phase {
        /** None was asked for yet. */
        NONE,
        /** It is on its way to the server. */
        SENDING,
        /** The server has taken it. */
        SENT,
        /** It could not be sent yet and is tried again by itself. */
        TRYING_AGAIN,
        /** It could not be sent. */
        FAILED,
        /** This was ended. */
        OVER
    }

    /** Why it could not be sent, as far as the person can do anything about it. */
    enum Trouble {
        /** The station's mail does not work: the administrator's business. */
        STATION,
        /** The server refused this address. */
        ADDRESS
    }

    /**
     * How a mailed code stands at one moment.
     *
     * @param asked when the newest mail was asked for, by the wall clock
     * @param trouble there while {@code phase} is TRYING_AGAIN or FAILED
     * @param validFor what is left of the newest code's ten minutes; zero when there is none or it is dead
     * @param untilNext how long until another may be asked for; zero: now
     * @param more whether another may be asked for at all, now or after that
     */
    record State(
            Phase phase,
            Optional<Instant> asked,
            Optional<Trouble> trouble,
            Duration validFor,
            Duration untilNext,
            boolean more) {
        /** Whether a code is alive that could be typed. */
        public boolean isAlive() {
            return !validFor.isZero();
        }
    }
}
