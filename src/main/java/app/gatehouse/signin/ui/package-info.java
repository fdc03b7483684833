/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The screens before the entry: making, opening and locking the vault, the first run, sign-in, second factor, waits. Each
 * is a view, its FXML file and its view-model, built for one visit and closed on leaving; {@code SetupFlow} and
 * {@code SignInFlow} carry what one screen hands to the next.
 */
package app.gatehouse.signin.ui;
