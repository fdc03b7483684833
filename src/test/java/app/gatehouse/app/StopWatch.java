/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;

/**
 * Measures from the last key to the first frame in which something stands in the window: on the wall, on the processor in
 * the threads of the program, and how much of it the disk took.
 */
final class StopWatch {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double MILLI = 1e6;

    private final TimedDisk disk;
    private final List<Moment> taken = new ArrayList<>();
    private Moment begin;
    private Moment end;
    private boolean armed;
    private long[] threads = {};

    /** A moment, or what lies between two. */
    private record Moment(long wall, long cpu, long disk) {
        Moment minus(Moment earlier) {
            return new Moment(wall - earlier.wall, cpu - earlier.cpu, disk - earlier.disk);
        }
    }

    StopWatch(Scene scene, String id, TimedDisk disk) {
        this.disk = disk;
        ProgramRobot.onFx(() -> {
            scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                if (armed) {
                    begin = now();
                }
            });
            // Called when all is laid out and before it is painted.
            scene.addPostLayoutPulseListener(() -> {
                if (armed && begin != null && scene.lookup("#" + id) != null) {
                    end = now();
                    armed = false;
                }
            });
            return null;
        });
    }

    private Moment now() {
        return new Moment(
                System.nanoTime(),
                LongStream.of(threads).map(THREADS::getThreadCpuTime).sum(),
                disk.nanos());
    }

    /** The next key begins it. Before the first one every thread of the program must have had work. */
    void arm() {
        threads = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("JavaFX Application Thread")
                        || thread.getName().equals("test-worker"))
                .mapToLong(Thread::getId)
                .toArray();
        ProgramRobot.onFx(() -> {
            begin = null;
            armed = true;
            return null;
        });
    }

    /** Keeps what was measured since {@link #arm()}. */
    void take() {
        ProgramRobot.onFx(() -> {
            if (armed) {
                throw new AssertionError("What is waited for was not shown");
            }
            return taken.add(end.minus(begin));
        });
    }

    void print(String what, int boundMillis) {
        long[] wall = taken.stream().mapToLong(Moment::wall).sorted().toArray();
        long[] cpu = taken.stream().mapToLong(Moment::cpu).sorted().toArray();
        long[] save = taken.stream().mapToLong(Moment::disk).sorted().toArray();
        JourneyFigures.say(
                "%s: median of %d %.0f ms on the wall (%.0f to %.0f), %.0f ms on the processor, of the wall %.0f ms the"
                        + " disk's; bound %d ms and the save",
                what,
                taken.size(),
                median(wall),
                wall[0] / MILLI,
                wall[wall.length - 1] / MILLI,
                median(cpu),
                median(save),
                boundMillis);
        JourneyFigures.say("    first round %.0f ms on the wall", taken.get(0).wall() / MILLI);
    }

    /**
     * What one round of several takes together, as the median: on the wall, and of that without the disk; fails where the
     * processor alone takes longer than the bound.
     */
    static void printSum(String what, int boundMillis, StopWatch... parts) {
        int rounds =
                Arrays.stream(parts).mapToInt(part -> part.taken.size()).min().orElse(0);
        long[] wall = new long[rounds];
        long[] cpu = new long[rounds];
        for (int round = 0; round < rounds; round++) {
            for (StopWatch part : parts) {
                wall[round] += part.taken.get(round).wall();
                cpu[round] += part.taken.get(round).cpu();
            }
        }
        Arrays.sort(wall);
        Arrays.sort(cpu);
        JourneyFigures.say(
                "%s: median of %d %.0f ms on the wall, %.0f ms on the processor; bound %d ms",
                what, rounds, median(wall), median(cpu), boundMillis);
        if (median(cpu) > boundMillis) {
            throw new AssertionError(what + " takes too long");
        }
    }

    private static double median(long[] sorted) {
        return Arrays.stream(sorted).skip(sorted.length / 2).findFirst().orElseThrow() / MILLI;
    }
}
