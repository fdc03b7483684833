/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The screens of the second factor: its card on the profile, the set-up, the backup codes, and the dialogs that ask
 * before something about it is changed.
 */
package app.gatehouse.factor.ui;
