/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.scan.ui;

import app.gatehouse.scan.FoundCode;
import app.gatehouse.scan.Frame;
import app.gatehouse.scan.QrReader;
import app.gatehouse.task.Background;
import app.gatehouse.task.BrokenWork;
import app.gatehouse.task.TimeSource;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Looks for codes in the newest picture, one at a time and at most ten a second. Nothing queues: a picture that was not read
 * when the next one comes is blackened. Screen's thread only.
 */
final class ReadingLoop implements AutoCloseable {
    /** The least time between two pictures that are read. */
    static final Duration BETWEEN = Duration.ofMillis(100);

    private final QrReader reader;
    private final Background background;
    private final TimeSource time;
    private final Consumer<List<String>> heard;
    private Frame newest;
    private boolean isReading;
    private long readAt;
    private int round;

    /**
     * Reads nothing yet.
     *
     * @param background its own, as it is closed with this
     * @param heard receives what each picture says, also that it says nothing
     */
    ReadingLoop(QrReader reader, Background background, TimeSource time, Consumer<List<String>> heard) {
        this.reader = reader;
        this.background = background;
        this.time = time;
        this.heard = heard;
        this.readAt = time.monotonicNanos() - BETWEEN.toNanos();
    }

    /** Reads this picture, if it is time for one; it is closed here in any case. */
    void take(Frame frame) {
        dropNewest();
        newest = frame;
        long now = time.monotonicNanos();
        if (!isReading && now - readAt >= BETWEEN.toNanos()) {
            readAt = now;
            readNewest();
        }
    }

    private void readNewest() {
        Frame frame = newest;
        newest = null;
        isReading = true;
        int mine = round;
        background.run(
                () -> {
                    try (frame) {
                        return reader.find(frame, QrReader.Effort.LIVE);
                    }
                },
                codes -> {
                    isReading = false;
                    if (mine == round) {
                        heard.accept(codes.stream().map(FoundCode::text).toList());
                    }
                },
                failure -> {
                    isReading = false;
                    if (!(failure instanceof BrokenWork)) {
                        throw new IllegalStateException(failure);
                    }
                });
    }

    /** Forgets the pictures it has: also what is read in one of them now is not told. */
    void drop() {
        round++;
        dropNewest();
    }

    private void dropNewest() {
        if (newest != null) {
            newest.close();
            newest = null;
        }
    }

    @Override
    public void close() {
        drop();
        background.close();
    }
}
