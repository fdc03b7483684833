/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimeFrameTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void beginsTheDayAtMidnightOfTheStation() {
        Instant now = Instant.parse("2026-11-24T23:30:00Z");
        TimeFrame today = TimeFrame.today(now, BERLIN);
        assertTrue(today.contains(Instant.parse("2026-11-24T23:00:00Z")));
        assertFalse(today.contains(Instant.parse("2026-11-24T22:59:59.999Z")));
        assertTrue(TimeFrame.today(now, ZoneId.of("UTC")).contains(Instant.parse("2026-11-24T22:59:59Z")));
    }

    @Test
    void hasDaysOf23And25Hours() {
        LocalDate spring = LocalDate.of(2026, 3, 29);
        LocalDate autumn = LocalDate.of(2026, 10, 25);
        assertEquals(Duration.ofHours(23), length(TimeFrame.between(spring, spring, BERLIN)));
        assertEquals(Duration.ofHours(25), length(TimeFrame.between(autumn, autumn, BERLIN)));
    }

    @Test
    void beginsWhereMidnightIsLeftOut() {
        ZoneId beirut = ZoneId.of("Asia/Beirut");
        LocalDate day = LocalDate.of(2022, 3, 27);
        assertEquals(
                Instant.parse("2022-03-26T22:00:00Z"),
                TimeFrame.between(day, day, beirut).from().orElseThrow());
    }

    @Test
    void countsWholeDaysAndMonthsAndTakesEitherOrder() {
        Instant now = Instant.parse("2026-11-24T05:00:00Z");
        assertEquals(Duration.ofDays(7), length(TimeFrame.lastDays(7, now, BERLIN)));
        assertEquals(TimeFrame.month(YearMonth.of(2026, 11), BERLIN), TimeFrame.thisMonth(now, BERLIN));
        LocalDate one = LocalDate.of(2026, 11, 1);
        LocalDate other = LocalDate.of(2026, 11, 3);
        assertEquals(TimeFrame.between(one, other, BERLIN), TimeFrame.between(other, one, BERLIN));
        assertTrue(TimeFrame.ALL.contains(Instant.EPOCH));
    }

    private static Duration length(TimeFrame frame) {
        return Duration.between(frame.from().orElseThrow(), frame.until().orElseThrow());
    }
}
