/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.task;

/**
 * Something expected that went wrong and of which the person at the screen is told: a checked exception, or the reason in
 * an answer. It knows the sentence that says what happened and what to do. An exception that is not of this kind is a bug and
 * goes to the last-resort handler.
 */
public interface Explained {
    /** The key of its sentence in the bundles; the sentence takes no arguments. */
    String messageKey();
}
