/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import java.time.Duration;
import java.util.Optional;

/**
 * How it stands with the mail that confirms an address, in words.
 *
 * @param lead what happens with the address
 * @param button words of the button that sends
 * @param waits whether that button is off
 * @param note a sentence on the newest mail; empty: none
 * @param valid there while a code is alive
 */
public record Sending(String lead, String button, boolean waits, String note, Mood mood, Optional<Valid> valid) {
    /** Whether a code could be typed. */
    public boolean isAlive() {
        return valid.isPresent();
    }

    /** The same with another note, of bad news. */
    Sending complaining(String sentence) {
        return new Sending(lead, button, waits, sentence, Mood.BAD, valid);
    }

    /** How good the news is. */
    public enum Mood {
        /** The server has taken it. */
        GOOD,
        /** It is on its way, or there is no news. */
        WAITING,
        /** It did not leave yet and is tried again. */
        WORRIED,
        /** It did not leave, or cannot. */
        BAD
    }

    /**
     * What is left of a code's time.
     *
     * @param text in words
     */
    public record Valid(String text, Duration left) {}
}
