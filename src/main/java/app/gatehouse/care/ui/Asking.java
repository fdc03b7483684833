/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care.ui;

import app.gatehouse.people.ui.ProofViewModel;

/**
 * The administrator who is signed in, and the part of the dialog that asks them for password and code.
 *
 * @param proof closed by the dialog's view-model
 */
public record Asking(long personId, ProofViewModel proof) {}
