/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The sealed station file: one SQLite image under a random key, saved whole and durably with each change. {@code
 * docs/vault-format.md} describes the bytes. Knows nothing of what the tables mean.
 */
package app.gatehouse.vault;
