/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

/** What is wrong with a line of a list of token keys. */
public enum TokenFault {
    /** It says no serial number. */
    NO_SERIAL,
    /** What stands there is no serial number; a formula, for one. */
    BAD_SERIAL,
    /** A spreadsheet has made an inexact number out of the serial number ("1.23E+11"). */
    ROUNDED_SERIAL,
    /** The serial number stands in an earlier line, too; the detail is that line's number. */
    SERIAL_TWICE,
    /** It says no key. */
    NO_KEY,
    /** The key has characters that keys of this file do not have, or its end is missing. */
    BAD_KEY,
    /** The key has fewer than {@value TokenCsv#FEWEST_BYTES} bytes. */
    SHORT_KEY,
    /** The key is longer than any. */
    LONG_KEY,
    /** The token makes its codes neither by time nor by counter; the detail says how. */
    UNKNOWN_TYPE,
    /** The hash is none of ours; the detail names it. */
    UNKNOWN_HASH,
    /** Not 6 to 8 digits. */
    BAD_DIGITS,
    /** The interval is no number of seconds from 1 to a day. */
    BAD_INTERVAL,
    /** The counter is no number from 0 up. */
    BAD_COUNTER
}
