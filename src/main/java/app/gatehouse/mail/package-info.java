/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Mail that leaves this station: the server's settings, the letters and their way out. {@code Mailer} and
 * {@code AccessTokens} are ports; the libraries behind them are in {@code infra}.
 */
package app.gatehouse.mail;
