/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The care of the vault: the keys that open it, backups and what is restored from them, scheduled copies and the full check.
 * Services look up who acts anew in each write. {@code docs/vault-format.md} describes the backup's bytes.
 */
package app.gatehouse.care;
