/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The signed-in person's own page, the change of their password, and what every dialog shares that asks for password and
 * code again. Sees neither factors nor the gate: the card of the second factor is put into the page by {@code app}.
 */
package app.gatehouse.people.ui;
