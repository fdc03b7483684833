/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.station;

import java.time.Duration;

/** What is known of the station's clock. */
public sealed interface ClockState {
    /** No source of true time was asked, or none answered. */
    record NotChecked() implements ClockState {}

    /** The system keeps its clock by a source of true time. */
    record InSync() implements ClockState {}

    /**
     * The clock is wrong by about so much; codes can fail.
     *
     * @param by positive: the clock is ahead; negative: it is behind
     */
    record Off(Duration by) implements ClockState {}
}
