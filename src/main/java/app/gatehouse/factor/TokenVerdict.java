/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

/** What the stock says to a key. */
public enum TokenVerdict {
    /** It is new here. */
    ADDED,
    /** A token with this serial number is in the stock. */
    SERIAL_IN_STOCK,
    /** The key is in the stock, under another serial number. */
    KEY_IN_STOCK,
    /** Somebody here signs in with this key; whose it is is not said. */
    KEY_IN_USE,
    /** Somebody here keeps this key as an account and sees its codes; whose it is is not said. */
    KEY_KEPT,
    /** An earlier key of the same list is the same, under another serial number. */
    KEY_TWICE;

    /** Whether it is, or would be, put into the stock. */
    public boolean isAdded() {
        return this == ADDED;
    }
}
