/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/**
 * Asks the FX thread every few milliseconds from a thread of its own, and where the answer is late, what it was doing:
 * an upper bound for the tasks it ran meanwhile, in time on the wall and in time on a processor.
 */
final class FxWatch implements AutoCloseable {
    private static final long PROBE_EVERY_MILLIS = 4;
    private static final long SAMPLE_EVERY_MILLIS = 5;
    private static final long KEPT_FROM_NANOS = 20_000_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Thread fx;
    private final Thread prober = new Thread(this::probe, "fx-watch");
    private final List<Late> late = new ArrayList<>();
    private volatile String step = "start";
    private volatile boolean closed;

    /** What the FX thread was seen doing. */
    enum What {
        /** Builds a screen or gives it its first look: allowed. */
        SCREEN,
        /** What the harness itself asked of it. */
        HARNESS,
        OTHER
    }

    /** One answer that came late. */
    record Late(String step, long wallNanos, long cpuNanos, What what, String seen) {}

    private FxWatch(Thread fx) {
        this.fx = fx;
        prober.setDaemon(true);
    }

    static FxWatch start() {
        FxWatch watch = new FxWatch(ProgramRobot.onFx(Thread::currentThread));
        watch.prober.start();
        return watch;
    }

    /** What is going on from now on. */
    void step(String name) {
        step = name;
    }

    private void probe() {
        try {
            while (!closed) {
                ask();
                Thread.sleep(PROBE_EVERY_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask() throws InterruptedException {
        CountDownLatch answered = new CountDownLatch(1);
        String at = step;
        List<StackTraceElement[]> seen = new ArrayList<>();
        long cpu = THREADS.getThreadCpuTime(fx.getId());
        long wall = System.nanoTime();
        Platform.runLater(answered::countDown);
        while (!answered.await(SAMPLE_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
            seen.add(fx.getStackTrace());
        }
        wall = System.nanoTime() - wall;
        cpu = THREADS.getThreadCpuTime(fx.getId()) - cpu;
        if (wall >= KEPT_FROM_NANOS) {
            synchronized (late) {
                late.add(new Late(at, wall, cpu, what(seen), summary(seen)));
            }
        }
    }

    private static What what(List<StackTraceElement[]> seen) {
        boolean screen = seen.stream().anyMatch(FxWatch::isScreen);
        boolean harness = seen.stream().anyMatch(stack -> has(stack, "ProgramRobot"));
        return harness ? What.HARNESS : screen ? What.SCREEN : What.OTHER;
    }

    private static boolean isScreen(StackTraceElement[] stack) {
        return has(stack, "WindowNavigator")
                || Arrays.stream(stack)
                        .anyMatch(frame -> frame.getMethodName().equals("doCSSPass")
                                || frame.getMethodName().equals("doLayoutPass"));
    }

    private static boolean has(StackTraceElement[] stack, String name) {
        return Arrays.stream(stack).anyMatch(frame -> frame.getClassName().endsWith(name));
    }

    /** The frames that say most: the top, what of ours it was called by, and how often it was seen. */
    private static String summary(List<StackTraceElement[]> seen) {
        Map<String, Integer> count = new HashMap<>();
        for (StackTraceElement[] stack : seen) {
            List<String> frames = new ArrayList<>();
            for (int i = 0; i < stack.length; i++) {
                String name = stack[i].getClassName();
                if (i < 2 || name.startsWith("app.gatehouse")) {
                    frames.add(name.substring(name.lastIndexOf('.') + 1) + "." + stack[i].getMethodName());
                }
            }
            count.merge(String.join(" < ", frames.subList(0, Math.min(7, frames.size()))), 1, Integer::sum);
        }
        return count.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(3)
                .map(entry -> entry.getValue() + "x " + entry.getKey())
                .reduce((one, other) -> one + "\n        " + other)
                .orElse("not seen");
    }

    /** The latest answers of one kind, worst time on the processor first. */
    List<Late> worst(What what, int most) {
        synchronized (late) {
            return late.stream()
                    .filter(each -> each.what == what)
                    .sorted(Comparator.comparingLong(Late::cpuNanos).reversed())
                    .limit(most)
                    .toList();
        }
    }

    @Override
    public void close() {
        closed = true;
        prober.interrupt();
    }
}
