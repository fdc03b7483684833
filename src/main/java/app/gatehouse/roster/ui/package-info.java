/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The page of the people, the dialogs that add and change them, and the report of who has which second factor. Decides
 * nothing: each service asks again who may.
 */
package app.gatehouse.roster.ui;
