/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.task;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Takes slow work (key derivation, SQL, files, mail, camera) off the thread that draws.
 *
 * <p>One instance belongs to one screen. {@link #run} is called on the screen's thread; the work runs elsewhere; exactly
 * one of the two callbacks then runs on the screen's thread, unless the instance was {@linkplain #close() closed} before.
 * The work must touch no property and no control: copy what it needs first.
 */
public interface Background extends AutoCloseable {
    /**
     * Runs work and hands over its result.
     *
     * @param work what to do; whatever it throws goes to {@code failed}, an {@link Error} as {@link BrokenWork}; that one is
     *     reported as well
     * @param done receives the result
     * @param failed receives what was thrown; an expected answer is a result, not an exception
     */
    <T> void run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed);

    /**
     * Ends the screen's interest: no callback runs after this returns. Work that has begun goes on to its end; a result
     * that is {@link AutoCloseable} and finds nobody is closed. Does not throw; a second call does nothing.
     */
    @Override
    void close();
}
