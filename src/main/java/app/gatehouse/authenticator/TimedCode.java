/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator;

import java.util.Arrays;

/** What an account shows at one moment. Close it; that wipes it. */
public final class TimedCode implements AutoCloseable {
    private final long step;
    private final char[] now;
    private final char[] next;

    /** Takes both codes over. */
    public TimedCode(long step, char[] now, char[] next) {
        this.step = step;
        this.now = now;
        this.next = next;
    }

    /** Which code it is; while it stays the same, so do the codes. */
    public long step() {
        return step;
    }

    /** The code: the live array. */
    public char[] now() {
        return now;
    }

    /** The one that follows: the live array. */
    public char[] next() {
        return next;
    }

    @Override
    public void close() {
        Arrays.fill(now, '\0');
        Arrays.fill(next, '\0');
    }

    @Override
    public String toString() {
        return "TimedCode";
    }
}
