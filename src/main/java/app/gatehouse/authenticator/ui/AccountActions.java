/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import app.gatehouse.authenticator.Account;

/** What a row of the list does, whoever asks: a touch, a key, the menu. Screen's thread only. */
interface AccountActions {
    /** The row itself was touched: shows what policy hides, copies what is to be seen. */
    void touch(Account account);

    /** Copies the code, seen or not. */
    void copy(Account account);

    /** Counts on and shows the next code. */
    void next(Account account);
}
