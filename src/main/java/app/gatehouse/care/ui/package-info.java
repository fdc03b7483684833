/* SPDX-License-Identifier: Apache-2.0 */
/** The dialogs of the care of vault and log. */
package app.gatehouse.care.ui;
