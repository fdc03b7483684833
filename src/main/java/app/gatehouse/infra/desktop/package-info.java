/* SPDX-License-Identifier: Apache-2.0 */
/** Printer, clipboard and monitors of the desktop, through JavaFX. */
package app.gatehouse.infra.desktop;
