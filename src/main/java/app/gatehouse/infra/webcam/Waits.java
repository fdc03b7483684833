/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.webcam;

import java.time.Duration;

/**
 * How long native code is waited for.
 *
 * @param list until the devices are known
 * @param open until a device gives pictures
 * @param picture until the next picture
 * @param end until a device is let go
 */
record Waits(Duration list, Duration open, Duration picture, Duration end) {
    /** Some webcams need five seconds until they have woken up; at 30 pictures a second none needs two for the next one. */
    static final Waits USUAL =
            new Waits(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(2), Duration.ofSeconds(2));
}
