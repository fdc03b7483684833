/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator;

import java.util.Arrays;

/**
 * A code that was handed out for a counter. Close it; that wipes it.
 *
 * @param counter which; it is used up
 * @param code ASCII digits
 */
public record CounterCode(long counter, char[] code) implements AutoCloseable {
    @Override
    public void close() {
        Arrays.fill(code, '\0');
    }

    @Override
    public String toString() {
        return "CounterCode";
    }
}
