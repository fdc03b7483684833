/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Writes accounts so that they can be taken elsewhere: sealed in our own way and in Aegis's, as addresses, and on paper. Who
 * may take them out is not decided here.
 */
package app.gatehouse.authenticator.exporting;
