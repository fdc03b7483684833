/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.task;

import java.time.Duration;

/** Waiting between two tries. A port, so that no test waits. */
@FunctionalInterface
public interface Pause {
    /** Blocks for that long. */
    void last(Duration length) throws InterruptedException;
}
