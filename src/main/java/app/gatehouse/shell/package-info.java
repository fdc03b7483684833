/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The program as its screens see it, without a JavaFX type: routes and navigation, dialogs, words, the clipboard, and the
 * session that is open. Knows no feature.
 */
package app.gatehouse.shell;
