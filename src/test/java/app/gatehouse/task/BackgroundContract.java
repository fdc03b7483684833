/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Background} keeps. A test of one extends this. */
public abstract class BackgroundContract {
    private final List<Object> calls = new ArrayList<>();

    /** A fresh one. */
    protected abstract Background background();

    /** Lets all work and all callbacks run to their end; what a callback throws comes out of here or of {@code run}. */
    protected abstract void settle();

    @Test
    void handsOverTheResultOnce() {
        background().run(() -> "done", calls::add, calls::add);
        settle();
        assertEquals(List.of("done"), calls);
    }

    @Test
    void handsOverANullResult() {
        background().run(() -> null, calls::add, failed -> calls.add("failed"));
        settle();
        assertEquals(1, calls.size());
        assertEquals(null, calls.get(0));
    }

    @Test
    void handsOverWhatWasThrown() {
        IOException failure = new IOException("disk");
        background()
                .run(
                        () -> {
                            throw failure;
                        },
                        done -> calls.add("done"),
                        calls::add);
        settle();
        assertEquals(1, calls.size());
        assertSame(failure, calls.get(0));
    }

    @Test
    void tellsTheScreenOfAnErrorAndLeavesItToTheThreadToo() {
        StackOverflowError error = new StackOverflowError();
        assertSame(error, assertThrows(StackOverflowError.class, () -> {
            background()
                    .run(
                            () -> {
                                throw error;
                            },
                            done -> calls.add("done"),
                            calls::add);
            settle();
        }));
        settle();
        assertEquals(1, calls.size());
        assertSame(error, assertInstanceOf(BrokenWork.class, calls.get(0)).getCause());
    }

    @Test
    void tellsNobodyOfAnErrorAfterItWasClosed() {
        Background background = background();
        assertThrows(StackOverflowError.class, () -> {
            background.run(
                    () -> {
                        background.close();
                        throw new StackOverflowError();
                    },
                    calls::add,
                    calls::add);
            settle();
        });
        settle();
        assertEquals(List.of(), calls);
    }

    @Test
    void doesNotSwallowWhatACallbackThrows() {
        assertThrows(IllegalStateException.class, () -> {
            background()
                    .run(
                            () -> "done",
                            done -> {
                                throw new IllegalStateException("a bug");
                            },
                            failed -> calls.add("failed"));
            settle();
        });
        assertEquals(List.of(), calls);
    }

    @Test
    void callsNobodyAfterItWasClosed() {
        Background background = background();
        background.run(
                () -> {
                    background.close();
                    return "late";
                },
                calls::add,
                calls::add);
        settle();
        background.run(() -> calls.add("work"), calls::add, calls::add);
        settle();
        assertEquals(List.of(), calls);
    }

    @Test
    void closesAResultThatFindsNobody() {
        Background background = background();
        AutoCloseable key = () -> calls.add("wiped");
        background.run(
                () -> {
                    background.close();
                    return key;
                },
                done -> calls.add("done"),
                failed -> calls.add("failed"));
        settle();
        assertEquals(List.of("wiped"), calls);
    }

    @Test
    void mayBeClosedTwice() {
        Background background = background();
        background.close();
        background.close();
    }
}
