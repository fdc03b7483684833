/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

/** What came of asking for another password that opens the vault. */
public enum SlotChange {
    /** It is durable. */
    DONE,
    /** The work that decides said no. Nothing was changed. */
    REFUSED,
    /** This password opens the vault already, as the master password or as somebody's. Nothing was changed. */
    OPENS_ALREADY,
    /** There are as many opening passwords as there may be. Nothing was changed. */
    FULL
}
