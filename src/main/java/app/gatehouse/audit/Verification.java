/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

/**
 * What reading the whole log gave.
 *
 * @param sound whether every byte is as it was written, up to where the log stands now
 * @param records how many records were read before the first fault
 * @param lastNumber number of the last good record; the fault is behind it
 */
public record Verification(boolean sound, long records, long lastNumber) {}
