/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

/**
 * What a person's codes say about the clocks, since the last accepted one.
 *
 * @param near right codes that were outside the window
 * @param nearSteps how many steps off the last of them was; positive: the app's clock is ahead of the station's
 * @param replayed codes that had been used
 */
public record ClockHints(int near, int nearSteps, int replayed) {}
