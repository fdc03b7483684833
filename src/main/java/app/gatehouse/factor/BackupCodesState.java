/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

/**
 * How a person's backup codes stand. Knows no code.
 *
 * @param left how many are unused
 * @param total how many the set had
 * @param saved whether the person said that they saved the set; until then it is shown at each sign-in
 * @param setNumber which set of this station it is, as on the printed sheet
 */
public record BackupCodesState(int left, int total, boolean saved, int setNumber) {}
