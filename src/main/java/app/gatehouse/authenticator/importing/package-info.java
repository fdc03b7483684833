/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Reads what other authenticators export, one class a format. Nothing is kept by reading: what comes out is a list of
 * accounts, and of entries that could not be read, each with its reason.
 */
package app.gatehouse.authenticator.importing;
