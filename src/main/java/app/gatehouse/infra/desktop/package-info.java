/* SPDX-License-Identifier: Apache-2.0 */
/** Printer and clipboard of the desktop, through JavaFX. */
package app.gatehouse.infra.desktop;
