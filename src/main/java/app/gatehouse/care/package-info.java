/* SPDX-License-Identifier: Apache-2.0 */
/** The care of the vault: the keys that open it. Services look up who acts anew in each write. */
package app.gatehouse.care;
