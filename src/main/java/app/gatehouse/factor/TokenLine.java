/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

/** What one line of a list of token keys says. */
public sealed interface TokenLine {
    /** Where it stands, from 1. */
    int line();

    /**
     * A key.
     *
     * @param key to be closed by whoever has the list
     */
    record Good(int line, TokenKey key) implements TokenLine {}

    /**
     * It cannot be used.
     *
     * @param serial what it says as serial number, cleaned and cut; empty where it says none
     * @param detail see {@link TokenFault}; cleaned and cut, never of a key
     */
    record Bad(int line, String serial, TokenFault fault, String detail) implements TokenLine {}
}
