/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care;

import app.gatehouse.vault.SlotChange;

/** What came of asking for another key of the vault. */
public enum KeyAnswer {
    /** It is durable. */
    DONE,
    /** The proof does not stand for this: too old, or of nobody who may do it. Nothing was changed. */
    NOT_PROVEN,
    /** The old master password is another one. Nothing was changed. */
    WRONG_OLD,
    /** Too easy to guess for a password that opens the vault. Nothing was changed. */
    WEAK,
    /** This password opens the vault already. Nothing was changed. */
    OPENS_ALREADY,
    /** There are as many opening passwords as there may be. Nothing was changed. */
    FULL,
    /** The person is gone, switched off, or neither shift leader nor administrator. Nothing was changed. */
    NOBODY;

    /** The same in this package's words. */
    static KeyAnswer of(SlotChange change) {
        return switch (change) {
            case DONE -> DONE;
            case REFUSED -> NOT_PROVEN;
            case OPENS_ALREADY -> OPENS_ALREADY;
            case FULL -> FULL;
        };
    }
}
