/* SPDX-License-Identifier: Apache-2.0 */
/** The settings dialog, and the one that asks for a proof before anything in it is kept. */
package app.gatehouse.settings.ui;
