/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The screens of the authenticator: the list of accounts with their codes (13), typing one in (13c), renaming, and the QR
 * code of one. Nothing of the person stays in a control after leaving.
 */
package app.gatehouse.authenticator.ui;
