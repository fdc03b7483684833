/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

/** Says an event in words of the person's language, for the search and for exported tables. Thread-safe. */
@FunctionalInterface
public interface AuditWords {
    /** What is written of the event on the screen: its name, the person's name and the detail. */
    String of(AuditEvent event);
}
