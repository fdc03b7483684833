/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.station;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.gatehouse.station.SystemClockSource.Answer;
import app.gatehouse.testing.MovableTime;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ClockCheckTest {
    private static final Answer IN_SYNC = new Answer(Optional.of(true), Optional.empty());
    private static final Answer NOT_IN_SYNC = new Answer(Optional.of(false), Optional.empty());

    private final MovableTime time = new MovableTime();
    private Answer said = Answer.UNKNOWN;
    private final ClockCheck check = new ClockCheck(time, () -> said);

    private void setBy(Duration jump) {
        time.setWallClock(time.now().plus(jump));
    }

    @Test
    void nothingIsClaimedBeforeAnybodyWasAsked() {
        said = IN_SYNC;
        assertEquals(new ClockState.NotChecked(), check.state());
    }

    @Test
    void inSyncNeedsASourceThatSaysSo() {
        assertEquals(new ClockState.NotChecked(), check.check());
        said = NOT_IN_SYNC;
        assertEquals(new ClockState.NotChecked(), check.check());
        said = IN_SYNC;
        assertEquals(new ClockState.InSync(), check.check());
        assertEquals(new ClockState.InSync(), check.state());
    }

    @Test
    void anOffsetBeyondThirtySecondsIsSaid() {
        said = new Answer(Optional.of(true), Optional.of(Duration.ofSeconds(-30)));
        assertEquals(new ClockState.InSync(), check.check());
        said = new Answer(Optional.of(true), Optional.of(Duration.ofSeconds(-48)));
        assertEquals(new ClockState.Off(Duration.ofSeconds(-48)), check.check());
    }

    @Test
    void aClockThatGoesAsTimeGoesWasNotSet() {
        time.pass(Duration.ofDays(3));
        assertEquals(Optional.empty(), check.noticeSetting());
        setBy(Duration.ofSeconds(-30));
        assertEquals(Optional.empty(), check.noticeSetting());
        assertEquals(new ClockState.NotChecked(), check.state());
    }

    @Test
    void aClockSetBackAnHourIsWrongByAnHour() {
        time.pass(Duration.ofMinutes(10));
        setBy(Duration.ofHours(-1));
        assertEquals(Optional.of(Duration.ofHours(-1)), check.noticeSetting());
        assertEquals(Optional.empty(), check.noticeSetting());
        assertEquals(new ClockState.Off(Duration.ofHours(-1)), check.state());
    }

    @Test
    void smallStepsAddUp() {
        for (int i = 0; i < 10; i++) {
            setBy(Duration.ofSeconds(20));
            check.noticeSetting();
        }
        assertEquals(new ClockState.Off(Duration.ofSeconds(200)), check.state());
    }

    @Test
    void aClockThatIsSetRightAgainIsNotWrong() {
        setBy(Duration.ofHours(-1));
        check.noticeSetting();
        setBy(Duration.ofHours(1));
        assertEquals(Optional.of(Duration.ofHours(1)), check.noticeSetting());
        assertEquals(new ClockState.NotChecked(), check.state());
    }

    @Test
    void theSystemsWordEndsTheDoubt() {
        setBy(Duration.ofHours(-1));
        check.noticeSetting();
        said = IN_SYNC;
        assertEquals(new ClockState.InSync(), check.check());
    }

    @Test
    void whatTheSystemSaidBeforeASettingCountsNoMore() {
        said = IN_SYNC;
        check.check();
        setBy(Duration.ofHours(-1));
        check.noticeSetting();
        assertEquals(new ClockState.Off(Duration.ofHours(-1)), check.state());
    }

    @Test
    void earlierThanTheLastSaveIsWrong() {
        assertEquals(Optional.empty(), check.noticeBefore(time.now().plusSeconds(30)));
        assertEquals(Optional.empty(), check.noticeBefore(time.now().minus(Duration.ofDays(100))));
        assertEquals(
                Optional.of(Duration.ofHours(-1)), check.noticeBefore(time.now().plus(Duration.ofHours(1))));
        assertEquals(new ClockState.Off(Duration.ofHours(-1)), check.state());
    }

    @Test
    void aYearBackIsWrongByAYearAndSoAcrossRuns() {
        setBy(Duration.ofDays(-365));
        assertEquals(Optional.of(Duration.ofDays(-365)), check.noticeSetting());
        assertEquals(new ClockState.Off(Duration.ofDays(-365)), check.state());
        ClockCheck nextRun = new ClockCheck(time, () -> said);
        assertEquals(
                Optional.of(Duration.ofDays(-365)),
                nextRun.noticeBefore(time.now().plus(Duration.ofDays(365))));
        assertEquals(new ClockState.Off(Duration.ofDays(-365)), nextRun.state());
    }

    @Test
    void theSystemIsAskedAtTheStartAndHourly() {
        AtomicInteger asked = new AtomicInteger();
        ClockCheck counted = new ClockCheck(time, () -> {
            asked.incrementAndGet();
            return IN_SYNC;
        });
        counted.look();
        time.pass(Duration.ofMinutes(59));
        assertEquals(new ClockState.InSync(), counted.look());
        assertEquals(1, asked.get());
        time.pass(Duration.ofMinutes(1));
        counted.look();
        assertEquals(2, asked.get());
    }

    @Test
    void aSettingIsReasonToAskAtOnce() {
        said = IN_SYNC;
        check.look();
        setBy(Duration.ofHours(-1));
        check.noticeSetting();
        assertEquals(Optional.empty(), check.reading().checkedAt());
        assertEquals(new ClockState.InSync(), check.look());
        assertEquals(Optional.of(time.now()), check.reading().checkedAt());
    }

    @Test
    void tellsHowFarOffItWasAndWhenThatWasAsked() {
        said = new Answer(Optional.of(true), Optional.of(Duration.ofMillis(200)));
        check.look();
        assertEquals(
                new CheckedClock(new ClockState.InSync(), Optional.of(Duration.ofMillis(200)), Optional.of(time.now())),
                check.reading());
        said = Answer.UNKNOWN;
        check.check();
        assertEquals(
                new CheckedClock(new ClockState.NotChecked(), Optional.empty(), Optional.empty()), check.reading());
    }
}
