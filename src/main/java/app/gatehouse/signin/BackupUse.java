/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

/**
 * A backup code was spent to get in.
 *
 * @param number which of the sheet's numbered codes
 * @param left how many were left afterwards; zero means that the last one was used and new codes have been made, which
 *     must be saved now
 */
public record BackupUse(int number, int left) {}
