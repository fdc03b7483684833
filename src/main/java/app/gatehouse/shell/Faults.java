/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.shell;

/** Where a bug goes: something that no code expected. Thread-safe; never throws. */
@FunctionalInterface
public interface Faults {
    /**
     * Writes it to the program's log once, without its message (which may hold what a person typed), and gives the code by
     * which an administrator finds it there.
     *
     * @return as "E-1234"; the same for the same place in the program
     */
    String report(Throwable bug);
}
