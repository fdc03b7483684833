/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.importing;

import app.gatehouse.otp.OtpAuthUri;
import app.gatehouse.task.Explained;

/** Why one entry of a file is not an account that we could keep. Each has its sentence. */
public enum Reason implements Explained {
    /** Not an account address. */
    NOT_AN_ACCOUNT,
    /** Longer than any real one. */
    TOO_LONG,
    /** Of a kind that makes other codes than we can (Yandex, mOTP, or one that is new). */
    UNKNOWN_TYPE,
    /** A broken {@code %} sequence. */
    BAD_ENCODING,
    /** The same thing is said twice. */
    DOUBLE_PARAMETER,
    /** No key. */
    NO_SECRET,
    /** The key cannot be read. */
    BAD_SECRET,
    /** The key has a letter or digit that keys never have; {@link Entry.Refused#detail} is that letter. */
    BAD_LETTER,
    /** A hash that we do not have. */
    UNKNOWN_ALGORITHM,
    /** Not 6 to 8 digits. */
    BAD_DIGITS,
    /** Not one second to a day. */
    BAD_PERIOD,
    /** By counter, without one. */
    NO_COUNTER,
    /** A counter that is no number from 0 up. */
    BAD_COUNTER,
    /** A part of an export that is cut off or damaged. */
    DAMAGED_PART,
    /** A part of another export than the first one in the file. */
    OTHER_EXPORT,
    /** Sealed under something else than the file's password. */
    SEALED;

    /** The reason that an address was refused for. */
    static Reason of(OtpAuthUri.Reason reason) {
        return valueOf(reason.name());
    }

    @Override
    public String messageKey() {
        return "authenticator.import.reason." + name();
    }
}
