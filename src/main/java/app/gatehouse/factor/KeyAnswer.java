/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

/** What came of a key that was scanned, typed or looked for. */
public enum KeyAnswer {
    /** It can be activated by its code. */
    OFFERED,
    /** Gatehouse checks this key's codes already, or somebody here keeps it to see them; whose it is is not said. */
    USED_HERE,
    /** Letters instead of digits, or a counter that no token reaches. */
    UNSUITABLE,
    /** No token with this serial number waits to be taken. */
    UNKNOWN_SERIAL,
    /** Closed: begin again. */
    OVER
}
