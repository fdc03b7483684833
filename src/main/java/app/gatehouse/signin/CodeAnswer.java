/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import app.gatehouse.vault.VaultException;
import java.time.Duration;
import java.util.Optional;

/** What came of a second factor's code. */
public sealed interface CodeAnswer {
    /**
     * The person is in.
     *
     * @param backupUse there when a backup code did it
     */
    record Admitted(Session session, Optional<BackupUse> backupUse) implements CodeAnswer {}

    /** The code was right, but the password was a one-time one: it must be replaced before entry. */
    record MustChangePassword(PendingChange change) implements CodeAnswer {}

    /** Not that many ASCII digits. Neither checked nor counted. */
    record Malformed() implements CodeAnswer {}

    /**
     * Not right.
     *
     * @param triesLeft tries until the next wait or until none is left, whichever comes first; at least one
     */
    record Wrong(int triesLeft) implements CodeAnswer {}

    /**
     * The right code of another time: the clock of phone or station is wrong. It is used up by that. Costs no budget, but
     * counts for the waits.
     *
     * @param triesLeft as for {@link Wrong}
     */
    record OtherTime(int triesLeft) implements CodeAnswer {}

    /**
     * The token's code, but of far off: pressed often without signing in, or its clock drifted. Typing the very next code
     * too lets the person in. Costs no budget, but counts for the waits; that next try costs both if it is wrong.
     *
     * @param triesLeft as for {@link Wrong}
     */
    record NextCode(int triesLeft) implements CodeAnswer {}

    /** A code that was accepted before, or one older than that. */
    record JustUsed() implements CodeAnswer {}

    /**
     * Nothing was checked, or the last try began a wait.
     *
     * @param total the whole length of this wait
     * @param left what is left of it
     * @param wrongTries how many wrong codes in a row led to it
     */
    record Wait(Duration total, Duration left, int wrongTries) implements CodeAnswer {}

    /**
     * The budget of this kind is empty.
     *
     * @param otherWayLeft whether the other kind could be used instead: a backup code for app, e-mail and token, which share
     *     one budget; one of these for a backup code
     * @param administratorNeeded whether a hundred wrong codes in a row switched this kind off: no shift leader can help
     */
    record NoTriesLeft(boolean otherWayLeft, boolean administratorNeeded) implements CodeAnswer {}

    /** No mailed code is alive: none was sent, or it is used up or too old. Neither checked nor counted. */
    record TooOld() implements CodeAnswer {}

    /**
     * The station's clock stands before the last accepted code's time, so no code of app or token can be right. Neither checked
     * nor counted; it is in the audit log. A backup code works.
     *
     * @param by at least how far the clock was set back
     */
    record ClockWentBack(Duration by) implements CodeAnswer {}

    /** The attempt is too old, was ended, or the vault was locked in between: begin with the password again. */
    record Expired() implements CodeAnswer {}

    /** The account was switched off after the password had been checked. */
    record SwitchedOff() implements CodeAnswer {}

    /** The vault could not note the try, so nobody is let in. */
    record Unavailable(VaultException.Reason reason) implements CodeAnswer {}
}
