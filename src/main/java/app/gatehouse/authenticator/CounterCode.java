/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator;

import java.util.Arrays;

/** A code that was handed out for a counter. Close it; that wipes it. */
public final class CounterCode implements AutoCloseable {
    private final long counter;
    private final char[] code;

    /** Takes the code over. */
    public CounterCode(long counter, char[] code) {
        this.counter = counter;
        this.code = code;
    }

    /** Which; it is used up. */
    public long counter() {
        return counter;
    }

    /** ASCII digits: the live array. */
    public char[] code() {
        return code;
    }

    @Override
    public void close() {
        Arrays.fill(code, '\0');
    }

    @Override
    public String toString() {
        return "CounterCode";
    }
}
