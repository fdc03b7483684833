/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings.ui;

import app.gatehouse.factor.TokenSerial;

/**
 * A token in the stock, in words.
 *
 * @param detail how it shows its codes
 */
public record TokenRow(TokenSerial serial, String detail) {}
