/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The only place that sees ciphers: key derivation, sealing, digests, and the way from text to bytes. It knows nothing of
 * files, of people or of formats.
 */
package app.gatehouse.crypto;
