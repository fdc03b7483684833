/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care.ui;

import app.gatehouse.vault.Opener;

/**
 * Somebody with an opening password, as the list shows them.
 *
 * @param detail username, and since when
 */
record OpenerRow(Opener opener, String detail) {}
