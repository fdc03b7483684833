/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings.ui;

/**
 * A line of a vendor's list that is left out.
 *
 * @param title its number, and the serial number where it says one
 * @param detail why
 */
public record TokenImportRow(String title, String detail) {}
