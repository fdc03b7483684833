/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.gatehouse.shell.Messages;
import app.gatehouse.testing.ManualTicker;
import app.gatehouse.testing.MovableTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FaceClockTest {
    private final FaceModel face = new FaceModel();
    private final MovableTime time = new MovableTime();
    private final ManualTicker ticker = new ManualTicker();

    @Test
    void keepsTimeAndDate() {
        FaceClock clock = new FaceClock(face, time, ticker, new Messages(Locale.ENGLISH));
        assertEquals("06:42", face.getTime());
        assertEquals("Tuesday 24 November", face.getDate());
        time.pass(Duration.ofHours(18));
        ticker.beat();
        assertEquals("00:42", face.getTime());
        assertEquals("Wednesday 25 November", face.getDate());
        clock.close();
        assertEquals(0, ticker.listeners());
    }

    @Test
    void followsAnotherTimeZoneAtMidnight() {
        FaceClock clock = new FaceClock(face, time, ticker, new Messages(Locale.ENGLISH));
        time.setWallClock(Instant.parse("2026-11-24T23:30:00Z"));
        time.setZone(ZoneOffset.ofHours(1));
        ticker.beat();
        assertEquals("00:30", face.getTime());
        assertEquals("Wednesday 25 November", face.getDate());
        clock.close();
    }

    @Test
    void writesDigitsThatEverybodyReads() {
        new FaceClock(face, time, ticker, new Messages(Locale.forLanguageTag("ar-EG-u-nu-arab"))).close();
        assertEquals("06:42", face.getTime());
    }
}
