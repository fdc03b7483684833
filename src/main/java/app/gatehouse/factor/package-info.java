/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Second factors: the app's secret, the backup codes, setting them up and turning them off. Checking a code at the gate,
 * with its counters, belongs to {@code signin}.
 */
package app.gatehouse.factor;
