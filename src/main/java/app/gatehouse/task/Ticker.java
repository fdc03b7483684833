/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.task;

/**
 * One beat a second on the screen's thread, shared by everything that counts down, so that all rings step together.
 *
 * <p>Does not promise exactness: a listener reads {@link TimeSource} and never counts the beats.
 */
public interface Ticker {
    /** Calls the listener once a second until the returned subscription is closed. Call on the screen's thread. */
    Subscription everySecond(Runnable listener);

    /** A running subscription. */
    @FunctionalInterface
    interface Subscription extends AutoCloseable {
        /** Ends it; a second call does nothing. */
        @Override
        void close();
    }
}
