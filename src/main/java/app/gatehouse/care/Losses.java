/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care;

/**
 * What restoring a backup changes for the worse.
 *
 * @param people who are here and not in the backup
 * @param accounts that are here and not in the backup
 * @param returning people in the backup who were deleted since, and can sign in again
 */
public record Losses(int people, int accounts, int returning) {}
